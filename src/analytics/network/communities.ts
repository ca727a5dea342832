import type { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import modularityOf from 'graphology-metrics/graph/modularity'
import { randomSource } from '#model/exact.ts'
import type { NodeId } from '#model/ids.ts'

export interface Communities {
  /** shown with every result: another algorithm or seed gives other groups */
  algorithm: 'Louvain'
  seed: number
  /** 0..1, of the groups below */
  modularity: number
  /** members in the order of the graph, largest group first */
  groups: readonly (readonly NodeId[])[]
}

export const communitySeed = 1

/**
 * Groups that hold together more than chance would have it (Blondel et al. 2008), repeatable at a seed. Louvain can leave a group in pieces that do
 * not touch (Traag et al. 2019); such a group is split into its pieces, which never lowers modularity.
 */
export function communities(graph: UndirectedGraph, seed = communitySeed): Communities {
  if (graph.size === 0) return { algorithm: 'Louvain', seed, modularity: NaN, groups: graph.nodes().map((node) => [node]) }
  const random = randomSource(seed)
  const found = louvain(graph, { rng: random, randomWalk: true })
  const groups = pieces(graph, found).toSorted((a, b) => b.length - a.length)
  const group = new Map(groups.flatMap((members, i) => members.map((node) => [node, i] as const)))
  const modularity = modularityOf(graph, { getNodeCommunity: (node) => group.get(node) ?? -1 })
  return { algorithm: 'Louvain', seed, modularity, groups }
}

/** Every group as the connected pieces it consists of. */
function pieces(graph: UndirectedGraph, groupOf: Readonly<Record<NodeId, number>>): NodeId[][] {
  const seen = new Set<NodeId>()
  return graph.nodes().flatMap((start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const members = [start]
    for (const node of members)
      for (const next of graph.neighbors(node))
        if (!seen.has(next) && groupOf[next] === groupOf[start]) {
          seen.add(next)
          members.push(next)
        }
    return [members]
  })
}
