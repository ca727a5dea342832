import type { Family } from '#test/bench/layout/families.ts'

/** An engine in the race, ours or a peer. */
export interface Contender {
  id: string
  title: string
  start(graph: Family): Session
  /** d3-force-3d's model: its stress is watched, tick by tick */
  reference?: true
  /** it takes at least so many to settle: what that would cost decides whether it is waited for */
  leastTicks?: number
  /** RMS of its repulsion's error over the RMS of the exact sum, at these positions; none: it is not asked */
  forceError?: (graph: Family, positions: Float32Array) => number
}

export interface Session {
  tick(): void
  /** by the engine's own rule */
  readonly settled: boolean
  /** 4n: x, y, z, 1 */
  positions(): Float32Array
  /** lets ticks go on after `settled`; peers just go on */
  reheat?: () => void
  /** n: radii that must not overlap; peers have none */
  radius?: Float32Array
}
