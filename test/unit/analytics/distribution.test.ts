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
  const rounded = convolve(doubling(10), 64)
  expect(rounded.step).toBeGreaterThan(0)
  expect(rounded.cents.length).toBeLessThanOrEqual(64)
  expect(rounded.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
})

test('a need that is already met is certain', () => {
  expect(atLeast([], 0)).toBe(1)
  expect(atLeast([], 1)).toBe(0)
})
