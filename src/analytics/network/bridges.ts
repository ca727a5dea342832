import type { UndirectedGraph } from 'graphology'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import type { NodeId } from '#model/ids.ts'

export interface Between {
  node: NodeId
  /** share of all shortest paths between two others that lead through it, 0..1 (Freeman 1977, normalised) */
  betweenness: number
}

/** How much of the traffic between others leads through each node, most first; ties in the order of the graph. */
export function betweenness(graph: UndirectedGraph): readonly Between[] {
  if (graph.order < 3) return []
  const found = betweennessCentrality(graph, { normalized: true })
  return graph.nodes().map((node) => ({ node, betweenness: found[node] ?? NaN })).toSorted((a, b) => b.betweenness - a.betweenness)
}

export interface Cut {
  node: NodeId
  /** sizes of the parts that would no longer be joined without it, largest first; always two or more */
  parts: readonly number[]
}

/**
 * Articulation points: nodes whose loss separates what they joined (Hopcroft and Tarjan 1973), by one walk without recursion. With the parts that
 * fall away, so that "separates" can be said in numbers.
 */
export function cuts(graph: UndirectedGraph): readonly Cut[] {
  const order = new Map<NodeId, number>()
  const low = new Map<NodeId, number>()
  const size = new Map<NodeId, number>()
  const parts = new Map<NodeId, number[]>()
  for (const root of graph.nodes()) {
    if (order.has(root)) continue
    const walk = [{ node: root, parent: '', rest: graph.neighbors(root) }]
    const first = order.size
    order.set(root, first)
    low.set(root, first)
    size.set(root, 1)
    while (walk.length > 0) {
      const step = walk.at(-1)!
      const next = step.rest.pop()
      if (next === undefined) {
        walk.pop()
        const above = walk.at(-1)
        if (above === undefined) continue
        const reach = low.get(step.node)!
        if (reach >= order.get(above.node)!) parts.set(above.node, [...(parts.get(above.node) ?? []), size.get(step.node)!])
        low.set(above.node, Math.min(low.get(above.node)!, reach))
        size.set(above.node, size.get(above.node)! + size.get(step.node)!)
      } else if (next !== step.parent) {
        const seen = order.get(next)
        if (seen !== undefined) low.set(step.node, Math.min(low.get(step.node)!, seen))
        else {
          order.set(next, order.size)
          low.set(next, order.get(next)!)
          size.set(next, 1)
          walk.push({ node: next, parent: step.node, rest: graph.neighbors(next) })
        }
      }
    }
    const whole = size.get(root)!
    for (const [node, below] of parts) {
      if (node === root || order.get(node)! < first) continue
      const rest = whole - 1 - below.reduce((sum, part) => sum + part, 0)
      if (rest > 0) below.push(rest)
    }
  }
  return [...parts].filter(([, below]) => below.length > 1).map(([node, below]) => ({ node, parts: below.toSorted((a, b) => b - a) })).toSorted((a, b) => (b.parts[1] ?? 0) - (a.parts[1] ?? 0) || order.get(a.node)! - order.get(b.node)!)
}

/**
 * k-core number of each node: the largest k for which it stays when every node of fewer than k links is taken away again and again (Batagelj and
 * Zaversnik 2003, by layers). graphology-cores reserves nodes times largest degree of memory, which a hub of an imported graph turns into gigabytes.
 */
export function cores(graph: UndirectedGraph): Readonly<Record<NodeId, number>> {
  const left = new Map(graph.nodes().map((node) => [node, graph.degree(node)]))
  const core: Record<NodeId, number> = {}
  let layer: NodeId[] = []
  for (let k = 0; left.size > 0; k++) {
    layer = [...left].flatMap(([node, degree]) => (degree <= k ? [node] : []))
    for (const node of layer) {
      if (!left.delete(node)) continue
      core[node] = k
      for (const next of graph.neighbors(node)) {
        const degree = left.get(next)
        if (degree === undefined) continue
        left.set(next, degree - 1)
        if (degree - 1 <= k) layer.push(next)
      }
    }
  }
  return core
}
