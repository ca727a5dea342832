import { describe, expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { planConflicts } from '#analytics/plan-conflicts.ts'
import { relativePlan, yearAssumption } from '#analytics/relative-plan.ts'
import { requiredPace, roadmap } from '#analytics/roadmap.ts'
import { slippage } from '#analytics/slippage.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { day } from '#test/support/books.ts'

const facts = (programme: number) => factsOf(bundled(), programme)
const asOf = (iso: string) => slippage(facts(0), { ...lensContext(0).book, asOf: day(iso) })
const plan = (programme: number) => relativePlan(facts(programme))!

describe('roadmap slippage of AIA', () => {
  test('as of 2025-10-03: 4 done, 12 past their period without a status, 4 ahead', () => {
    const { all, done, unreported, ahead, undated } = asOf('2025-10-03')
    expect([all, done.count, unreported.count, ahead.count, undated]).toEqual([20, 4, 12, 4, 0])
    expect([unreported.from, unreported.to, ahead.from, ahead.to]).toEqual(['Q1 2025', 'Q3 2025', 'Q4 2025', 'Q4 2025'])
  })
  test('as of 2025-01-15: none is unreported, 16 are ahead', () => {
    const { done, unreported, ahead } = asOf('2025-01-15')
    expect([done.count, unreported.count, ahead.count]).toEqual([4, 0, 16])
  })
  test('the last day of a quarter is still in time, the day after is late', () => {
    expect([asOf('2025-03-31').unreported.count, asOf('2025-04-01').unreported.count]).toEqual([0, 4])
  })
  test('days since due are counted from the last day of the quarter', () => {
    const days = new Map(asOf('2025-10-03').rows.map(({ milestone, days: since }) => [milestone.period, since]))
    expect([...days]).toEqual([['Q4 2024', 276], ['Q1 2025', 186], ['Q2 2025', 95], ['Q3 2025', 3], ['Q4 2025', -89]])
  })
  test('JPMorgan Chase has to rise 12 points in a quarter, Apple Vision Pro 20 and then 15', () => {
    expect(requiredPace(roadmap(facts(0), day('2025-10-03'))).map((step) => [step.partner, Number((step.rise * 100).toFixed(2)), step.period])).toEqual([
      ['partner:jpmorgan-chase', 12, 'Q1 2025'],
      ['partner:apple-vision-pro', 20, 'Q1 2025'],
      ['partner:apple-vision-pro', 15, 'Q2 2025'],
    ])
  })
  test('Azure is to be complete by Q2, signed in Q2 and deployed in Q3, with 18 weeks of onboarding', () => {
    const [conflict, ...more] = planConflicts(facts(0), lensContext(0).book)
    expect(more).toEqual([])
    expect(conflict?.due.text).toBe('Q2 2025')
    expect(conflict?.same.map((milestone) => milestone.label)).toEqual(['Sign Microsoft Azure partnership agreement'])
    expect(conflict?.later.map((milestone) => milestone.label)).toEqual(['Deploy Microsoft Azure integration'])
    expect(conflict?.onboarding).toEqual({ value: 18, atoms: ['000-0169'] })
  })
})

describe('plans without a start date are never late', () => {
  test('AIA is dated', () => expect(relativePlan(facts(0))).toBeUndefined())
  test('Technology Alliance: 0 of 20 done, every box unchecked, months 1 to 24 in four phases', () => {
    const items = plan(2).periods.flatMap((period) => period.items)
    expect([items.length, items.filter((item) => item.state === 'done').length, items.filter((item) => item.state === 'unchecked').length]).toEqual([20, 0, 20])
    expect([plan(2).unit, plan(2).first, plan(2).last, plan(2).periods.map((period) => period.items.length)]).toEqual(['month', 1, 24, [5, 5, 5, 5]])
    expect(slippage(facts(2), lensContext(2).book).unreported.count).toBe(0)
  })
  test('AI Agent Collaboration: 12 activities, months 1 to 12', () => {
    expect([plan(3).first, plan(3).last, plan(3).periods.flatMap((period) => period.items).length]).toEqual([1, 12, 12])
    expect(plan(3).periods.map((period) => [period.when.first, period.when.last])).toEqual([[1, 3], [4, 9], [10, 12]])
  })
  test('Global Network: 12 milestones, months 1 to 18', () => {
    expect([plan(4).first, plan(4).last, plan(4).periods.flatMap((period) => period.items).length]).toEqual([1, 18, 12])
    expect(slippage(facts(4), lensContext(4).book)).toMatchObject({ undated: 12, unreported: { count: 0 } })
  })
  test('AIC-Platform: three periods in years, 4 milestones and 6 additions', () => {
    expect([plan(1).unit, plan(1).periods.map((period) => period.label)]).toEqual(['year', ['Year 1–3', 'Year 4–7', 'Year 8–20']])
    const kinds = plan(1).periods.flatMap((period) => period.items.map((item) => item.kind))
    expect([kinds.filter((kind) => kind === 'milestone').length, kinds.filter((kind) => kind === 'partner').length, kinds.filter((kind) => kind === 'number').length]).toEqual([4, 5, 1])
  })
  test('AIC-Platform: if Year 20 is 2045, years 1, 3, 5, 7, 8 and 10 are 2026, 2028, 2030, 2032, 2033 and 2035', () => {
    const assumed = yearAssumption(facts(1), plan(1))!
    expect([1, 3, 5, 7, 8, 10].map(assumed.yearOf)).toEqual([2026, 2028, 2030, 2032, 2033, 2035])
    expect(assumed.atoms).toEqual(['001-0237', '001-0239'])
  })
  test('months have no calendar, not even an assumed one', () => expect(yearAssumption(facts(2), plan(2))).toBeUndefined())
})
