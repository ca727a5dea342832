import type { Graph } from '#layout/engine/graph.ts'

/** What hangs together. Component numbers go by the smallest node in each. */
export interface Components {
  count: number
  /** component of each node */
  of: Uint32Array
  /** nodes in each component */
  size: Uint32Array
  /** nodes, component by component, each walked in breadth from its smallest node: neighbours stand close together in memory */
  order: Uint32Array
  /** component c is `order[start[c] .. start[c + 1]]`; count + 1 */
  start: Uint32Array
}

export function components(graph: Graph): Components {
  const { count: n, neighbourStart, neighbour } = graph
  const none = 0xffffffff
  const of = new Uint32Array(n).fill(none)
  const order = new Uint32Array(n)
  const starts = new Uint32Array(n + 1)
  let count = 0
  let filled = 0
  for (let first = 0; first < n; first++) {
    if (of[first] !== none) continue
    starts[count] = filled
    of[first] = count
    order[filled++] = first
    for (let read = filled - 1; read < filled; read++) {
      const node = order[read]!
      const end = neighbourStart[node + 1]!
      for (let k = neighbourStart[node]!; k < end; k++) {
        const other = neighbour[k]!
        if (of[other] !== none) continue
        of[other] = count
        order[filled++] = other
      }
    }
    count += 1
  }
  starts[count] = filled
  const start = starts.slice(0, count + 1)
  const size = new Uint32Array(count)
  for (let c = 0; c < count; c++) size[c] = start[c + 1]! - start[c]!
  return { count, of, size, order, start }
}

/** The same graph with node `order[i]` called `i`. `order` is a permutation of its nodes. */
export function renumbered(graph: Graph, order: Uint32Array): Graph {
  const { count, neighbourStart, neighbour } = graph
  const rank = new Uint32Array(count)
  for (let at = 0; at < count; at++) rank[order[at]!] = at
  const start = new Uint32Array(count + 1)
  const other = new Uint32Array(neighbour.length)
  let filled = 0
  for (let at = 0; at < count; at++) {
    const node = order[at]!
    const end = neighbourStart[node + 1]!
    for (let k = neighbourStart[node]!; k < end; k++) other[filled++] = rank[neighbour[k]!]!
    start[at + 1] = filled
  }
  return { count, neighbourStart: start, neighbour: other }
}
