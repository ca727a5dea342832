import { own } from '#lenses/quotes/own.ts'
import type { Quote } from '#lenses/quotes/quote.ts'
import { compared, notStated, numberLooks, textLooks } from '#words/en/quotes.ts'

/** How each unit is written where the reference does not say. */
const usual: Readonly<Record<NonNullable<Quote['unit']>, string>> = { money: 'money', ratio: 'percent', index: 'index', count: 'count', years: 'years', points: 'points', day: 'day', score: 'plain', text: 'plain' }

/** Names of all looks, of numbers and of texts. */
export const lookIds: ReadonlySet<string> = new Set([...Object.keys(numberLooks), ...Object.keys(textLooks)])

/**
 * A quote in words; undefined = it cannot be written in this look. Unknown is "not stated" in every look. Without a look the comparator is written with
 * the number ("$50M+"), and sums that are stated as a bound are short; with one the bare number stands.
 */
export function written({ value, unit, currency = 'USD', comparator }: Quote, look?: string): string | undefined {
  if (typeof value === 'string') return look === undefined ? value : own(textLooks, look)?.(value)
  if (Number.isNaN(value)) return look === undefined || lookIds.has(look) ? notStated : undefined
  if (look !== undefined) return own(numberLooks, look)?.(value, currency)
  const bound = comparator === undefined ? undefined : compared[comparator]
  const said = numberLooks[bound !== undefined && unit === 'money' ? 'short' : unit === undefined ? 'plain' : usual[unit]]?.(value, currency)
  return said === undefined || bound === undefined ? said : bound(said)
}
