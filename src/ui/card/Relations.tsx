import { useState } from 'react'
import type { NodeId } from '#model/ids.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { words } from '#ui/words.ts'

/** `out`: from the selected entity; otherwise towards it. */
export interface Relation { predicate: string; node: NodeId; label: string; type: string; out: boolean }

const few = 8

/** The stated links of the selected entity: each leads to its other end. */
export function Relations({ relations, onSelect }: { relations: readonly Relation[]; onSelect(node: NodeId): void }) {
  const [all, setAll] = useState(false)
  const shown = all ? relations : relations.slice(0, few)
  return (
    <section>
      <h3>{words.card.relations(relations.length)}</h3>
      <ul className="card-relations">
        {shown.map((relation) => (
          <li key={`${relation.predicate} ${relation.node} ${relation.out}`}>
            <button type="button" className="card-relation" onClick={() => onSelect(relation.node)}>
              <span className="card-relation-said">
                <span className="muted">
                  {!relation.out && '← '}
                  {relation.predicate.replaceAll('_', ' ')}
                </span>{' '}
                {relation.label}
              </span>
              <span className="muted">{relation.type}</span>
              <Icon name="right" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {relations.length > few && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? words.card.showFewer : words.card.showAll(relations.length)}
        </button>
      )}
    </section>
  )
}
