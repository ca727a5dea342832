import type { LensView } from '#lenses/lens.ts'
import { powerOfTen } from '#lenses/wall.ts'

/** Three reference spheres with round sums at about all, a third and a twentieth of the largest value on stage (VIEWS.md 1.2 rule 2). */
export function referenceSizes(largest: number, radiusOf: (value: number) => number): LensView['sizes'] {
  if (!(largest > 0)) return []
  const rounded = [1, 0.3, 0.05].map((part) => roundDown(largest * part))
  return [...new Set(rounded)].map((value) => ({ value, radius: radiusOf(value) }))
}

/** Largest of 1, 1.5, 2, 3, 5 times a power of ten at or below `value`. */
function roundDown(value: number): number {
  const power = powerOfTen(value)
  const step = [5, 3, 2, 1.5].find((factor) => factor * power <= value * (1 + 1e-9)) ?? 1
  return step * power
}
