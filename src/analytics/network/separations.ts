import type { UndirectedGraph } from 'graphology'
import type { NodeId } from '#model/ids.ts'

/** What falls away from the rest when one is left out: every part but the largest, largest first; nodes in the order of the walk. */
export function separatedWithout(graph: UndirectedGraph, cut: NodeId): readonly (readonly NodeId[])[] {
  const seen = new Set([cut])
  const parts = graph.neighbors(cut).flatMap((start) => (seen.has(start) ? [] : [reached(graph, start, seen)]))
  return parts.toSorted((a, b) => b.length - a.length).slice(1)
}

/** The one link between two parts: without it they are apart. */
export interface Bridge {
  a: NodeId
  b: NodeId
  /** sizes of the two parts, larger first */
  sizes: readonly [number, number]
  /** the smaller part, the end of the link first */
  apart: readonly NodeId[]
}

/**
 * Links that alone join two parts of at least `least` entities each (Tarjan 1974), those that part most first. One entity that hangs on one link is not
 * told of: that is every leaf.
 */
export function bridges(graph: UndirectedGraph, least = 2): readonly Bridge[] {
  const order = new Map<NodeId, number>()
  const low = new Map<NodeId, number>()
  const size = new Map<NodeId, number>()
  const found: { a: NodeId; b: NodeId; below: number; root: NodeId }[] = []
  for (const root of graph.nodes()) {
    if (order.has(root)) continue
    const open = (node: NodeId) => {
      order.set(node, order.size)
      low.set(node, order.get(node)!)
      size.set(node, 1)
    }
    open(root)
    const walk = [{ node: root, parent: '', rest: graph.neighbors(root) }]
    while (walk.length > 0) {
      const step = walk.at(-1)!
      const next = step.rest.pop()
      if (next === undefined) {
        walk.pop()
        const above = walk.at(-1)
        if (above === undefined) continue
        low.set(above.node, Math.min(low.get(above.node)!, low.get(step.node)!))
        size.set(above.node, size.get(above.node)! + size.get(step.node)!)
        if (low.get(step.node)! > order.get(above.node)!) found.push({ a: above.node, b: step.node, below: size.get(step.node)!, root })
      } else if (next !== step.parent) {
        if (order.has(next)) low.set(step.node, Math.min(low.get(step.node)!, order.get(next)!))
        else {
          open(next)
          walk.push({ node: next, parent: step.node, rest: graph.neighbors(next) })
        }
      }
    }
  }
  return found
    .flatMap(({ a, b, below, root }): Bridge[] => {
      const above = size.get(root)! - below
      if (Math.min(above, below) < least) return []
      const [near, far] = below <= above ? [b, a] : [a, b]
      return [{ a: far, b: near, sizes: [Math.max(above, below), Math.min(above, below)], apart: beyond(graph, near, far) }]
    })
    .toSorted((x, y) => y.sizes[1] - x.sizes[1] || (x.b < y.b ? -1 : 1))
}

/** What hangs on `from` when the link to `without` is gone. */
const beyond = (graph: UndirectedGraph, from: NodeId, without: NodeId): NodeId[] => reached(graph, from, new Set([without]))

/** What can be walked to from `start` without what was `seen`, which grows by it; in the order of the walk. */
function reached(graph: UndirectedGraph, start: NodeId, seen: Set<NodeId>): NodeId[] {
  seen.add(start)
  const part = [start]
  for (const node of part)
    for (const next of graph.neighbors(node))
      if (!seen.has(next)) {
        seen.add(next)
        part.push(next)
      }
  return part
}
