import type { NodeId } from '#model/ids.ts'
import type { RouteNetwork } from '#analytics/network/route-network.ts'
import { Roads, type Course } from '#analytics/network/shortest.ts'

export interface Way {
  /** from the one to the other; no node twice */
  nodes: readonly NodeId[]
  /** sum of the lengths of its links */
  length: number
}

/** How many ways a reader is shown. */
export const mostWays = 5

/**
 * The k shortest ways without a node twice, shortest first, equally long ones in the order of their ids (Yen 1971, with Lawler's rule of 1972 that a
 * way is only left from where it left its own forerunner). Own search instead of graphology's: ties by id, and no graph is copied to close a node.
 * `report` hears 0..1.
 */
export function routes(network: RouteNetwork, from: NodeId, to: NodeId, most = mostWays, report: (share: number) => void = () => undefined): readonly Way[] {
  const roads = new Roads(network)
  const start = roads.ids.indexOf(from)
  const end = roads.ids.indexOf(to)
  if (start === -1 || end === -1 || start === end || most < 1) return []
  const first = roads.course([start], end, new Set())
  const found: Course[] = []
  let waiting: (Course & { left: number })[] = first === undefined ? [] : [{ ...first, left: 0 }]
  while (found.length < most && waiting.length > 0) {
    const [next, ...rest] = waiting.toSorted(byLength)
    waiting = rest
    found.push(next!)
    if (found.length === most) break
    const { nodes, left } = next!
    for (let spur = left; spur < nodes.length - 1; spur++) {
      const root = nodes.slice(0, spur + 1)
      const taken = found.filter((course) => root.every((node, i) => course.nodes[i] === node)).map((course) => course.nodes[spur + 1]!)
      const course = roads.course(root, end, new Set(taken))
      if (course !== undefined) waiting.push({ ...course, left: spur })
      report((found.length - 1 + (spur + 1 - left) / (nodes.length - left)) / most)
    }
  }
  report(1)
  return found.map(({ nodes, length }) => ({ nodes: nodes.map((node) => roads.ids[node]!), length }))
}

function byLength(a: Course, b: Course): number {
  if (a.length !== b.length) return a.length - b.length
  const at = a.nodes.findIndex((node, i) => node !== b.nodes[i])
  return at === -1 ? 0 : (a.nodes[at] ?? -1) - (b.nodes[at] ?? -1)
}
