import type { Book, Known, Partnership } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { measureOf } from '#analytics/score-measures.ts'
import type { ScorecardRules, Weights } from '#analytics/score-weights.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** What is not stated: left out, the other weights sharing its place; or counted as zero. */
export type UnknownRule = 'left-out' | 'zero'

/** Marks 0..100 in the order of the weights, NaN = unknown. Returns 0..100; NaN where no mark is known or no known one has a weight. */
export function weightedScore(weights: Weights, marks: readonly number[], unknown: UnknownRule = 'left-out'): number {
  let sum = 0
  let known = 0
  let whole = 0
  weights.forEach((weight, i) => {
    whole += weight
    const mark = marks[i] ?? NaN
    if (Number.isNaN(mark)) return
    sum += weight * mark
    known += weight
  })
  // Nobody is scored zero for having said nothing at all.
  if (known === 0) return NaN
  return sum / (unknown === 'zero' ? whole : known)
}

export interface ScoreRow {
  partner: NodeId
  label: string
  /** 0..100 per criterion, NaN = not stated */
  marks: readonly Known[]
  /** under the chosen rule for unknown */
  score: number
  /** the same under the other rule */
  other: number
  /** what each criterion adds to `score`, 0..100; NaN = unknown */
  parts: readonly number[]
  /** the score if every unknown mark were 0, and if it were 100 */
  least: number
  most: number
  /** 1 = first; equal scores share a rank. NaN = not scored */
  rank: number
  atoms: readonly AtomId[]
}

/** Every partner's score, best first; who has no mark at all comes last, by name. */
export function scorecard(rules: ScorecardRules, weights: Weights, book: Book, unknown: UnknownRule = unknownRule(book)): readonly ScoreRow[] {
  const rows = book.partners.map((partner) => scored(rules, weights, book, partner, unknown))
  // Thousandths of a point do not part two partners: sums of products differ in the last bit.
  const key = (score: number): number => Math.round(score * 1e6)
  const sorted = rows.toSorted((a, b) => Number(Number.isNaN(a.score)) - Number(Number.isNaN(b.score)) || key(b.score) - key(a.score) || (a.partner < b.partner ? -1 : 1))
  return sorted.map((row) => ({ ...row, rank: Number.isNaN(row.score) ? NaN : 1 + sorted.filter((above) => key(above.score) > key(row.score)).length }))
}

export const unknownRule = (book: Book): UnknownRule => (book.readings?.unknown === true ? 'zero' : 'left-out')

function scored(rules: ScorecardRules, weights: Weights, book: Book, partner: Partnership, unknown: UnknownRule): ScoreRow {
  const marks = rules.criteria.map((criterion) => measureOf(criterion, partner, book))
  const values = marks.map((mark) => mark.value)
  const known = weights.reduce((sum, weight, i) => sum + (isStated(marks[i]!) ? weight : 0), 0)
  const none = known === 0
  const missing = weights.reduce((sum, weight, i) => sum + (isStated(marks[i]!) ? 0 : weight), 0)
  const least = none ? NaN : weightedScore(weights, values, 'zero')
  return {
    partner: partner.id,
    label: partner.label,
    marks,
    score: weightedScore(weights, values, unknown),
    other: weightedScore(weights, values, unknown === 'zero' ? 'left-out' : 'zero'),
    parts: values.map((value, i) => (none ? NaN : (weights[i]! * value) / (unknown === 'zero' ? 1 : known))),
    least,
    most: least + 100 * missing,
    rank: NaN,
    atoms: [...new Set([...marks.flatMap((mark) => mark.atoms), ...rules.criteria.flatMap((criterion) => criterion.weight.atoms)])],
  }
}
