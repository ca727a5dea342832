import type { Currency, Money, Period } from '#model/value.ts'
import { amount, before, comparator, dash, isQualifier, magnitude, number } from '#model/value-number.ts'

const signs: Readonly<Record<string, Currency>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }
const sign = 'US\\$|[$€£¥]|(?:USD|EUR|GBP|JPY|CHF|CAD|AUD)\\s?'
const signed = new RegExp(sign, 'i')
const pattern = new RegExp(
  `^(?:(${before})\\s*)?(${sign})(${number})\\s?(${magnitude})?(?:${dash}(?:${sign})?(${number})\\s?(${magnitude})?)?(\\+)?(?![\\w%/.,-])(.*)$`,
  'i',
)

/** `$10M+`, `$3-10M`, `$150K - $250K annually`, `Up to $2M based on customer success metrics`, `EUR 5 million`. */
export function readMoney(text: string, predicate: string): Money | undefined {
  if (!signed.test(text)) return undefined
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [, word, unit = '$', low = '', lowSize, high, highSize, plus, tail = ''] = match
  const compared = comparator(word, plus)
  if (compared === undefined || !isQualifier(tail, 6)) return undefined
  const first = amount(low, lowSize ?? highSize)
  const money: Money = {
    kind: 'money',
    amount: first,
    currency: currencyOf(unit),
    comparator: compared,
    period: period(`${tail} ${predicate}`),
  }
  if (high === undefined) return money
  const last = amount(high, highSize)
  return last > first ? { ...money, max: last } : undefined
}

/** A bare number whose predicate says that it is money; the bundled documents count in US dollars. */
export function moneyOf(digits: string, predicate: string): Money {
  return { kind: 'money', amount: amount(digits), currency: 'USD', comparator: '=', period: period(predicate) }
}

export const statesMoney = (predicate: string): boolean =>
  /\b(?:contract value|annual revenue|recurring revenue|estimated value|deal value)\b/i.test(predicate)

function currencyOf(unit: string): Currency {
  const code = unit.trim().toUpperCase()
  return signs[code] ?? code
}

function period(words: string): Period {
  if (/\bannual(?:ly)?\b|\bper year\b|\/\s?ye?a?r\b|\ba year\b|\byearly\b|\bARR\b/i.test(words)) return 'annual'
  if (/\bquarterly\b|\bper quarter\b|\/\s?quarter\b/i.test(words)) return 'quarterly'
  return /\bmonthly\b|\bper month\b|\/\s?month\b/i.test(words) ? 'monthly' : 'once'
}
