import type { Graph } from '#layout/engine/graph.ts'
import { jitter } from '#layout/engine/seed/jitter.ts'

/** half the side of the cube in which a node is thrown off its computed place, in mean lengths of a link */
const shake = 0.05

/** Scales a component so that its linked nodes are 1 apart on average. */
export function toLinkLength(graph: Graph, first: number, size: number, places: Float32Array): void {
  const { neighbourStart, neighbour } = graph
  let sum = 0
  let links = 0
  for (let v = first; v < first + size; v++) {
    const end = neighbourStart[v + 1]!
    for (let k = neighbourStart[v]!; k < end; k++) {
      const other = neighbour[k]!
      if (other < v) continue
      const x = places[3 * v]! - places[3 * other]!
      const y = places[3 * v + 1]! - places[3 * other + 1]!
      const z = places[3 * v + 2]! - places[3 * other + 2]!
      sum += Math.sqrt(x * x + y * y + z * z)
      links += 1
    }
  }
  const factor = sum > 0 ? links / sum : 1
  for (let at = 3 * first; at < 3 * (first + size); at++) places[at]! *= factor
}

/** Throws everybody off by a seeded jitter: whom distances cannot tell apart must not coincide. `name` is the node's number for the caller. */
export function shaken(first: number, size: number, dimensions: 2 | 3, seed: number, name: Uint32Array, places: Float32Array): void {
  for (let v = first; v < first + size; v++)
    for (let axis = 0; axis < dimensions; axis++) places[3 * v + axis]! += shake * jitter(seed, name[v]!, axis)
}
