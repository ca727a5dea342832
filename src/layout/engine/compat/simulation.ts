import { Cells } from '#layout/engine/compat/cells.ts'
import type { Force, ForceOn, Moving } from '#layout/engine/compat/force.ts'
import { phyllotaxis } from '#layout/engine/compat/phyllotaxis.ts'

export interface CompatOptions {
  count: number
  /** default 3 */
  dimensions?: 2 | 3
  /** first places, one each; where an axis is missing or NaN the body starts at its place in d3's spiral */
  x?: ArrayLike<number>
  y?: ArrayLike<number>
  z?: ArrayLike<number>
  /** in the order in which they act */
  forces: readonly ForceOn[]
  /** default 1 */
  alpha?: number
  /** default 0.001 */
  alphaMin?: number
  /** share of the way to `alphaTarget` per tick. Default: from 1 to 0.001 in 300 ticks */
  alphaDecay?: number
  /** default 0 */
  alphaTarget?: number
  /** share of its velocity that a body loses per tick. Default 0.4 */
  velocityDecay?: number
  /** state of d3's generator. Default 1 */
  seed?: number
  /** no body moves further in one tick: not d3's, for those that must not explode. Default: no limit */
  longestStep?: number
}

/** d3's simulation without its timer. Columns are one array each for the whole life; write to them between ticks as you like. */
export interface Compat extends Moving {
  /** where a body is held, NaN = free on this axis; takes effect with the next tick */
  readonly fx: Float64Array
  readonly fy: Float64Array
  readonly fz: Float64Array
  alpha: number
  alphaTarget: number
  readonly alphaMin: number
  /** One step. Returns the sum of the ways that bodies went. */
  tick(): number
}

/** 1 - 0.001 to the power of 1/300; a literal, because powers differ between machines */
const cooling = 0.02276277904418933

/** d3's linear congruential generator, as the tiny numbers it is asked for */
function jiggler(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296
    return (state / 4294967296 - 0.5) * 1e-6
  }
}

/** One axis of one body: by its velocity, or to where it is held. Returns the way. */
function carry(body: number, at: Float64Array, speed: Float64Array, held: Float64Array): number {
  const to = held[body]!
  if (to !== to) {
    at[body]! += speed[body]!
    return speed[body]!
  }
  const way = to - at[body]!
  at[body] = to
  speed[body] = 0
  return way
}

/** @throws RangeError when a column of a force has another length than there are bodies or links, or a link ends outside */
export function simulation(options: CompatOptions): Compat {
  const { count } = options
  const dimensions = options.dimensions ?? 3
  const column = (): Float64Array => new Float64Array(count)
  const held = (): Float64Array => column().fill(NaN)
  const [x, y, z, vx, vy, vz, fx, fy, fz] = [column(), column(), column(), column(), column(), column(), held(), held(), held()]
  const decay = options.alphaDecay ?? cooling
  const kept = 1 - (options.velocityDecay ?? 0.4)
  const longest = options.longestStep ?? Infinity

  const spiral = new Float64Array(3)
  for (let body = 0; body < count; body++) {
    x[body] = options.x?.[body] ?? NaN
    y[body] = options.y?.[body] ?? NaN
    z[body] = dimensions === 3 ? (options.z?.[body] ?? NaN) : 0
    if (x[body]! + y[body]! + z[body]! - (x[body]! + y[body]! + z[body]!) === 0) continue
    phyllotaxis(body, dimensions, spiral)
    x[body] = spiral[0]!
    y[body] = spiral[1]!
    z[body] = spiral[2]!
  }

  const moving: Moving = { count, dimensions, x, y, z, vx, vy, vz, jiggle: jiggler(options.seed ?? 1), cells: new Cells(count, dimensions) }
  const forces: readonly Force[] = options.forces.map((on) => on(moving))

  /** d3's half of velocity Verlet: velocities lose their share, then carry. */
  function integrate(): number {
    let way = 0
    for (let body = 0; body < count; body++) {
      vx[body]! *= kept
      vy[body]! *= kept
      vz[body]! *= kept
      const speed = Math.sqrt(vx[body]! * vx[body]! + vy[body]! * vy[body]! + vz[body]! * vz[body]!)
      if (speed > longest) {
        const share = speed < Infinity ? longest / speed : 0
        vx[body] = share > 0 ? vx[body]! * share : 0
        vy[body] = share > 0 ? vy[body]! * share : 0
        vz[body] = share > 0 ? vz[body]! * share : 0
      } else if (speed !== speed) vx[body] = vy[body] = vz[body] = 0
      const byX = carry(body, x, vx, fx)
      const byY = carry(body, y, vy, fy)
      const byZ = carry(body, z, vz, fz)
      way += Math.sqrt(byX * byX + byY * byY + byZ * byZ)
    }
    return way
  }

  const compat: Compat = {
    ...moving,
    fx,
    fy,
    fz,
    alpha: options.alpha ?? 1,
    alphaTarget: options.alphaTarget ?? 0,
    alphaMin: options.alphaMin ?? 0.001,
    tick() {
      compat.alpha += (compat.alphaTarget - compat.alpha) * decay
      for (const force of forces) force(compat.alpha)
      return integrate()
    },
  }
  return compat
}
