import type { Graph } from '#layout/engine/graph.ts'
import { hopsFrom } from '#layout/quality/hops.ts'
import { sample } from '#layout/quality/sample.ts'

export interface StressOptions {
  /** nodes whose distances to all others are looked at; default 100. From `graph.count` on it is exact */
  pivots?: number
  seed?: number
}

/**
 * Stress at the scale that suits the layout best: the mean over pairs of ((a d - h) / h)^2, with d the distance in the layout, h the number of
 * links between the two and a the best factor, which has a closed form; 0 = distances tell the hops exactly, 1 = they tell nothing.
 * Plain normalised stress depends on the size of the layout and can rank chance first (Ahmed, Erten, Kobourov, Lotz, Miller, Taraz:
 * Size Should Not Matter, arXiv 2408.04688, 2024). Pairs without a way, or with an end that was never placed (w = 0), are left out.
 * @param positions 4n: x, y, z, w
 * @returns 0..1; NaN without pairs, or when all stand in one place
 */
export function scaleNormalisedStress(graph: Graph, positions: Float32Array, { pivots = 100, seed = 1 }: StressOptions = {}): number {
  return stressOf(graph, { pivots, seed })(positions)
}

/** The same for many layouts of one graph: the hops (one byte a pair, at most 255) are counted once. */
export function stressOf(graph: Graph, { pivots = 100, seed = 1 }: StressOptions = {}): (positions: Float32Array) => number {
  const { count } = graph
  const chosen = sample(count, pivots, seed)
  const hops = new Int32Array(count)
  const queue = new Uint32Array(count)
  const rows = Array.from(chosen, (pivot) =>
    Uint8Array.from(hopsFrom(graph, pivot, hops, queue), (steps) => Math.min(255, Math.max(0, steps))),
  )
  return (positions) => {
    let sum = 0
    let squares = 0
    let pairs = 0
    for (const [row, pivot] of chosen.entries()) {
      if (positions[4 * pivot + 3] === 0) continue
      const steps = rows[row]!
      for (let node = 0; node < count; node++) {
        if (steps[node] === 0 || positions[4 * node + 3] === 0) continue
        const x = positions[4 * node]! - positions[4 * pivot]!
        const y = positions[4 * node + 1]! - positions[4 * pivot + 1]!
        const z = positions[4 * node + 2]! - positions[4 * pivot + 2]!
        const ratio = Math.sqrt(x * x + y * y + z * z) / steps[node]!
        sum += ratio
        squares += ratio * ratio
        pairs += 1
      }
    }
    // a = sum / squares put into the mean of (a ratio - 1)^2
    return pairs > 0 && squares > 0 ? Math.max(0, 1 - (sum * sum) / (pairs * squares)) : NaN
  }
}
