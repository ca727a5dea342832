import type { NodeId } from '#model/ids.ts'
import { Loading } from '#ui/condition/Loading.tsx'
import { likelyWords as say } from '#words/en/routes.ts'

export type LikelyState =
  | { kind: 'idle' }
  | { kind: 'working'; share: number }
  | { kind: 'stopped' }
  | { kind: 'failed'; message: string }
  | { kind: 'done'; rows: readonly { id: string; label: string; said: string; nodes: readonly NodeId[] }[]; method: string }

export interface LikelySectionProps {
  state: LikelyState
  dotted: boolean
  selection: readonly NodeId[]
  onStart(): void
  onStop(): void
  onDotted(dotted: boolean): void
  onShow(nodes: readonly NodeId[]): void
}

/** What may be joined and is not stated to be: a list apart, never counted. */
export function LikelySection({ state, dotted, selection, onStart, onStop, onDotted, onShow }: LikelySectionProps) {
  const chosen = new Set(selection)
  return (
    <section className="structure likely" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className="route-note">{say.explain}</p>
      {state.kind === 'idle' || state.kind === 'stopped' ? (
        <button type="button" className="button" onClick={onStart}>
          {say.start}
        </button>
      ) : null}
      {state.kind === 'working' && (
        <>
          <button type="button" className="button" onClick={onStop}>
            {say.stop}
          </button>
          <Loading step={say.working} progress={state.share} />
        </>
      )}
      {state.kind === 'stopped' && <p role="status">{say.stopped}</p>}
      {state.kind === 'failed' && <p role="alert">{state.message}</p>}
      {state.kind === 'done' && state.rows.length === 0 && <p className="route-note">{say.none}</p>}
      {state.kind === 'done' && state.rows.length > 0 && (
        <>
          <label className="control-switch route-across">
            <span>{say.onStage}</span>
            <input type="checkbox" role="switch" aria-checked={dotted} checked={dotted} onChange={(event) => onDotted(event.target.checked)} />
          </label>
          <ul className="structure-list">
            {state.rows.map((row) => (
              <li key={row.id}>
                <button type="button" data-likely={row.id} aria-pressed={row.nodes.every((node) => chosen.has(node))} onClick={() => onShow(row.nodes)}>
                  <span>{row.label}</span>
                  <span className="structure-reason muted">{row.said}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="route-note">{state.method}</p>
        </>
      )}
    </section>
  )
}
