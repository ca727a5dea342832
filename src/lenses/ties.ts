import type { Ecosystem } from '#model/ecosystem.ts'
import type { AtomId } from '#model/ids.ts'

/** Facts of an edge by id: what every line on the stage must have. */
export const edgeAtoms = (ecosystem: Ecosystem, edge: number): readonly AtomId[] => ecosystem.edges.atoms[edge]!.map((atom) => ecosystem.atoms[atom]!.id)

/** Edge between two nodes inside one programme by predicate, in either direction; -1 = nothing states it, so no line may be drawn. */
export function edgeBetween(ecosystem: Ecosystem, programme: number, a: number, b: number, predicate?: string): number {
  const { edges } = ecosystem
  for (let edge = 0; edge < edges.count; edge++) {
    if (edges.programme[edge] !== programme) continue
    const joins = (edges.from[edge] === a && edges.to[edge] === b) || (edges.from[edge] === b && edges.to[edge] === a)
    if (joins && (predicate === undefined || edges.predicates[edge] === predicate)) return edge
  }
  return -1
}
