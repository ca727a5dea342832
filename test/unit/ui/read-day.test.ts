import { expect, test } from 'vitest'
import { readDay } from '#ui/as-of/read-day.ts'

test('a whole day is read', () => expect(readDay('2024-02-29')).toEqual({ iso: '2024-02-29' }))
test.each(['', '2025-02-29', '2025-04-31', '2025-00-10', 'today', '2025-1-1'])('"%s" is no whole day', (text) => expect(readDay(text)).toEqual({ wrong: 'unfinished' }))
test.each([
  ['0202-10-03', 202],
  ['1989-12-31', 1989],
  ['20255-01-01', 20255],
])('%s is too far away', (text, year) => expect(readDay(text)).toEqual({ wrong: 'far', year }))

test('a day before the data is none to look from; the first day is', () => {
  expect(readDay('2024-09-30', 19_997)).toEqual({ wrong: 'before', day: '2024-09-30', first: 19_997 })
  expect(readDay('2024-10-01', 19_997)).toEqual({ iso: '2024-10-01' })
})
