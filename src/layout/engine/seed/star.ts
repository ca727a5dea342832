import type { Graph } from '#layout/engine/graph.ts'
import { evenOnCircle, evenOnSphere } from '#layout/engine/seed/even-spread.ts'

/** Is the component one node with others that are linked to nothing else? Two linked nodes are. */
export function isStar(graph: Graph, first: number, size: number): boolean {
  const hub = hubOf(graph, first, size)
  const { neighbourStart, neighbour } = graph
  for (let v = first; v < first + size; v++) {
    if (v === hub) continue
    const end = neighbourStart[v + 1]!
    for (let k = neighbourStart[v]!; k < end; k++) if (neighbour[k] !== hub) return false
  }
  return true
}

function hubOf(graph: Graph, first: number, size: number): number {
  // whoever a leaf is linked to; of two nodes the first
  const { neighbourStart, neighbour } = graph
  if (size <= 2) return first
  let hub = first
  for (let v = first + 1; v < first + size; v++) {
    if (neighbourStart[v + 1]! - neighbourStart[v]! > neighbourStart[hub + 1]! - neighbourStart[hub]!) hub = v
  }
  const end = neighbourStart[hub + 1]!
  for (let k = neighbourStart[hub]!; k < end; k++) {
    // parallel links may give a leaf as many entries as its hub
    const other = neighbour[k]!
    const otherEnd = neighbourStart[other + 1]!
    for (let j = neighbourStart[other]!; j < otherEnd; j++) if (neighbour[j] !== hub) return other
  }
  return hub
}

/** The hub in the middle, the leaves evenly around it, 1 away. PivotMDS would fold them: all their distances are equal. */
export function placeStar(graph: Graph, first: number, size: number, dimensions: 2 | 3, places: Float32Array): void {
  const hub = hubOf(graph, first, size)
  const leaves = dimensions === 2 ? evenOnCircle(size - 1) : evenOnSphere(size - 1)
  let leaf = 0
  for (let v = first; v < first + size; v++) {
    if (v === hub) continue
    places[3 * v] = leaves[3 * leaf]!
    places[3 * v + 1] = leaves[3 * leaf + 1]!
    places[3 * v + 2] = leaves[3 * leaf + 2]!
    leaf += 1
  }
  if (size > 2) return
  // two nodes: the middle is between them
  for (let at = 0; at < 3; at++) {
    const half = places[3 * (first + 1) + at]! / 2
    places[3 * first + at] = -half
    places[3 * first + 3 + at] = half
  }
}
