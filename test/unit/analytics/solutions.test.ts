import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { jointSolutions } from '#analytics/solutions.ts'
import { bundled } from '#test/support/bundled.ts'

const found = jointSolutions(factsOf(bundled(), 4))

test('Global Partnership Network names 14 joint solutions, each with one partner', () => {
  expect(found.map((solution) => solution.partners.length)).toEqual(Array.from({ length: 14 }, () => 1))
})
test('four of them say what they combine; the rest is not stated', () => {
  expect(found.filter((solution) => solution.combines.length > 0).map((solution) => solution.label)).toEqual(['Manufacturing 4.0', 'Financial Compliance', 'Healthcare AI', 'Retail Optimization'])
})
test('no other document names one', () => {
  for (const programme of [0, 1, 2, 3]) expect(jointSolutions(factsOf(bundled(), programme))).toEqual([])
})
