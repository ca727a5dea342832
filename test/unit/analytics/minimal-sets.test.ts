import { expect, test } from 'vitest'
import { minimalSets } from '#analytics/minimal-sets.ts'

test('each set reaches the need and has none to spare', () => {
  expect(minimalSets({ cents: [15, 8, 6, 5, 4], need: 25 }, 100)).toEqual([[0, 1, 2], [0, 1, 3], [0, 1, 4], [0, 2, 3], [0, 2, 4]])
  expect(minimalSets({ cents: [3, 2], need: 6 }, 100)).toEqual([])
})

test('a list is cut at its limit', () => {
  expect(minimalSets({ cents: Array.from({ length: 60 }, () => 1), need: 30 }, 7)).toHaveLength(7)
})
