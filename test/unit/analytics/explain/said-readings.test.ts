import { expect, test } from 'vitest'
import { operations } from '#analytics/explain/operations.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'

const sentence = (text: string) => ({ object: -1, text })

test('numbers inside sentences are read as what the reading names', () => {
  expect(readAtom(sentence('Initial partner recruitment (5 strategic partners)'), 'said-number')).toBe(5)
  expect(readAtom(sentence('250% over 3 years'), 'said-years')).toBe(3)
  expect(readAtom(sentence('Average $5M revenue per Tier 2 partner'), 'said-money')).toBe(5e6)
  expect(readAtom(sentence('40/60 revenue split'), 'said-second-part')).toBe(0.6)
})

test('a sentence without such a number reads as none', () => {
  expect(readAtom(sentence('Initial partner recruitment'), 'said-number')).toBeNaN()
  expect(readAtom(sentence('250% over 3 months'), 'said-years')).toBeNaN()
  expect(readAtom(sentence('Average revenue'), 'said-money')).toBeNaN()
  expect(readAtom(sentence('40/70 revenue split'), 'said-second-part')).toBeNaN()
  expect(readAtom(undefined, 'said-number')).toBeNaN()
})

test('growth, rank and rounding', () => {
  expect(operations.grown([100, 0.1, 2])).toBeCloseTo(121, 9)
  expect(operations.rank([5, 9, 5, 5, 1])).toBe(2)
  expect(operations.rank([9, 9, 9 + 1e-9])).toBe(1)
  expect(operations.rounded([80.3949, 2])).toBe(80.39)
})
