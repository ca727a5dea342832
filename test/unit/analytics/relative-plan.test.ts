import { expect, test } from 'vitest'
import { relativePlan, yearAssumption } from '#analytics/relative-plan.ts'
import { statedFacts, type Stated } from '#test/support/stated.ts'

const phase = (label: string, months: string): readonly Stated[] => [['Programme:Own', 'has roadmap phase', `Phase:${label}`], [`Phase:${label}`, 'months', months], [`Phase:${label}`, 'activity', `Milestone:${label} work`]]
const years = (target: string): readonly Stated[] => [['Programme:Own', 'has roadmap period', 'Phase:Year 1-20'], ['KPI:Size', 'target', target], ['KPI:Reach', 'target', 'many by 2045']]

test('phases in months give one axis', () => {
  const plan = relativePlan(statedFacts([...phase('Start', '1-3'), ...phase('Grow', '4-9')]))
  expect([plan?.unit, plan?.first, plan?.last, plan?.periods.map((each) => each.items.map((item) => item.label))]).toEqual(['month', 1, 9, [['Start work'], ['Grow work']]])
})
test('an open end stays open', () => expect(relativePlan(statedFacts(phase('Mature', '12+')))?.last).toBe(Infinity))
test('a dated plan has no relative one', () => expect(relativePlan(statedFacts([['Programme:Own', 'has roadmap period', 'Phase:Q4 2024']]))).toBeUndefined())
test('months and years have no common axis', () => {
  expect(relativePlan(statedFacts([...phase('Start', '1-3'), ['Programme:Own', 'has roadmap period', 'Phase:Year 2-3']]))).toBeUndefined()
})
test('an unchecked box is a statement, a missing status is not', () => {
  const plan = relativePlan(statedFacts([...phase('Start', '1-3'), ['Phase:Start', 'milestone (unchecked)', 'Milestone:Box'], ['Phase:Start', 'milestone', 'Milestone:Ready'], ['Milestone:Ready', 'status', 'completed']]))
  expect(plan?.periods[0]?.items.map((item) => [item.label, item.state])).toEqual([['Start work', 'open'], ['Box', 'unchecked'], ['Ready', 'done']])
})
test('the last year is assumed to be the one year that targets name', () => {
  const facts = statedFacts(years('100 partners by 2045'))
  expect(yearAssumption(facts, relativePlan(facts)!)?.yearOf(1)).toBe(2026)
})
test('targets that name different years leave nothing to assume', () => {
  const facts = statedFacts(years('100 partners by 2040'))
  expect(yearAssumption(facts, relativePlan(facts)!)).toBeUndefined()
})
