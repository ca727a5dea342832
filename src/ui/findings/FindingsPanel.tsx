import { useState, type ReactNode } from 'react'
import { FindingEntry } from '#ui/findings/FindingEntry.tsx'
import type { FindingSaid } from '#ui/findings/finding-said.ts'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import { panelWords } from '#ui/panel-words.ts'
import '#ui/style/panel.css'
import './findings.css'

export interface FindingsPanelProps {
  /** who reads, worded: "Everyone", "CFO" */
  role: string
  /** worded day; undefined: the document states none */
  asOf?: string
  /** one or two sentences: how the order is made */
  order: string
  /** ranked, without those put away */
  findings: readonly FindingSaid[]
  away: readonly FindingSaid[]
  /** a place in the head, for the choice of role on narrow screens */
  children?: ReactNode
  onShow(id: string): void
  onPin(id: string, pinned: boolean): void
  onAway(id: string): void
  onBack(id: string): void
  onClose?(): void
}

/** What stands out, in order: each sentence with its number, its rule, its facts, and the way to the stage. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { findings, away } = props
  const [said, setSaid] = useState('')
  const say = panelWords.findings
  return (
    <div className="side-panel findings">
      <PanelHead title={say.title} close={say.close} aside={<span className="muted">{say.forRole(props.role)}, {props.asOf === undefined ? say.noDate : say.asOf(props.asOf)}</span>} onClose={props.onClose}>
        {props.children}
      </PanelHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <details className="panel-explain">
          <summary>{say.order}</summary>
          <p>{props.order}</p>
        </details>
        {findings.length === 0 && <p className="panel-nothing muted">{away.length > 0 ? say.allAway : say.nothing}</p>}
        <ol className="findings-list">
          {findings.map((finding) => (
            <FindingEntry
              key={finding.id}
              finding={finding}
              onShow={props.onShow}
              onPin={props.onPin}
              onAway={(id) => {
                setSaid(say.saidAway(finding.text))
                props.onAway(id)
              }}
            />
          ))}
        </ol>
        {away.length > 0 && (
          <details className="findings-away">
            <summary>{say.away(away.length)}</summary>
            <ul>
              {away.map((finding) => (
                <li key={finding.id} data-finding={finding.id}>
                  <span>{finding.text}</span>
                  <button type="button" className="button" aria-label={say.of(say.back, finding.text)} onClick={() => props.onBack(finding.id)}>
                    {say.back}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
