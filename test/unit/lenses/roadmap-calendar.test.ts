import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quarterAt, quarterName, quarterStart } from '#lenses/roadmap-calendar.ts'
import { day } from '#test/support/books.ts'

test('a quarter begins at a whole number and its last day is still inside', () => {
  expect([quarterAt(day('2025-04-01')), Math.floor(quarterAt(day('2025-06-30'))), quarterAt(day('2025-07-01'))]).toEqual([8101, 8101, 8102])
})
test('numbers and names agree', () => expect([quarterName(8101), quarterName(8103), quarterName(8104)]).toEqual(['Q2 2025', 'Q4 2025', 'Q1 2026']))
test('the start of a quarter is its own quarter', () => {
  fc.assert(fc.property(fc.integer({ min: 1980 * 4, max: 2099 * 4 }), (quarter) => { expect(quarterAt(quarterStart(quarter))).toBe(quarter) }))
})
test('later days stand higher', () => {
  fc.assert(fc.property(fc.integer({ min: 5000, max: 40000 }), (at) => { expect(quarterAt(at + 1)).toBeGreaterThan(quarterAt(at)) }))
})
