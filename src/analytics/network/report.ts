import { betweenness, cuts, cores, type Between, type Cut } from '#analytics/network/bridges.ts'
import { bridges, separatedWithout, type Bridge } from '#analytics/network/separations.ts'
import { communities, type Communities } from '#analytics/network/communities.ts'
import { graphOf, type Network } from '#analytics/network/graph.ts'
import { largestComponent, structure, type Structure } from '#analytics/network/structure.ts'
import type { NodeId } from '#model/ids.ts'
import type { UndirectedGraph } from 'graphology'

/** What is known about a network once every algorithm has run; the long ones run in a worker (`client.ts`). */
export interface NetworkReport {
  structure: Structure
  /** inside the largest component, the first `most` */
  between: readonly Between[]
  /** entities whose loss separates others: `apart` = all but the largest part, largest part first, the first `mostApart` of them */
  cuts: readonly (Cut & { apart: readonly NodeId[] })[]
  /** links that alone join two parts of two entities and more, those that part most first, the first `most` */
  bridges: readonly Bridge[]
  /** largest k-core number, and who has it */
  core: { k: number; nodes: readonly NodeId[] }
  communities: Communities
}

const most = 40
/** as many as a selection may hold */
const mostApart = 499

/** `report` hears 0..1 before each step and inside the long ones. */
export function networkReport(network: Network, report: (share: number) => void = () => undefined): NetworkReport {
  const graph = graphOf(network)
  report(0)
  const found = structure(graph, (share) => report(share * 0.4))
  report(0.4)
  const inside = subgraph(graph, largestComponent(graph))
  const between = betweenness(inside).slice(0, most)
  report(0.8)
  const cut = cuts(graph).slice(0, most).map((each) => ({ ...each, apart: separatedWithout(graph, each.node).flat().slice(0, mostApart) }))
  const alone = bridges(graph).slice(0, most).map((bridge) => ({ ...bridge, apart: bridge.apart.slice(0, mostApart) }))
  const numbers = cores(graph)
  const k = graph.order === 0 ? NaN : graph.nodes().reduce((max, node) => Math.max(max, numbers[node] ?? 0), 0)
  const core = { k, nodes: graph.nodes().filter((node) => numbers[node] === k) }
  report(0.85)
  const groups = communities(graph)
  report(1)
  return { structure: found, between, cuts: cut, bridges: alone, core, communities: groups }
}

export function subgraph(graph: UndirectedGraph, nodes: readonly NodeId[]): UndirectedGraph {
  const kept = new Set(nodes)
  const part = graph.copy()
  for (const node of graph.nodes()) if (!kept.has(node)) part.dropNode(node)
  return part
}
