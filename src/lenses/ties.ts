import type { Ecosystem } from '#model/ecosystem.ts'
import type { AtomId } from '#model/ids.ts'

/** Facts of an edge by id: what every line on the stage must have. */
export const edgeAtoms = (ecosystem: Ecosystem, edge: number): readonly AtomId[] => ecosystem.edges.atoms[edge]!.map((atom) => ecosystem.atoms[atom]!.id)

/** Edge between two nodes inside one programme by predicate, in either direction; -1 = nothing states it, so no line may be drawn. */
export function edgeBetween(ecosystem: Ecosystem, programme: number, a: number, b: number, predicate?: string): number {
  const { edges } = ecosystem
  for (const edge of pairsOf(ecosystem).get(pairKey(ecosystem, a, b)) ?? []) {
    if (edges.programme[edge] === programme && (predicate === undefined || edges.predicates[edge] === predicate)) return edge
  }
  return -1
}

const pairs = new WeakMap<Ecosystem, ReadonlyMap<number, readonly number[]>>()
const pairKey = ({ nodes }: Ecosystem, a: number, b: number): number => Math.min(a, b) * nodes.count + Math.max(a, b)

/** Edges by the pair they join, found once: a list of thousands asks for thousands of pairs. */
function pairsOf(ecosystem: Ecosystem): ReadonlyMap<number, readonly number[]> {
  const known = pairs.get(ecosystem)
  if (known !== undefined) return known
  const found = new Map<number, number[]>()
  for (let edge = 0; edge < ecosystem.edges.count; edge++) {
    const key = pairKey(ecosystem, ecosystem.edges.from[edge]!, ecosystem.edges.to[edge]!)
    const edges = found.get(key)
    if (edges === undefined) found.set(key, [edge])
    else edges.push(edge)
  }
  pairs.set(ecosystem, found)
  return found
}
