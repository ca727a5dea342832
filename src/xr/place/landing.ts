import type { Point, Pose } from '#xr/frame.ts'

/** pieces that the thrown line is drawn in */
export const arcSteps = 12
/** m/s that the line leaves the hand with, and m/s² that it falls with: a level hand lands 3 to 4 m away */
const thrown = 6
const falls = 9.8
/** m: farther is not aimed at well */
const farthest = 6

/** Where a step would end: a line thrown from the hand onto the floor. */
export interface Landing {
  shown: boolean
  /** false: it comes down nowhere near */
  allowed: boolean
  /** m on the floor */
  x: number
  z: number
  /** m, 3 numbers a point, arcSteps + 1 points */
  arc: Float64Array
}

export const noLanding = (): Landing => ({ shown: false, allowed: false, x: 0, z: 0, arc: new Float64Array(3 * (arcSteps + 1)) })

/** Into `landing`; nothing is allocated. */
export function throwTo(landing: Landing, ray: Pose): void {
  const { at, turn } = ray
  const dx = ahead(turn, 0)
  const dy = ahead(turn, 1)
  const dz = ahead(turn, 2)
  const up = dy * thrown
  const height = Math.max(0, at[1]!)
  const seconds = (up + Math.sqrt(up * up + 2 * falls * height)) / falls
  for (let step = 0; step <= arcSteps; step++) {
    const t = (step / arcSteps) * seconds
    landing.arc[3 * step] = at[0]! + dx * thrown * t
    landing.arc[3 * step + 1] = Math.max(0, at[1]! + up * t - 0.5 * falls * t * t)
    landing.arc[3 * step + 2] = at[2]! + dz * thrown * t
  }
  landing.x = landing.arc[3 * arcSteps]!
  landing.z = landing.arc[3 * arcSteps + 2]!
  landing.allowed = Math.hypot(landing.x - at[0]!, landing.z - at[2]!) <= farthest
}

/** One axis of -z, turned: where a pose points. */
function ahead(turn: Point, axis: 0 | 1 | 2): number {
  const x = turn[0]!
  const y = turn[1]!
  const z = turn[2]!
  const w = turn[3]!
  if (axis === 0) return -2 * (x * z + w * y)
  return axis === 1 ? -2 * (y * z - w * x) : -(1 - 2 * (x * x + y * y))
}
