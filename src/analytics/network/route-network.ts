import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'
import { nodeIndex } from '#model/find.ts'
import type { Route } from '#model/view-state.ts'
import type { Network } from '#analytics/network/graph.ts'

export interface RouteNetwork extends Network {
  /** how long each pair's link is: whole numbers of 1 and more, so that sums are exact and two ways are equally long or not */
  lengths: Uint32Array
}

/** Divisible by every number up to 16: a link that n facts state is this over n long. */
export const wholeLength = 720_720

/**
 * What a question for ways is asked of: the entities and links of one programme, or of all of them. By facts a link that n facts state is 1/n as long;
 * without the programme its own node is left out, unless the way starts or ends there.
 */
export function routeNetwork(ecosystem: Ecosystem, programme: number, { from, to, by, across }: Route): RouteNetwork {
  const { edges, nodes } = ecosystem
  const left = by === 'without-programme' ? programmeNodesBut(ecosystem, [nodeIndex(ecosystem, from), nodeIndex(ecosystem, to)]) : new Set<number>()
  const inside = (node: number) => (across === true || (((nodes.programmes[node] ?? 0) >>> programme) & 1) === 1) && !left.has(node)
  const own = nodes.ids.flatMap((_, node) => (inside(node) ? [node] : []))
  const place = new Map(own.map((node, i) => [node, i]))
  const facts = new Map<number, number>()
  for (let edge = 0; edge < edges.count; edge++) {
    if (across !== true && edges.programme[edge] !== programme) continue
    const a = place.get(edges.from[edge] ?? -1)
    const b = place.get(edges.to[edge] ?? -1)
    if (a === undefined || b === undefined || a === b) continue
    const key = Math.min(a, b) * own.length + Math.max(a, b)
    facts.set(key, (facts.get(key) ?? 0) + (edges.atoms[edge]?.length ?? 0))
  }
  const keys = [...facts.keys()]
  return {
    ids: own.map((node) => nodes.ids[node]!),
    pairs: Uint32Array.from(keys.flatMap((key) => [Math.floor(key / own.length), key % own.length])),
    lengths: Uint32Array.from(keys, (key) => (by === 'facts' ? Math.max(1, Math.round(wholeLength / Math.max(1, facts.get(key)!))) : 1)),
  }
}

const programmeNodesBut = ({ nodes }: Ecosystem, kept: readonly number[]): Set<number> =>
  new Set(nodes.ids.flatMap((_, node) => (nodeTypes[nodes.types[node]!] === 'Programme' && !kept.includes(node) ? [node] : [])))

/** Everything that hangs together with a node, itself included, nearest first; empty when the network does not have it. */
export function partOf({ ids, pairs }: Network, node: NodeId): readonly NodeId[] {
  const start = ids.indexOf(node)
  if (start === -1) return []
  const beside: number[][] = ids.map(() => [])
  for (let i = 0; i < pairs.length; i += 2) {
    beside[pairs[i]!]!.push(pairs[i + 1]!)
    beside[pairs[i + 1]!]!.push(pairs[i]!)
  }
  const seen = new Uint8Array(ids.length)
  seen[start] = 1
  const part = [start]
  for (const each of part)
    for (const next of beside[each]!)
      if (seen[next] === 0) {
        seen[next] = 1
        part.push(next)
      }
  return part.map((each) => ids[each]!)
}
