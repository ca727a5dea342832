import type { Multiple, Ratio, Score } from '#model/value.ts'
import { amount, before, comparator, dash, isQualifier, number } from '#model/value-number.ts'

const percent = new RegExp(`^(?:(${before}|additional|top)\\s*)?(${number})(?:\\s?%?${dash}(${number}))?\\s?%(\\+)?(?![\\w/.,-])(.*)$`, 'i')
const marks = new RegExp(`^(?:(${before})\\s*)?(${number})\\s?/\\s?(5|10|20|100)(?:\\.0)?$`, 'i')
const times = new RegExp(`^(?:(${before})\\s*)?(${number})(?:${dash}(${number}))?x(\\+)?(?!\\w)(.*)$`, 'i')

/** `>85%`, `30-40% margins`, `12% of Azure-driven AIA usage`, `Top 5%`; the rest of the text is its basis. */
export function readRatio(text: string): Ratio | undefined {
  if (!text.includes('%')) return undefined
  const match = percent.exec(text)
  if (match === null) return undefined
  const [, word, low = '', high, plus, tail = ''] = match
  const lead = word?.toLowerCase()
  const compared = lead === 'top' ? '<=' : comparator(lead === 'additional' ? undefined : word, plus)
  if (compared === undefined || !isQualifier(tail, 6)) return undefined
  const value = amount(low, undefined, -2)
  const basis = lead === 'top' && tail.trim() === '' ? 'top' : tail.trim()
  const ratio: Ratio = { kind: 'ratio', value, comparator: compared, ...(basis === '' ? {} : { basis }) }
  if (high === undefined) return ratio
  const max = amount(high, undefined, -2)
  return max > value ? { ...ratio, max } : undefined
}

/** A bare number from 0 to 1 whose predicate says that it is a share; 92 could be anything and stays text. */
export function ratioOf(digits: string): Ratio | undefined {
  const value = amount(digits)
  return value <= 1 ? { kind: 'ratio', value, comparator: '=' } : undefined
}

export const statesRatio = (predicate: string): boolean => /\b(?:growth rate|satisfaction|probability|share)\b/i.test(predicate)

/** `>8.5/10`, `>4.5/5.0`: on scales of 5, 10, 20 and 100 only, so that `24/7` and `50/50` are no marks. */
export function readScore(text: string): Score | undefined {
  if (!text.includes('/')) return undefined
  const match = marks.exec(text)
  if (match === null) return undefined
  const value = amount(match[2] ?? '')
  const scaleMax = amount(match[3] ?? '')
  const compared = comparator(match[1], undefined)
  return compared === undefined || value > scaleMax ? undefined : { kind: 'score', value, scaleMin: 0, scaleMax, comparator: compared }
}

/** `3-5x within 18 months`, `3x quota`. */
export function readMultiple(text: string): Multiple | undefined {
  const match = times.exec(text)
  if (match === null) return undefined
  const [, word, low = '', high, plus, tail = ''] = match
  const compared = comparator(word, plus)
  if (compared === undefined || !isQualifier(tail, 4)) return undefined
  const value = amount(low)
  if (high === undefined) return { kind: 'multiple', value, comparator: compared }
  const max = amount(high)
  return max > value ? { kind: 'multiple', value, max, comparator: compared } : undefined
}
