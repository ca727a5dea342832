import { fast } from '#layout/engine/fast.ts'
import type { Engine, LayoutProblem } from '#layout/engine/engine.ts'

/** Runs to the end at once and returns 4n positions: for Node (precomputed opening, exporters, tests), never for the main thread of a page. */
export function settle(problem: LayoutProblem, engine: Engine = fast): Float32Array {
  const running = engine.start(problem)
  while (!running.settled) running.tick()
  return running.positions
}
