import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated, notStated } from '#analytics/known.ts'
import { firstKnown, ratioOf } from '#analytics/reading.ts'
import type { NodeId } from '#model/ids.ts'

/** The certification rate a document states, 0..1; NaN where none is stated. Nothing says what it is a share of. */
export interface CertificationRate {
  kpi?: NodeId
  current: Known
  target: Known
}

export function certificationRate(facts: Facts): CertificationRate {
  for (const { object: node } of facts.saying('tracks KPI')) {
    if (!/certification/i.test(facts.label(node))) continue
    const current = firstKnown(facts.of(node, 'current'), ratioOf)
    if (isStated(current)) return { kpi: facts.id(node), current, target: firstKnown(facts.of(node, 'target'), ratioOf) }
  }
  return { current: notStated, target: notStated }
}

/** Some k of `count`, rounded to whole percents as rates are written, is the rate. */
export const rateFits = (rate: number, count: number): boolean =>
  Array.from({ length: count + 1 }, (_, k) => k / count).some((share) => Math.round(share * 100) === Math.round(rate * 100))
