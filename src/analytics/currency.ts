import type { Facts } from '#analytics/facts.ts'
import type { Currency, Value } from '#model/value.ts'

/** The currency most of the programme's contracts and deals are stated in; '' when none is stated. */
export function currencyOf(facts: Facts): Currency {
  const business = [...facts.saying('contract value'), ...facts.saying('estimated value')]
  const counts = new Map<Currency, number>()
  for (const { value } of business.length > 0 ? business : facts.all) {
    if (value?.kind === 'money') counts.set(value.currency, (counts.get(value.currency) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** Money in another currency is never added without a rate: it reads as not stated in this one. */
export const inCurrency =
  (currency: Currency, read: (value: Value | undefined) => number) =>
  (value: Value | undefined): number =>
    value?.kind === 'money' && value.currency !== currency ? NaN : read(value)
