import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { lifecycle } from '#analytics/lifecycle.ts'
import { bundled } from '#test/support/bundled.ts'

const of = (programme: number) => lifecycle(factsOf(bundled(), programme))

test('002 names five stages: months 0-3, 3-6, 6-9, 9-12 and 12+', () => {
  expect(of(2).stages.map((stage) => [stage.time?.first, stage.time?.last])).toEqual([[0, 3], [3, 6], [6, 9], [9, 12], [12, Infinity]])
})
test('000 names four onboarding phases: weeks 1-2, 3-6, 7-18 and ongoing', () => {
  expect(of(0).stages.map((stage) => stage.text)).toEqual(['1-2', '3-6', '7-18', 'Ongoing'])
  expect(of(0).stages.at(-1)?.time).toBeUndefined()
})
test('no document says in which stage a partner is', () => {
  for (const programme of [0, 1, 2, 3, 4]) expect(of(programme).placed).toBe(0)
})
