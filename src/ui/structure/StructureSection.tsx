import type { NodeId } from '#model/ids.ts'
import { Loading } from '#ui/condition/Loading.tsx'
import { structureWords as say } from '#words/en/structure.ts'
import './structure.css'

/** What pressing a row shows, and what it says. */
export interface StructureRow { id: string; label: string; said: string; nodes: readonly NodeId[]; /** the whole sentence stands below the label */ sentence?: string }

/** What was found, worded; most telling first. */
export interface StructureSaid {
  sentences: readonly string[]
  between: readonly StructureRow[]
  cuts: readonly StructureRow[]
  bridges: readonly StructureRow[]
  groups: readonly StructureRow[]
  method: string
}

export type StructureState = { kind: 'idle' } | { kind: 'working'; share: number } | { kind: 'stopped' } | { kind: 'failed'; message: string } | { kind: 'done'; said: StructureSaid }

export interface StructureSectionProps {
  state: StructureState
  /** across programs: what that means */
  unrelated?: string
  selection: readonly NodeId[]
  onStart(): void
  onStop(): void
  onShow(nodes: readonly NodeId[]): void
}

/** Worked out on request, in a worker, with progress and a way to stop. */
export function StructureSection(props: StructureSectionProps) {
  const { state } = props
  return (
    <section className="structure" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className="route-note">{say.explain}</p>
      <div className="structure-ask">
        {state.kind === 'working' ? (
          <button type="button" className="button" onClick={props.onStop}>
            {say.cancel}
          </button>
        ) : (
          <button type="button" className="button" onClick={props.onStart}>
            {say.start}
          </button>
        )}
      </div>
      {props.unrelated !== undefined && <p className="route-note">{props.unrelated}</p>}
      {state.kind === 'working' && <Loading step={say.working} progress={state.share} />}
      {state.kind === 'stopped' && <p role="status">{say.stopped}</p>}
      {state.kind === 'failed' && <p role="alert">{state.message}</p>}
      {state.kind === 'done' && <Found said={state.said} selection={props.selection} onShow={props.onShow} />}
    </section>
  )
}

function Found({ said, selection, onShow }: { said: StructureSaid } & Pick<StructureSectionProps, 'selection' | 'onShow'>) {
  const chosen = new Set(selection)
  const list = (kind: string, rows: readonly StructureRow[]) => (
    <ul className="structure-list">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" data-structure={kind} aria-pressed={row.nodes.length > 0 && row.nodes.every((node) => chosen.has(node))} onClick={() => onShow(row.nodes)}>
            {row.sentence === undefined ? (
              <>
                <span>{row.label}</span>
                <span className="muted">{row.said}</span>
              </>
            ) : (
              <span className="structure-sentence">{row.sentence}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="structure-found">
      {said.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {said.between.length > 0 && (
        <>
          <h4>{say.between}</h4>
          {list('between', said.between)}
        </>
      )}
      <h4>{say.cuts(said.cuts.length)}</h4>
      {list('cut', said.cuts)}
      {said.bridges.length > 0 && (
        <>
          <h4>{say.bridges}</h4>
          {list('bridge', said.bridges)}
        </>
      )}
      <h4>{say.communities(said.groups.length)}</h4>
      <p className="route-note">{said.method}</p>
      {list('group', said.groups)}
    </div>
  )
}
