import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { populations } from '#analytics/account-overlap.ts'
import { wholeNetwork, type Network } from '#analytics/network/graph.ts'

/** Company that everybody keeps is no reason; it would also join every pair of a long list. */
export const mostCompany = 300

/** Whether links may be called likely: a person's own graph in which partners name accounts. The bundled documents name none. */
export const namesAccounts = ({ id, synthetic, atoms }: Ecosystem): boolean =>
  id !== 'bundled' && !synthetic && atoms.some(({ predicate, object }) => object !== -1 && (populations as readonly string[]).includes(predicate))

/** One programme without its own node and without entities of more than `mostCompany` links. */
export function likelyNetwork(ecosystem: Ecosystem, programme: number): Network {
  const { ids, pairs } = wholeNetwork(ecosystem, programme)
  const degree = new Uint32Array(ids.length)
  for (const node of pairs) degree[node]!++
  const types = new Map(ecosystem.nodes.ids.map((id, node) => [id, nodeTypes[ecosystem.nodes.types[node]!]!]))
  const kept = [...ids.keys()].filter((node) => degree[node]! <= mostCompany && types.get(ids[node]!) !== 'Programme')
  const place = new Map(kept.map((node, i) => [node, i]))
  const joined: number[] = []
  for (let i = 0; i < pairs.length; i += 2) {
    const a = place.get(pairs[i]!)
    const b = place.get(pairs[i + 1]!)
    if (a !== undefined && b !== undefined) joined.push(a, b)
  }
  return { ids: kept.map((node) => ids[node]!), pairs: Uint32Array.from(joined) }
}
