import type { Graph } from '#layout/engine/graph.ts'

/** Links on the shortest way from `source`, per node; -1: no way. `queue` has room for every node. */
export function hopsFrom(graph: Graph, source: number, hops: Int32Array, queue: Uint32Array): Int32Array {
  const { neighbourStart, neighbour } = graph
  hops.fill(-1)
  hops[source] = 0
  queue[0] = source
  for (let head = 0, tail = 1; head < tail; head++) {
    const node = queue[head]!
    for (let at = neighbourStart[node]!; at < neighbourStart[node + 1]!; at++) {
      const next = neighbour[at]!
      if (hops[next] !== -1) continue
      hops[next] = hops[node]! + 1
      queue[tail++] = next
    }
  }
  return hops
}
