import type { Cells } from '#layout/engine/compat/cells.ts'

/** What forces see: bodies as columns. In two dimensions z and vz are 0 and stay so. */
export interface Moving {
  readonly count: number
  readonly dimensions: 2 | 3
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly vx: Float64Array
  readonly vy: Float64Array
  readonly vz: Float64Array
  /** one way to tell bodies apart that stand in one point: tiny, in the order d3 draws them */
  readonly jiggle: () => number
  /** one tree for all forces, each builds it anew */
  readonly cells: Cells
}

/** Changes velocities (only the centring force moves bodies); allocates nothing. */
export type Force = (alpha: number) => void

/** A described force; it comes to life with the bodies that it acts on. */
export type ForceOn = (bodies: Moving) => Force

/** one value for all, or one each */
export type Column = number | ArrayLike<number>

/** @throws RangeError when a column has another length than there are things */
export function columnOf(value: Column, count: number, name: string): Float64Array {
  if (typeof value === 'number') return new Float64Array(count).fill(value)
  if (value.length !== count) throw new RangeError(`${name} has ${value.length} values for ${count}`)
  return Float64Array.from(value)
}
