import { dayNumber } from '#words/format.ts'

export type DayProblem = { wrong: 'unfinished' } | { wrong: 'far'; year: number } | { wrong: 'before'; day: string; first: number }

/** Years in which a partner program can have a date; outside them a digit was missed. */
const firstYear = 1990
const lastYear = 2100

/** The value of a date field: an ISO day no earlier than `first` (a day number; NaN = any), or what is wrong with it. Browsers give an empty text for half a date. */
export function readDay(text: string, first = NaN): { iso: string } | DayProblem {
  const year = Number(/^(\d{4,6})-\d{2}-\d{2}$/.exec(text)?.[1] ?? NaN)
  if (Number.isNaN(year)) return { wrong: 'unfinished' }
  if (year < firstYear || year > lastYear) return { wrong: 'far', year }
  const day = dayNumber(text)
  // A day that rolls over into the next month (31 Apr) is no day.
  if (Number.isNaN(day) || new Date(day * 86_400_000).toISOString().slice(0, 10) !== text) return { wrong: 'unfinished' }
  return day < first ? { wrong: 'before', day: text, first } : { iso: text }
}
