import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { satisfactionByPartner, satisfactionGoal, satisfactionGoals } from '#analytics/satisfaction-goal.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()

test('A.2 goals on one scale: 95, 85, 90 and 90', () => {
  expect([0, 2, 3, 4].map((programme) => satisfactionGoal(factsOf(ecosystem, programme))?.value)).toEqual([0.95, 0.85, 0.9, 0.9])
  expect(satisfactionGoal(factsOf(ecosystem, 1))).toBeUndefined()
})
test('a goal keeps its comparator and its own scale', () => {
  expect(satisfactionGoals(factsOf(ecosystem, 3)).map((goal) => [goal.text, goal.comparator, goal.whole])).toEqual([['>8.5/10', '>', false], ['>9.0/10', '>', true]])
})
test('92, 89, 94 and 86%: nobody reaches the 95% of AIA', () => {
  const rows = satisfactionByPartner(factsOf(ecosystem, 0), gather(ecosystem, 0))
  expect(rows.map((row) => [row.satisfaction.value, row.gap, row.verdict])).toEqual([[0.92, -0.03, 'misses'], [0.89, -0.06, 'misses'], [0.94, -0.01, 'misses'], [0.86, -0.09, 'misses']])
})
test('partners without a mark are unknown against the goal, not at zero', () => {
  const rows = satisfactionByPartner(factsOf(ecosystem, 4), gather(ecosystem, 4))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.verdict === 'not-stated' && Number.isNaN(row.gap))).toBe(true)
})
