import { expect, test } from 'vitest'
import { deadlineOf, withoutDeadline, yearsOf } from '#analytics/checks/deadline.ts'

test('a deadline is a year of the plan or of the calendar, and the first text that states one counts', () => {
  expect(deadlineOf('5 hardware partnerships by Year 7')).toEqual({ text: 'Year 7', year: 7 })
  expect(deadlineOf('partnership goal by 2045')).toEqual({ text: '2045', year: NaN })
  expect(deadlineOf('100 strategic partnerships', 'partnership goal by 2045')?.text).toBe('2045')
  expect(deadlineOf('by Year 3', 'by Year 5')?.year).toBe(3)
  expect(deadlineOf('written by 2 people', 'standby Year 3')).toBeUndefined()
})

test('what is wanted remains once the deadline is taken away', () => {
  expect(withoutDeadline('standards contributions by Year 5')).toBe('standards contributions')
  expect(withoutDeadline('open standards')).toBe('open standards')
})

test('a period of the plan has a first and a last year; quarters, months and names have none', () => {
  expect(yearsOf('Year 4–7')).toEqual({ first: 4, last: 7 })
  expect(yearsOf('Year 1')).toEqual({ first: 1, last: 1 })
  expect([yearsOf('Q2 2025'), yearsOf('Months 7-12'), yearsOf('Foundation')]).toEqual([undefined, undefined, undefined])
})
