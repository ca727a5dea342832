import { readDay } from '#ui/as-of/read-day.ts'
import { dayNumber } from '#words/format.ts'

/** share: 0..1. day: a day number. money: in the currency of the program. */
export type RuleKind = 'money' | 'share' | 'count' | 'day' | 'text'
export type RuleProblem = RuleKind | 'currency'
export type Parsed = { value: number | string } | { problem: RuleProblem }

const scales: Readonly<Record<string, number>> = { '': 1, k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9 }
const longestName = 60

/** What a person typed for a rule, as the number that the rule holds; or what kind of thing was wanted. */
export function parseRule(kind: RuleKind, typed: string, currency = ''): Parsed {
  const text = typed.trim()
  switch (kind) {
    case 'money':
      return money(text, currency)
    case 'share':
      return share(text)
    case 'count': {
      const value = plain(text)
      return Number.isInteger(value) && value >= 0 ? { value } : { problem: 'count' }
    }
    case 'day': {
      const read = readDay(text)
      return 'iso' in read ? { value: dayNumber(read.iso) } : { problem: 'day' }
    }
    default:
      return text.length > 0 && text.length <= longestName ? { value: text } : { problem: 'text' }
  }
}

/** "1,250.5" -> 1250.5; NaN for "1,2" and for anything that is no number. */
function plain(text: string): number {
  return /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$|^\.\d+$/.test(text) ? Number(text.replaceAll(',', '')) : NaN
}

const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

function money(text: string, currency: string): Parsed {
  const found = /^(?<before>[$€£]|[A-Z]{3})?\s*(?<number>[\d.,]+)\s*(?<scale>[a-z]*)\s*(?<after>[$€£]|[A-Z]{3})?$/i.exec(text)?.groups
  if (found === undefined) return { problem: 'money' }
  const named = (found['before'] ?? found['after'] ?? '').toUpperCase()
  // "60 MIO" and the like are no currency either, but the wish is clear: an amount as we write it.
  const sign = signs[named] ?? named
  const scale = scales[(found['scale'] ?? '').toLowerCase()]
  const value = plain(found['number'] ?? '') * (scale ?? NaN)
  if (!Number.isFinite(value)) return { problem: 'money' }
  if (sign !== '' && currency !== '' && sign !== currency) return { problem: 'currency' }
  // 0.1 * 1e6 and its like: money is kept in whole cents.
  return { value: Math.round(value * 100) / 100 }
}

/** "85%" and "85" -> 0.85, "0.85" -> 0.85, "1%" -> 0.01; a bare 1 is all of it. */
function share(text: string): Parsed {
  const value = plain(text.replace(/\s*%$/, ''))
  const ratio = text.endsWith('%') || value > 1 ? value / 100 : value
  return ratio >= 0 && ratio <= 1 ? { value: Math.round(ratio * 1e8) / 1e8 } : { problem: 'share' }
}
