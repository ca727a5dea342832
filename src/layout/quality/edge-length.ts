import type { Graph } from '#layout/engine/graph.ts'

/** Standard deviation of the lengths of the links over their mean: 0 = all are equally long. NaN without links between placed nodes. */
export function edgeLengthVariation({ count, neighbourStart, neighbour }: Graph, positions: Float32Array): number {
  let links = 0
  let sum = 0
  let squares = 0
  for (let node = 0; node < count; node++) {
    if (positions[4 * node + 3] === 0) continue
    for (let at = neighbourStart[node]!; at < neighbourStart[node + 1]!; at++) {
      const other = neighbour[at]!
      if (other < node || positions[4 * other + 3] === 0) continue
      const x = positions[4 * node]! - positions[4 * other]!
      const y = positions[4 * node + 1]! - positions[4 * other + 1]!
      const z = positions[4 * node + 2]! - positions[4 * other + 2]!
      const square = x * x + y * y + z * z
      links += 1
      sum += Math.sqrt(square)
      squares += square
    }
  }
  const mean = sum / links
  return Math.sqrt(Math.max(0, squares / links - mean * mean)) / mean
}
