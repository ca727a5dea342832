import type { ReactNode } from 'react'
import { Icon } from '#ui/icon/Icon.tsx'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { scenarioWords as say } from '#words/en/scenario-panel.ts'
import '#ui/style/panel.css'
import './scenarios.css'

export interface ScenariosPanelProps {
  /** suppositions of the open scenario, as they were made */
  supposed: readonly { id: string; text: string }[]
  onTakeBack(id: string): void
  onBaseCase(): void
  onClose?(): void
  /** the form */
  form: ReactNode
  kept: ReactNode
  table: ReactNode
}

/** What is supposed, what else could be, what was kept, and what each makes of the numbers. */
export function ScenariosPanel({ supposed, onTakeBack, onBaseCase, onClose, form, kept, table }: ScenariosPanelProps) {
  return (
    <div className="side-panel scenarios">
      <PanelHead title={say.title} close={say.close} aside={<span className="muted">{supposed.length > 0 && say.changes(supposed.length)}</span>} onClose={onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <p className="panel-explain scenario-explain">{say.explain}</p>
        <section aria-label={say.open}>
          <h3>{say.open}</h3>
          {supposed.length === 0 && <p className="panel-explain">{say.base}</p>}
          <ul>
            {supposed.map(({ id, text }) => (
              <li key={id} className="scenario-row" data-topic={id}>
                <span className="scenario-name">{text}</span>
                <button type="button" className="button" data-look="plain" data-shape="icon" aria-label={say.takeBack(text)} title={say.takeBack(text)} onClick={() => onTakeBack(id)}>
                  <Icon name="close" size={16} />
                </button>
              </li>
            ))}
          </ul>
          {supposed.length > 1 && (
            <button type="button" className="button scenario-base" onClick={() => onBaseCase()}>
              {say.toBase}
            </button>
          )}
        </section>
        <section aria-label={say.suppose}>
          <h3>{say.suppose}</h3>
          {form}
        </section>
        {kept}
        <section aria-label={say.compare}>
          <h3>{say.compare}</h3>
          <p className="panel-explain">{say.compareNote}</p>
          {table}
        </section>
      </div>
    </div>
  )
}
