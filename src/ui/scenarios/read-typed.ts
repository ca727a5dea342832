import type { Measure } from '#model/tabular.ts'
import { readWhen } from '#model/value-when.ts'
import { isoDay } from '#model/quarter.ts'
import { parseRule } from '#ui/rules/parse-rule.ts'
import { written } from '#ui/rules/written.ts'
import { due } from '#words/format.ts'
import { scenarioWords } from '#words/en/scenario-panel.ts'

/** money; share 0..1; growth -1..; day as a day number */
export type TypedKind = 'money' | 'share' | 'growth' | 'day' | 'text'
export type Typed = { value: number; day?: string } | { text: string } | { problem: string }

export const kindOf: Readonly<Record<Measure, TypedKind>> = { value: 'money', revenue: 'money', growth: 'growth', probability: 'share', due: 'day' }

/**
 * What a person typed, read as the documents are: "15M", "75%", "-3%", "Q2 2025" (its last day), "31 Dec 2025". A bare number above 1 is a
 * percentage. Whether it can be is the scenario's answer; what cannot be read comes back as a sentence.
 */
export function readTyped(kind: TypedKind, typed: string, currency = ''): Typed {
  const text = typed.trim()
  const { unread } = scenarioWords
  if (text === '') return { problem: unread.empty }
  switch (kind) {
    case 'money': {
      const read = parseRule('money', text, currency)
      if ('problem' in read) return { problem: read.problem === 'currency' ? unread.currency(text, currency) : unread.money(text) }
      return { value: Number(read.value) }
    }
    case 'share': {
      const value = ratio(text)
      // 1.7 is more than all of it, not 1.7%: nobody types a probability that small by accident.
      return value >= 0 && value <= 1 ? { value } : { problem: unread.share(text) }
    }
    case 'growth': {
      const value = ratio(text)
      return Number.isNaN(value) ? { problem: unread.growth(text) } : { value }
    }
    case 'day': {
      const when = readWhen(text.replace(/^by\s+/i, ''), 'due')
      return when?.kind === 'when' && when.calendar ? { value: when.last, day: isoDay(when.last) } : { problem: unread.due(text) }
    }
    default:
      return text.length <= longest ? { text } : { problem: unread.text() }
  }
}

export const longest = 60

/** "75%", "75", "0.75", ".75", "+15%", "-3%" -> a ratio; NaN for anything else. */
function ratio(text: string): number {
  const found = /^([+\-−]?)\s*(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text)
  if (found === null) return NaN
  const number = Number(found[2])
  const whole = found[3] === '%' || (number > 1 && !(number < 2 && !Number.isInteger(number)))
  const value = Math.round((whole ? number / 100 : number) * 1e8) / 1e8
  return found[1] === '' || found[1] === '+' ? value : -value
}

/** A value as its field holds it: what `readTyped` reads back to the same value. */
export function typedText(kind: TypedKind, value: number): string {
  if (Number.isNaN(value)) return ''
  if (kind === 'money') return written('money', value)
  if (kind === 'day') return due(value)
  return value < 0 ? `-${written('share', -value)}` : written('share', value)
}
