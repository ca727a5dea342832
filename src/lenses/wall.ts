import { turn } from '#lenses/dial.ts'

/** The upright plane z = 0 of VIEWS.md 1.1: one linear axis to the right, height = time, completion or a stated order. */
export const wallLeft = -1.3
export const wallRight = 1.3
export const wallHome = { target: [0, 0.42, 0] as const, radius: 1.45, azimuth: 0, elevation: (10 / 360) * turn }

/** Amount to x in u: `low` at the left end, `high` at the right. */
export function railScale(low: number, high: number): (amount: number) => number {
  return (amount) => wallLeft + ((amount - low) / (high - low)) * (wallRight - wallLeft)
}

/** A rounded upper end for an axis: the next of 1, 1.3, 1.5, 2, 2.5, 3, 4, 5, 6.5, 8 times a power of ten at or above `amount`. */
export function niceEnd(amount: number): number {
  if (!(amount > 0 && amount < Infinity)) return 1
  const power = powerOfTen(amount)
  const step = [1, 1.3, 1.5, 2, 2.5, 3, 4, 5, 6.5, 8, 10].find((factor) => factor * power >= amount * (1 - 1e-9)) ?? 10
  return step * power
}

/** Largest power of ten at or below `amount`, by exact steps: logarithms differ in the last bit between engines, and positions hang on this. */
export function powerOfTen(amount: number): number {
  if (!(amount > 0 && amount < Infinity)) return 1
  let power = 1
  while (power * 10 <= amount) power *= 10
  while (power > amount) power /= 10
  return power
}
