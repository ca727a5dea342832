import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { slippage } from '#analytics/slippage.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'
import { day, emptyBook } from '#test/support/books.ts'
import { statedFacts } from '#test/support/stated.ts'

const { book } = lensContext(0)
const at = (asOf: number | undefined) => slippage(factsOf(bundled(), 0), { ...book, asOf })
const days = fc.integer({ min: day('2023-01-01'), max: day('2028-01-01') })

test('whatever the date, every milestone is counted once', () => {
  fc.assert(fc.property(days, (asOf) => {
    const { all, done, unreported, ahead, undated } = at(asOf)
    expect(done.count + unreported.count + ahead.count + undated).toBe(all)
  }))
})
test('as time passes nothing becomes less late', () => {
  fc.assert(fc.property(days, fc.integer({ min: 0, max: 900 }), (asOf, later) => { expect(at(asOf + later).unreported.count).toBeGreaterThanOrEqual(at(asOf).unreported.count) }))
})
test('what is marked done stays done at every date', () => {
  fc.assert(fc.property(days, (asOf) => { expect(at(asOf).done.count).toBe(4) }))
})
test('without a date no number of days is claimed', () => {
  expect(at(undefined).rows.every(({ days: since }) => Number.isNaN(since))).toBe(true)
})
test('a bare date is a period of one day; a month of an unknown year is none', () => {
  const facts = statedFacts([['Phase:2026-03-15', 'milestone', 'Milestone:Ship'], ['Phase:Months 1-3', 'milestone', 'Milestone:Plan']])
  const { rows, undated, unreported } = slippage(facts, { ...emptyBook, asOf: day('2026-03-16') })
  expect([unreported.count, undated]).toEqual([1, 1])
  expect(rows.map(({ milestone, days: since }) => [milestone.label, since])).toEqual([['Ship', 1], ['Plan', NaN]])
})
