import { readValue } from '#model/value-grammar.ts'

/** Until when a text promises something, in the plan's own count of years. */
export interface Deadline {
  /** as stated: Year 7, 2045 */
  text: string
  /** 7 for Year 7; NaN for calendar years, which count from another start */
  year: number
}

const pattern = /\bby (?:(Year) (\d+)|((?:19|20)\d\d))\b/i

/** "5 hardware partnerships by Year 7" -> Year 7; undefined where no deadline is stated. */
export function deadlineOf(...texts: readonly string[]): Deadline | undefined {
  for (const text of texts) {
    const match = pattern.exec(text)
    if (match) return match[1] === undefined ? { text: match[3] ?? '', year: NaN } : { text: `Year ${match[2]}`, year: Number(match[2]) }
  }
  return undefined
}

export const withoutDeadline = (text: string): string => text.replace(pattern, '').trim()

/** First and last year of "Year 4–7"; undefined for any other span. */
export function yearsOf(label: string): { first: number; last: number } | undefined {
  const value = readValue(label, 'timeline')
  return value.kind === 'when' && !value.calendar && value.unit === 'year' ? { first: value.first, last: value.last } : undefined
}
