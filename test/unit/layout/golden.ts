import type { LayoutProblem } from '#layout/engine/engine.ts'
import { network, problem } from '#test/unit/layout/problems.ts'

/** Free, springy and exact bodies together: the problem whose bits Node and browsers must agree on. */
export function goldenProblem(): LayoutProblem {
  const count = 138
  const anchor = new Float32Array(3 * count)
  const strength = new Float32Array(count)
  for (let node = 0; node < 24; node++) {
    anchor.set([(node % 5) * 0.4 - 0.8, (node % 3) * 0.2, (node % 7) * 0.3 - 0.9], 3 * node)
    strength[node] = node < 8 ? 1 : 0.25
  }
  return problem(count, network(count, 166), { anchor, strength })
}

/** FNV-1a of the settled positions, printed by the engine in Node; it changes when the engine means to change its pictures. */
export const goldenBits = 'aecb910b'
