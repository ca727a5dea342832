import type { NodeId } from '#model/ids.ts'
import { Loading } from '#ui/condition/Loading.tsx'
import { structureWords as say } from '#words/en/structure.ts'
import './structure.css'

/** What was found, worded but for the numbers; entities by id and label, most telling first. */
export interface StructureSaid {
  sentences: readonly string[]
  between: readonly { node: NodeId; label: string; said: string }[]
  cuts: readonly { node: NodeId; label: string; said: string }[]
  groups: readonly { id: string; label: string; said: string; nodes: readonly NodeId[] }[]
  method: string
}

export type StructureState = { kind: 'idle' } | { kind: 'working'; share: number } | { kind: 'stopped' } | { kind: 'failed'; message: string } | { kind: 'done'; said: StructureSaid }

export interface StructureSectionProps {
  /** `all` or the open program */
  scopes: readonly { id: string; label: string }[]
  scope: string
  state: StructureState
  selection: readonly NodeId[]
  onScope(id: string): void
  onStart(): void
  onStop(): void
  onSelect(nodes: readonly NodeId[]): void
}

/** Worked out on request, in a worker, with progress and a way to stop. */
export function StructureSection(props: StructureSectionProps) {
  const { state, scopes, scope } = props
  return (
    <section className="structure" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className="compare-note">{say.explain}</p>
      <div className="structure-ask">
        <label className="picker">
          <span className="visually-hidden">{say.of}</span>
          <select value={scope} onChange={(event) => props.onScope(event.target.value)}>
            {scopes.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
        {state.kind === 'working' ? (
          <button type="button" className="button" onClick={props.onStop}>
            {say.cancel}
          </button>
        ) : (
          <button type="button" className="button" data-look="primary" onClick={props.onStart}>
            {say.start}
          </button>
        )}
      </div>
      {scope === 'all' && <p className="compare-note">{say.unrelated}</p>}
      {state.kind === 'working' && <Loading step={say.working} progress={state.share} />}
      {state.kind === 'stopped' && <p role="status">{say.stopped}</p>}
      {state.kind === 'failed' && <p role="alert">{state.message}</p>}
      {state.kind === 'done' && <Found said={state.said} selection={props.selection} onSelect={props.onSelect} />}
    </section>
  )
}

function Found({ said, selection, onSelect }: { said: StructureSaid } & Pick<StructureSectionProps, 'selection' | 'onSelect'>) {
  const chosen = new Set(selection)
  const list = (rows: readonly { id: string; label: string; said: string; nodes: readonly NodeId[] }[]) => (
    <ul className="structure-list">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" aria-pressed={row.nodes.length > 0 && row.nodes.every((node) => chosen.has(node))} onClick={() => onSelect(row.nodes)}>
            <span>{row.label}</span>
            <span className="muted">{row.said}</span>
          </button>
        </li>
      ))}
    </ul>
  )
  const single = (rows: StructureSaid['between']) => list(rows.map((row) => ({ id: row.node, label: row.label, said: row.said, nodes: [row.node] })))
  return (
    <div className="structure-found">
      {said.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {said.between.length > 0 && (
        <>
          <h4>{say.between}</h4>
          {single(said.between)}
        </>
      )}
      <h4>{say.cuts(said.cuts.length)}</h4>
      {single(said.cuts)}
      <h4>{say.communities(said.groups.length)}</h4>
      <p className="compare-note">{said.method}</p>
      {list(said.groups)}
    </div>
  )
}
