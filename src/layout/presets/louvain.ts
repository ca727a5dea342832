import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { Graph } from '#layout/engine/graph.ts'
import { randomSource } from '#model/exact.ts'

/** said with every picture of groups: another algorithm or seed gives other ones */
export const groupsBy = { algorithm: 'Louvain', seed: 1 } as const

/**
 * Groups that hold together more than chance would have it (Blondel et al. 2008), as `analytics/network/communities.ts` finds them: a group in
 * pieces that do not touch is split into its pieces. Members have `taking[node] === 1`. Largest first, then by the first member.
 */
export function groupsOf(graph: Graph, taking: Uint8Array): number[][] {
  const { count, neighbourStart, neighbour } = graph
  const network = new UndirectedGraph()
  for (let node = 0; node < count; node++) if (taking[node] === 1) network.addNode(node)
  for (let node = 0; node < count; node++)
    for (let at = neighbourStart[node]!; at < neighbourStart[node + 1]!; at++)
      if (neighbour[at]! > node && !network.hasEdge(node, neighbour[at])) network.addEdge(node, neighbour[at])
  const groupOf = network.size === 0 ? undefined : louvain(network, { rng: randomSource(groupsBy.seed), randomWalk: true })
  const seen = new Uint8Array(count)
  const groups: number[][] = []
  for (let node = 0; node < count; node++) {
    if (taking[node] === 0 || seen[node] === 1) continue
    seen[node] = 1
    const members = [node]
    for (const member of members) {
      for (let at = neighbourStart[member]!; at < neighbourStart[member + 1]!; at++) {
        const next = neighbour[at]!
        if (seen[next] === 1 || groupOf?.[next] !== groupOf?.[member]) continue
        seen[next] = 1
        members.push(next)
      }
    }
    groups.push(members)
  }
  return groups.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
}
