import type { Cell } from '#importers/importer.ts'

/** Days since 1970-01-01, both inclusive, as `CalendarWhen`. */
export interface Span {
  first: number
  last: number
}

export type DateOrder = 'day-first' | 'month-first'

export interface DateHabits {
  order: DateOrder
  /** 1..12; 7 = the fiscal year begins in July and is named after the year in which it ends */
  fiscalMonth: number
  /** `Q2 2025` in a column called fiscal period is a fiscal quarter */
  fiscalColumn: boolean
}

/** undefined for a day that does not exist (31 April) or a year outside 1900..2199. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / 86_400_000) : undefined
}

/** `count` months from the first of `month`; month may run past 12 or below 1. */
function months(year: number, month: number, count: number): Span | undefined {
  if (year < 1900 || year > 2199) return undefined
  const first = Date.UTC(year, month - 1, 1) / 86_400_000
  return { first, last: Date.UTC(year, month - 1 + count, 1) / 86_400_000 - 1 }
}

const quarterOf = (year: number, quarter: number): Span | undefined => months(year, quarter * 3 - 2, 3)

/** Fiscal year 2026 beginning in July runs from July 2025: it is named after the year in which it ends. */
export function fiscalQuarter(year: number, quarter: number, fiscalMonth: number): Span | undefined {
  return months(fiscalMonth === 1 ? year : year - 1, fiscalMonth + (quarter - 1) * 3, 3)
}

const fullYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text))

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'janvier', 'janv', 'enero', 'ene'],
  ['feb', 'february', 'februar', 'fevrier', 'fevr', 'febrero'],
  ['mar', 'march', 'marz', 'maerz', 'mrz', 'mars', 'marzo'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juni', 'juin', 'junio'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio'],
  ['aug', 'august', 'aout', 'agosto', 'ago'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre'],
  ['oct', 'october', 'oktober', 'okt', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'december', 'dezember', 'dez', 'decembre', 'diciembre', 'dic'],
]
const monthOf = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))

const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,T]+\d{1,2}[:.]\d{2}.*)?$/

/** Which part of `3/4/2025` is the day, decided over a whole column; `clash`: some cells can only be one, some only the other. */
export function dateOrderOf(cells: readonly Cell[]): { order: DateOrder | undefined; ambiguous: number; clash: boolean } {
  let dayFirst = 0
  let monthFirst = 0
  let ambiguous = 0
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const parts = numeric.exec(cell)
    if (parts === null || parts[2] === '.') continue
    const first = Number(parts[1])
    const second = Number(parts[3])
    if (first > 12 && second <= 12) dayFirst++
    else if (second > 12 && first <= 12) monthFirst++
    else if (first !== second) ambiguous++
  }
  const order = dayFirst === monthFirst ? undefined : dayFirst > monthFirst ? 'day-first' : 'month-first'
  return { order, ambiguous, clash: dayFirst > 0 && monthFirst > 0 }
}

const single = (day: number | undefined): Span | undefined => (day === undefined ? undefined : { first: day, last: day })

function readPeriod(text: string, habits: DateHabits): Span | undefined {
  const fiscal = /^(?:FY|GJ)\s*'?(\d{4}|\d{2})(?:\s*[-/ ]\s*Q([1-4]))?$/i.exec(text) ?? swap(/^Q([1-4])\s*[-/ ]?\s*(?:FY|GJ)\s*'?(\d{4}|\d{2})$/i.exec(text))
  if (fiscal !== null) {
    const year = fullYear(fiscal[1] ?? '')
    if (fiscal[2] !== undefined) return fiscalQuarter(year, Number(fiscal[2]), habits.fiscalMonth)
    return months(habits.fiscalMonth === 1 ? year : year - 1, habits.fiscalMonth, 12)
  }
  const quarter = swap(/^(?:Q|T)([1-4])\s*[-/ ]?\s*'?(\d{4}|\d{2})$/i.exec(text)) ?? /^(\d{4})\s*[-/ ]?\s*(?:Q|T)([1-4])$/i.exec(text) ?? swap(/^([1-4])\.?\s*(?:Quartal|trimestre|quarter)\s*(\d{4})$/i.exec(text))
  if (quarter !== null) {
    const year = fullYear(quarter[1] ?? '')
    return habits.fiscalColumn ? fiscalQuarter(year, Number(quarter[2]), habits.fiscalMonth) : quarterOf(year, Number(quarter[2]))
  }
  const half = swap(/^H([12])\s*[-/ ]?\s*'?(\d{4}|\d{2})$/i.exec(text)) ?? /^(\d{4})\s*[-/ ]?\s*H([12])$/i.exec(text)
  if (half !== null) return months(fullYear(half[1] ?? ''), Number(half[2]) * 6 - 5, 6)
  if (/^(?:19|20|21)\d{2}$/.test(text)) return months(Number(text), 1, 12)
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? swap(/^(\d{1,2})[/.](\d{4})$/.exec(text))
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12) return months(Number(month[1]), Number(month[2]), 1)
  return undefined
}

/** Brings `Q2 2025` and `2025 Q2` into one order: year first. */
const swap = (found: RegExpExecArray | null): string[] | null => (found === null ? null : [found[0], found[2] ?? '', found[1] ?? ''])

function readNamed(text: string): Span | undefined {
  const words = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/\b(?:of|de|den|the|le)\b/g, ' ').split(/[\s.,/-]+/).filter((word) => word !== '')
  const at = words.findIndex((word) => monthOf.has(word))
  const month = monthOf.get(words[at] ?? '')
  if (month === undefined || words.length > 5) return undefined
  const numbers = words.filter((_, i) => i !== at).map((word) => word.replace(/^'/, '').replace(/(\d)(?:st|nd|rd|th|er)$/, '$1')).filter((word) => /^\d{1,4}$/.test(word))
  if (numbers.length === 1) return months(fullYear(numbers[0] ?? ''), month, 1)
  const [a = '', b = ''] = numbers
  if (numbers.length !== 2) return undefined
  return a.length === 4 ? single(dayNumber(Number(a), month, Number(b))) : single(dayNumber(fullYear(b), month, Number(a)))
}

/** A day, or the period a text names. undefined: no date. Numbers are Excel serials (1900 system). */
export function readDate(cell: Cell, habits: DateHabits): Span | undefined {
  if (cell === null || typeof cell === 'boolean') return undefined
  if (typeof cell === 'object') return single(cell.day)
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1990 && cell <= 2199) return months(cell, 1, 12)
    return cell >= 20_000 && cell < 110_000 ? single(Math.floor(cell) - 25_569) : undefined
  }
  if (cell.length > 40) return undefined
  const text = cell.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso !== null) return single(dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const parts = numeric.exec(text)
  if (parts !== null) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[4] ?? '')]
    // A dot between the parts is only written day first.
    const dayFirst = parts[2] === '.' || habits.order === 'day-first'
    return single(dayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second))
  }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readDate(Number(text), habits)
  return readPeriod(text, habits) ?? readNamed(text)
}
