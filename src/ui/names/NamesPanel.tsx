import { useState } from 'react'
import { FactList } from '#ui/facts/FactList.tsx'
import { PanelHead } from '#ui/panels/PanelHead.tsx'
import type { FormSaid, NameSaid } from '#ui/names/name-said.ts'
import { nameWords as say } from '#words/en/names.ts'
import '#ui/style/panel.css'
import './names.css'

export interface NamesPanelProps {
  names: readonly NameSaid[]
  /** "72 partners", after what is decided */
  partners: string
  onDecide(id: string, decision: 'join' | 'apart' | null): void
  /** absent: nothing is left to join, or it is one pair only */
  joinAll?: { label: string; run(): void }
  onUndoAll?: (() => void) | undefined
  onSelect(node: string): void
  onClose(): void
}

const filters = ['all', 'open', 'applied'] as const
type NameFilter = (typeof filters)[number]
const holds = (filter: NameFilter, { state }: NameSaid): boolean => filter === 'all' || (filter === 'open') === (state === 'open')

/** Names that may mean one entity: what speaks for it, where each stands, and a decision that can be taken back. */
export function NamesPanel({ names, partners, onDecide, joinAll, onUndoAll, onSelect, onClose }: NamesPanelProps) {
  const [filter, setFilter] = useState<NameFilter>('all')
  const shown = names.filter((name) => holds(filter, name))
  return (
    <div className="side-panel names">
      <PanelHead title={say.title} close={say.close} aside={<span className="muted" role="status">{partners}</span>} onClose={onClose} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="panel-scroll" role="region" aria-label={say.title} tabIndex={0}>
        <p className="panel-explain names-explain">{say.explain}</p>
        <div className="names-tools">
          <div role="group" aria-label={say.filter.label} className="names-filter">
            {filters.map((each) => (
              <button key={each} type="button" className="button" data-look="plain" aria-pressed={filter === each} onClick={() => setFilter(each)}>
                {say.filter[each]} <span className="names-count">{names.filter((name) => holds(each, name)).length}</span>
              </button>
            ))}
          </div>
          {joinAll !== undefined && <button type="button" className="button" onClick={joinAll.run}>{joinAll.label}</button>}
          {onUndoAll !== undefined && <button type="button" className="button" onClick={onUndoAll}>{say.undoAll}</button>}
        </div>
        {shown.length === 0 && <p className="panel-nothing">{names.length === 0 ? say.nothing : filter === 'open' ? say.nothingLeft : say.nothingApplied}</p>}
        <ul>
          {shown.map((name) => (
            <Entry key={name.id} name={name} onDecide={onDecide} onSelect={onSelect} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function Entry({ name, onDecide, onSelect }: { name: NameSaid } & Pick<NamesPanelProps, 'onDecide' | 'onSelect'>) {
  const { id, pair, form, canonical, joinable, state } = name
  const button = (label: string, decision: 'join' | 'apart' | null, pressed?: boolean) => (
    <button type="button" className="button" data-decision={decision ?? 'undo'} aria-label={say.act(label, pair)} aria-pressed={pressed} onClick={() => onDecide(id, decision)}>
      {label}
    </button>
  )
  return (
    <li className="name" data-name={id} data-state={state}>
      <h3>
        <Title form={form} onSelect={onSelect} /> <span className="name-sign" aria-hidden="true">→</span> <Title form={canonical} onSelect={onSelect} />
      </h3>
      <p className="name-line">
        <span>{name.kind}</span>
        <span className="name-score">
          <span className="name-bar" aria-hidden="true"><span style={{ width: `${name.strength * 100}%` }} /></span>
          {name.score}
        </span>
        <span className="name-state">{name.stateSaid}</span>
      </p>
      {name.reasons.map((reason) => (
        <p key={reason} className="panel-explain">{reason}</p>
      ))}
      <details>
        <summary>{say.where}: {form.stands}; {canonical.stands}</summary>
        {[form, canonical].map((each) => (
          <div key={each.label}>
            <h4 className="name-form">{each.label}</h4>
            <FactList facts={each.facts} subjects />
          </div>
        ))}
      </details>
      {joinable && (
        <div className="name-actions">
          {button(say.join, 'join', state === 'joined')}
          {button(say.apart, 'apart', state === 'apart')}
          {state !== 'open' && button(say.undo, null)}
          {name.effect !== undefined && <span className="muted">{name.effect}</span>}
        </div>
      )}
    </li>
  )
}

/** A name with an entity of its own leads to it. */
function Title({ form, onSelect }: { form: FormSaid; onSelect(node: string): void }) {
  const { node } = form
  return node === undefined ? <span>{form.label}</span> : <button type="button" className="link" onClick={() => onSelect(node)}>{form.label}</button>
}
