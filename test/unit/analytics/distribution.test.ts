import { expect, test } from 'vitest'
import { atLeast, convolve } from '#analytics/distribution.ts'

const doubling = (count: number) => Array.from({ length: count }, (_, i) => ({ cents: 2 ** i, chance: 0.5 }))

test('equal sums are merged: 24 equal deals have 25 outcomes', () => {
  expect(convolve(Array.from({ length: 24 }, () => ({ cents: 100, chance: 0.5 }))).cents).toHaveLength(25)
})

test('a chance over 24 deals of all different values stays exact', () => {
  expect(atLeast(doubling(24), 2 ** 23)).toBe(0.5)
  expect(atLeast(doubling(24), 2 ** 24 - 1)).toBe(2 ** -24)
  expect(atLeast(doubling(24), 2 ** 24)).toBe(0)
})

test('too many different sums are rounded, and the result says by how much', () => {
  const odd = Array.from({ length: 400 }, (_, i) => ({ cents: 1_000_000 + i * 13_713, chance: 0.3 + (i % 7) / 10 }))
  const rounded = convolve(odd)
  const mean = odd.reduce((sum, toss) => sum + toss.cents * toss.chance, 0)
  expect(rounded.step).toBeGreaterThan(0)
  expect(rounded.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
  const found = rounded.cents.reduce((sum, cents, i) => sum + cents * (rounded.chances[i] ?? NaN), 0)
  expect(found / mean).toBeCloseTo(1, 9)
})

test('a limit on merges makes it round; below the limit it is exact', () => {
  expect(convolve(doubling(10), 2 ** 8).step).toBeGreaterThan(0)
  expect(convolve(doubling(10)).step).toBe(0)
})

test('what is certain is never rounded', () => {
  expect(
    convolve([
      { cents: 123, chance: 1 },
      { cents: 45, chance: 0 },
      { cents: 10, chance: 0.5 },
    ]).cents,
  ).toEqual(Float64Array.of(123, 133))
})

test('a need that is already met is certain', () => {
  expect(atLeast([], 0)).toBe(1)
  expect(atLeast([], 1)).toBe(0)
})
