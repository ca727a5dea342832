/**
 * Every number, sum, date and list a person reads is written here, in US English. Unknown (`NaN`, `undefined`) is "not stated",
 * never 0. Pure: the same value gives the same text in every time zone.
 */
const locale = 'en-US'
export const notStated = 'not stated'

const numberFormats = new Map<string, Intl.NumberFormat>()
function digits(value: number, least: number, most: number): string {
  const key = `${least}/${most}`
  let format = numberFormats.get(key)
  if (format === undefined) numberFormats.set(key, (format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })))
  return format.format(value)
}

const known = (value: number | undefined | null): value is number => value !== undefined && value !== null && !Number.isNaN(value)

/** 4712 -> "4,712". Whole numbers only: what has a fraction is rounded. */
export const count = (value: number): string => (known(value) ? digits(value, 0, 0) : notStated)
/** An index such as HHI, 3672 -> "3,672". */
export const index = (value: number): string => count(value)
/** 2.7234 -> "2.7" */
export const decimal = (value: number, places = 1): string => (known(value) ? digits(value, places, places) : notStated)
/** 4.56 -> "4.56 years" */
export const years = (value: number): string => (known(value) ? `${digits(value, 0, 2)} ${value === 1 ? 'year' : 'years'}` : notStated)

/** 0.34125 -> "34.1%". Without `places`: one decimal where there is one, none for whole percents (0.82 -> "82%"). */
export function percent(share: number, places?: number): string {
  if (!known(share)) return notStated
  const value = Math.round(share * 1e8) / 1e6
  return places === undefined ? `${digits(value, 0, 1)}%` : `${digits(value, places, places)}%`
}
/** Percentage points: 0.12 -> "12 points" */
export const points = (share: number): string => (known(share) ? `${digits(Math.round(share * 1e8) / 1e6, 0, 1)} ${Math.abs(share) === 0.01 ? 'point' : 'points'}` : notStated)

export interface MoneyLook {
  /** "$50M" instead of "$50.0M": for targets, bands and rules, which are round as stated */
  short?: boolean
  /** false writes the sum in full: "$5,375,000" */
  compact?: boolean
  /** a plus sign in front of gains: "+$3.0M" */
  signed?: boolean
}

const scales = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const

/**
 * 25000000 -> "$25.0M", 5375000 -> "$5.375M", 250000 -> "$250K", -12000000 -> "−$12.0M". A sum that is whole thousands of its scale is
 * exact; any other is rounded to two decimals (13366508.91 -> "$13.37M").
 */
export function money(value: number, currency: string, look: MoneyLook = {}): string {
  if (!known(value)) return notStated
  const size = Math.abs(value)
  const sign = value < 0 ? '−' : look.signed === true && value > 0 ? '+' : ''
  return `${sign}${symbol(currency)}${look.compact === false ? digits(size, Number.isInteger(size) ? 0 : 2, Number.isInteger(size) ? 0 : 2) : scaled(size, look.short === true)}`
}

/** "$3-10M" for a band as stated; "$500K-1M" where the scales differ; "$10M+" where the upper end is open. */
export function moneyRange(low: number, high: number, currency: string): string {
  if (!known(low)) return notStated
  if (!known(high) || !Number.isFinite(high)) return `${money(low, currency, { short: true })}+`
  const from = scaled(low, true)
  const to = scaled(high, true)
  const sameScale = from.slice(-1) === to.slice(-1) && /[A-Z]$/.test(to)
  return `${symbol(currency)}${sameScale ? from.slice(0, -1) : from}-${to}`
}

function scaled(size: number, short: boolean): string {
  // 999,950 is written as 1.0M, not as 1,000K.
  const [scale, letter] = scales.find(([each]) => Math.round(size / (each / 1e3)) >= 1e3) ?? [1, '']
  const value = size / scale
  const exact = Number.isInteger(Math.round(value * 1e6) / 1e3)
  const least = scale >= 1e6 && !short ? 1 : 0
  return `${digits(value, least, exact ? 3 : scale >= 1e6 ? 2 : 0)}${letter}`
}

const symbols = new Map<string, string>()
/** "$" for USD, "€" for EUR; a currency without a sign keeps its code and a space. */
function symbol(currency: string): string {
  let found = symbols.get(currency)
  if (found === undefined) symbols.set(currency, (found = symbolOf(currency)))
  return found
}
function symbolOf(currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency === '' ? '' : `${currency} `
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1)
  const sign = parts.find((part) => part.type === 'currency')?.value ?? currency
  return sign === currency ? `${currency} ` : sign
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayMilliseconds = 86_400_000
/** Days since 1970-01-01 -> "3 Oct 2025". */
export function day(number: number): string {
  if (!known(number) || !Number.isFinite(number)) return notStated
  const date = new Date(number * dayMilliseconds)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}
/** "2025-10-03" -> 20364; NaN for anything else. */
export const dayNumber = (iso: string): number => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds : NaN)

/** The period that a last day closes: "end of 2025" for 31 Dec, "Q2 2025" for 30 Jun, else the day. */
export function due(last: number): string {
  if (!known(last) || !Number.isFinite(last)) return notStated
  const after = new Date((last + 1) * dayMilliseconds)
  const year = new Date(last * dayMilliseconds).getUTCFullYear()
  if (after.getUTCDate() !== 1) return day(last)
  if (after.getUTCMonth() === 0) return `end of ${year}`
  return after.getUTCMonth() % 3 === 0 ? `Q${after.getUTCMonth() / 3} ${year}` : day(last)
}

/** A sentence that names more than this is no longer read; bundled documents stay below it. */
const mostListed = 20

/** ["a", "b", "c"] -> "a, b and c"; of a long list the first names and how many more there are. */
export function list(parts: readonly string[]): string {
  if (parts.length > mostListed) return `${parts.slice(0, mostListed - 2).join(', ')} and ${count(parts.length - mostListed + 2)} more`
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** plural(3, "partner") -> "3 partners"; plural(1, "entity", "entities") -> "1 entity" */
export const plural = (amount: number, one: string, many = `${one}s`): string => `${count(amount)} ${amount === 1 ? one : many}`

/** A sum of any unit of a figure or a cell, in words. Text passes through. */
export function amount(value: number, unit: string, currency = 'USD', look: MoneyLook & { places?: number } = {}): string {
  if (unit === 'money') return money(value, currency, look)
  if (unit === 'ratio') return percent(value, look.places)
  if (unit === 'years') return years(value)
  if (unit === 'points') return points(value)
  if (unit === 'day') return day(value)
  if (unit === 'index' || unit === 'count') return count(value)
  return known(value) ? digits(value, 0, 3) : notStated
}
