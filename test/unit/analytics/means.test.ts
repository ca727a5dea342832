import { expect, test } from 'vitest'
import { meanCompletion, meanSatisfaction } from '#analytics/means.ts'
import { aia, book, known, partner } from '#test/support/books.ts'

test('A.2.1 mean satisfaction is 90.25 %, 90.60 % weighted by revenue', () => {
  expect(meanSatisfaction(aia).simple).toBeCloseTo(0.9025, 12)
  expect(meanSatisfaction(aia).weighted).toBeCloseTo(0.906, 12)
})

test('A.2.1 mean completion is 80.00 %, 81.82 % weighted by contract value', () => {
  expect(meanCompletion(aia).simple).toBeCloseTo(0.8, 12)
  expect(meanCompletion(aia).weighted).toBeCloseTo(0.8182, 4)
})

test('who states nothing is outside the mean and named', () => {
  const result = meanSatisfaction(book({ partners: [partner('A', 1, { satisfaction: known(0.5) }), partner('B', 1)] }))
  expect(result).toMatchObject({ simple: 0.5, weighted: NaN, missing: ['partner:b'] })
})
