import type { Value } from '#model/value.ts'
import { readCount } from '#model/value-count.ts'
import { moneyOf, readMoney, statesMoney } from '#model/value-money.ts'
import { ratioOf, readMultiple, readRatio, readScore, statesRatio } from '#model/value-ratio.ts'
import { readDuration, readWhen } from '#model/value-when.ts'

/** No value with a short qualifier is longer. */
const longest = 80

/**
 * Reads a stated text as a typed value that keeps its comparator, unit and range. The whole text must be the value with at most
 * a short qualifier; prose with a number inside stays text. The predicate types bare numbers and spans. Never throws.
 */
export function readValue(text: string, predicate = ''): Value {
  const body = text.trim()
  const asText: Value = { kind: 'text', text }
  if (body.length > longest) return asText
  if (/^(?:true|yes)$/i.test(body)) return { kind: 'flag', value: true }
  if (/^(?:false|no)$/i.test(body)) return { kind: 'flag', value: false }
  if (!/\d/.test(body) || /\b(?:version|example|id)$|^scale\b/i.test(predicate)) return asText
  const bare = /^\d+(?:\.\d+)?$/.test(body)
  if (bare && statesMoney(predicate)) return moneyOf(body, predicate)
  if (bare && statesRatio(predicate)) return ratioOf(body) ?? asText
  return (
    readWhen(body, predicate) ??
    readMoney(body, predicate) ??
    readRatio(body) ??
    readDuration(body) ??
    readScore(body) ??
    readMultiple(body) ??
    readCount(body) ??
    asText
  )
}
