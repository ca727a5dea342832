import type { CalendarWhen, Comparator, Duration, DurationUnit, RelativeWhen, When } from '#model/value.ts'
import { amount, before, comparator, dash, isQualifier, number } from '#model/value-number.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '((?:19|20)\\d\\d)'
const anchored = (body: string): RegExp => new RegExp(`^${body}$`, 'i')
const iso = anchored(`${year}-(\\d\\d)-(\\d\\d)`)
const american = anchored(`${month} (\\d{1,2}),? ${year}`)
const european = anchored(`(\\d{1,2}) ${month} ${year}`)
const wholeMonth = anchored(`${month} ${year}`)
const part = anchored(`([QH])([1-4]) ${year}`)
const endOf = anchored(`(?:the )?end of (?:the year )?${year}`)
const wholeYear = anchored(year)
const unitWord = '(hour|day|week|month|quarter|year)s?'
const relative = anchored(`(day|week|month|quarter|year)s? (\\d+)(?:${dash}(\\d+)|(\\+))?`)
const bareSpan = anchored(`(\\d+)(?:${dash}(\\d+)|(\\+))?(?: (?:day|week|month|quarter|year)s?)?`)
const length = new RegExp(
  `^(?:(${before})\\s*)?(${number})(?:${dash}(${number}))?(\\+)?[\\s-]${unitWord}(\\s?\\+ ongoing)?(?![\\w/-])(.*)$`,
  'i',
)

/** Days since 1970-01-01 of a calendar day; undefined for 31 February. Months count from 1. */
export function dayNumber(fullYear: number, monthNumber: number, day: number): number | undefined {
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, day))
  const exists = date.getUTCFullYear() === fullYear && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day
  return exists ? date.getTime() / 86_400_000 : undefined
}

/** `Q2 2025`, `October 3, 2025`, `2025-11-04`, `end of 2025`, `by 2045`, `Weeks 7-18`, `Year 4`; a bare `7-18` where the predicate is `weeks`. */
export function readWhen(text: string, predicate: string): When | undefined {
  const due = /^by (.+)$/i.exec(text)
  const body = due?.[1] ?? text
  const compared: Comparator = due === null ? '=' : '<='
  const span = /^(day|week|month|quarter|year)s$/i.exec(predicate)
  return (
    calendar(body, due !== null || /\b(?:due|date|deadline|timeline|year)\b/i.test(predicate), compared) ??
    relativeSpan(body, span?.[1], compared)
  )
}

/** `<30 days`, `1-3 years`, `20-year`, `60 days average`, `10 days + ongoing` (at least 10). */
export function readDuration(text: string): Duration | undefined {
  if (!/(?:hour|day|week|month|quarter|year)/i.test(text)) return undefined
  const match = length.exec(text)
  if (match === null) return undefined
  const [, word, low = '', high, plus, unit = '', ongoing, tail = ''] = match
  const compared = comparator(word, plus ?? ongoing)
  if (compared === undefined || !isQualifier(tail, 2)) return undefined
  const value = amount(low)
  const duration: Duration = { kind: 'duration', value, unit: unitOf(unit), comparator: compared }
  if (high === undefined) return duration
  const max = amount(high)
  return max > value ? { ...duration, max } : undefined
}

function calendar(text: string, bareYear: boolean, compared: Comparator): CalendarWhen | undefined {
  if (!/(?:19|20)\d\d/.test(text)) return undefined
  let match = iso.exec(text)
  if (match !== null) return days(match[1], Number(match[2]), match[3], compared)
  match = american.exec(text)
  if (match !== null) return days(match[3], monthOf(match[1]), match[2], compared)
  match = european.exec(text)
  if (match !== null) return days(match[3], monthOf(match[2]), match[1], compared)
  match = wholeMonth.exec(text)
  if (match !== null) return months(match[2], monthOf(match[1]), 1, compared)
  match = part.exec(text)
  if (match !== null) {
    const size = match[1]?.toUpperCase() === 'Q' ? 3 : 6
    return months(match[3], (Number(match[2]) - 1) * size + 1, size, compared)
  }
  match = endOf.exec(text)
  if (match !== null) return days(match[1], 12, '31', compared)
  match = bareYear ? wholeYear.exec(text) : null
  return match === null ? undefined : months(match[1], 1, 12, compared)
}

function days(
  yearText: string | undefined,
  monthNumber: number,
  dayText: string | undefined,
  compared: Comparator,
): CalendarWhen | undefined {
  const day = dayNumber(Number(yearText), monthNumber, Number(dayText))
  return day === undefined ? undefined : { kind: 'when', calendar: true, first: day, last: day, comparator: compared }
}

function months(yearText: string | undefined, from: number, size: number, compared: Comparator): CalendarWhen | undefined {
  if (from + size > 13) return undefined
  const first = Date.UTC(Number(yearText), from - 1, 1) / 86_400_000
  const last = Date.UTC(Number(yearText), from - 1 + size, 1) / 86_400_000 - 1
  return { kind: 'when', calendar: true, first, last, comparator: compared }
}

function relativeSpan(text: string, spanUnit: string | undefined, compared: Comparator): RelativeWhen | undefined {
  const named = /^[a-z]/i.test(text) ? relative.exec(text) : null
  if (named !== null) return span(named[1] ?? '', named[2], named[3], named[4], compared)
  const bare = spanUnit === undefined ? null : bareSpan.exec(text)
  return bare === null ? undefined : span(spanUnit ?? '', bare[1], bare[2], bare[3], compared)
}

function span(
  unit: string,
  low: string | undefined,
  high: string | undefined,
  open: string | undefined,
  compared: Comparator,
): RelativeWhen | undefined {
  const word = unitOf(unit)
  const first = Number(low)
  const last = open === undefined ? Number(high ?? low) : Infinity
  return word === 'hour' || last < first ? undefined : { kind: 'when', calendar: false, unit: word, first, last, comparator: compared }
}

function monthOf(name = ''): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

const units: Readonly<Record<string, DurationUnit>> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}
function unitOf(word: string): DurationUnit {
  return units[word.toLowerCase()] ?? 'day'
}
