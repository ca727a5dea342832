import type { NodeId } from '#model/ids.ts'
import { EntityPicker } from '#ui/routes/EntityPicker.tsx'
import type { SearchIndex } from '#ui/search/search.ts'
import { similarWords as say } from '#words/en/routes.ts'

export interface SimilarSaid { node: NodeId; label: string; score: string; reasons: string; nodes: readonly NodeId[] }
export interface SimilarSectionProps {
  index: SearchIndex
  pivot: { node: NodeId; label: string } | undefined
  found: readonly SimilarSaid[]
  /** across programs: what that means */
  unrelated?: string
  selection: readonly NodeId[]
  onPivot(node: NodeId): void
  onShow(nodes: readonly NodeId[]): void
}

/** Who is like a partner, and what makes them alike; pressing shows both and what they share. */
export function SimilarSection({ index, pivot, found, unrelated, selection, onPivot, onShow }: SimilarSectionProps) {
  const chosen = new Set(selection)
  return (
    <section className="structure similar" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className="route-note">{say.explain}</p>
      <EntityPicker label={say.of} index={index} chosen={pivot} onChoose={onPivot} />
      {unrelated !== undefined && <p className="route-note">{unrelated}</p>}
      {pivot === undefined && <p className="route-note">{say.choose}</p>}
      {pivot !== undefined && found.length === 0 && <p className="route-note">{say.none(pivot.label)}</p>}
      {found.length > 0 && (
        <>
          <ul className="structure-list">
            {found.map((row) => (
              <li key={row.node}>
                <button type="button" data-similar={row.node} aria-pressed={row.nodes.every((node) => chosen.has(node))} onClick={() => onShow(row.nodes)}>
                  <span>
                    {row.label} <span className="muted">{row.score}</span>
                  </span>
                  <span className="structure-reason">{row.reasons}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="route-note">{say.method}</p>
        </>
      )}
    </section>
  )
}
