import { describe, expect, test } from 'vitest'
import { dateOrderOf, dayNumber, fiscalQuarter, readDate, type DateHabits } from '#importers/dates.ts'

const us: DateHabits = { order: 'month-first', fiscalMonth: 1, fiscalColumn: false }
const eu: DateHabits = { ...us, order: 'day-first' }
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const span = (first: string, last: string) => ({ first: day(first), last: day(last) })

describe('days and periods', () => {
  test.each([['2026-03-31'], ['2026/3/31'], ['3/31/2026'], ['3/31/26'], ['31 March 2026'], ['Mar 31, 2026'], ['31. März 2026'], ['31 mars 2026'], ['31 de marzo de 2026'], ['2026-03-31T12:00:00Z'], ['3/31/2026 14:05'], ['31.03.2026'], ['46112']])('%s is 31 March 2026', (text) =>
    expect(readDate(text, us)).toEqual(span('2026-03-31', '2026-03-31')),
  )
  test('3/4/2026 follows the order of its column', () => {
    expect(readDate('3/4/2026', us)).toEqual(span('2026-03-04', '2026-03-04'))
    expect(readDate('3/4/2026', eu)).toEqual(span('2026-04-03', '2026-04-03'))
  })
  test.each([['Q2 2025'], ['2025-Q2'], ['Q2-2025'], ["Q2 '25"], ['2. Quartal 2025'], ['T2 2025']])('%s is the second quarter', (text) => expect(readDate(text, us)).toEqual(span('2025-04-01', '2025-06-30')))
  test('the bundled documents and the importer mean the same days by Q2 2025', () => expect(readDate('Q2 2025', us)).toEqual({ first: 20179, last: 20269 }))
  test.each([['2025', '2025-01-01', '2025-12-31'], ['H1 2025', '2025-01-01', '2025-06-30'], ['March 2026', '2026-03-01', '2026-03-31'], ['Dec-25', '2025-12-01', '2025-12-31'], ['2026-02', '2026-02-01', '2026-02-28']])('%s runs %s to %s', (text, first, last) => expect(readDate(text, us)).toEqual(span(first, last)))
  test.each([['31/02/2026'], ['soon'], ['13/13/2026'], ['2026-02-30'], [''], ['Q5 2025'], ['99999999']])('%s is no date', (text) => expect(readDate(text, us)).toBeUndefined())
  test('Excel days and serial numbers are read', () => {
    expect(readDate({ day: 20454 }, us)).toEqual({ first: 20454, last: 20454 })
    expect(readDate(46112, us)).toEqual(span('2026-03-31', '2026-03-31'))
    expect(dayNumber(2024, 2, 29)).toBe(day('2024-02-29'))
  })
})

describe('the fiscal year', () => {
  test('is named after the year in which it ends', () => {
    expect(fiscalQuarter(2026, 2, 7)).toEqual(span('2025-10-01', '2025-12-31'))
    expect(fiscalQuarter(2026, 2, 1)).toEqual(span('2026-04-01', '2026-06-30'))
    expect(readDate('FY26 Q2', { ...us, fiscalMonth: 7 })).toEqual(span('2025-10-01', '2025-12-31'))
    expect(readDate('Q2 FY2026', { ...us, fiscalMonth: 10 })).toEqual(span('2026-01-01', '2026-03-31'))
  })
  test('Q2 2026 is a fiscal quarter only in a column that says so', () => {
    expect(readDate('Q2-2026', { ...us, fiscalMonth: 7 })).toEqual(span('2026-04-01', '2026-06-30'))
    expect(readDate('Q2-2026', { ...us, fiscalMonth: 7, fiscalColumn: true })).toEqual(span('2025-10-01', '2025-12-31'))
  })
})

describe('the order of a column', () => {
  test('one day above twelve decides', () => expect(dateOrderOf(['3/4/2026', '25/4/2026'])).toEqual({ order: 'day-first', ambiguous: 1, clash: false }))
  test('nothing above twelve leaves it open', () => expect(dateOrderOf(['3/4/2026', '5/6/2026'])).toEqual({ order: undefined, ambiguous: 2, clash: false }))
  test('both kinds are a clash', () => expect(dateOrderOf(['25/4/2026', '4/25/2026', '4/26/2026'])).toEqual({ order: 'month-first', ambiguous: 0, clash: true }))
})
