import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '#analytics/book.ts'
import { rankSensitivity, weightsAt } from '#analytics/rank-sensitivity.ts'
import type { ScorecardRules } from '#analytics/score-weights.ts'
import { shareWeights } from '#analytics/score-weights.ts'
import { scorecard, weightedScore } from '#analytics/scorecard.ts'
import { emptyBook, known, partner } from '#test/support/books.ts'

const weight = fc.integer({ min: 1, max: 100 })
const mark = fc.option(fc.integer({ min: 0, max: 100 }), { nil: NaN })
const card = fc.array(fc.record({ weight, mark }), { minLength: 1, maxLength: 7 })
const near = (a: number, b: number): boolean => (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) < 1e-9)

/** Revenue, satisfaction and integration can be answered, marketing cannot. */
const rules: ScorecardRules = {
  card: 'own/scorecard:card',
  label: 'Card',
  programme: 0,
  criteria: ['Revenue', 'Satisfaction', 'Technical fit', 'Marketing'].map((label, i) => ({ id: label, label, weight: known([0.4, 0.25, 0.2, 0.15][i]!, `w${i}`), scale: '', scaleAtoms: [] })),
}
const share = fc.option(fc.integer({ min: 0, max: 100 }), { nil: NaN })
const people = fc.array(fc.record({ revenue: share, satisfaction: share, completion: share }), { minLength: 1, maxLength: 6 })
const bookOf = (rows: readonly { revenue: number; satisfaction: number; completion: number }[]): Book => ({
  ...emptyBook,
  partners: rows.map((row, i) => partner(`P${i}`, NaN, { revenue: known(row.revenue), satisfaction: known(row.satisfaction / 100), completion: known(row.completion / 100) })),
})
const stated = [0.4, 0.25, 0.2, 0.15]

test('left out: a score lies between its least and its largest known mark, and scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(card, (rows) => {
      const weights = rows.map((row) => row.weight)
      const marks = rows.map((row) => row.mark)
      const marked = marks.filter((each) => !Number.isNaN(each))
      const score = weightedScore(weights, marks)
      if (marked.length === 0) return Number.isNaN(score)
      return score >= Math.min(...marked) - 1e-9 && score <= Math.max(...marked) + 1e-9 && near(score, weightedScore(weights.map((each) => each / 7), marks))
    }),
  )
})
test('zero is a penalty: it equals marking every unknown 0, and never beats leaving it out', () => {
  fc.assert(
    fc.property(card, (rows) => {
      const weights = rows.map((row) => row.weight)
      const marks = rows.map((row) => row.mark)
      const zero = weightedScore(weights, marks, 'zero')
      if (Number.isNaN(zero)) return marks.every(Number.isNaN)
      return near(zero, weightedScore(weights, marks.map((each) => (Number.isNaN(each) ? 0 : each)))) && zero <= weightedScore(weights, marks) + 1e-9
    }),
  )
})
test('unknown never counts as zero by default: an unknown criterion scores as if it were not on the card', () => {
  fc.assert(
    fc.property(card, (rows) => {
      const stating = rows.filter((row) => !Number.isNaN(row.mark))
      return near(weightedScore(rows.map((row) => row.weight), rows.map((row) => row.mark)), weightedScore(stating.map((row) => row.weight), stating.map((row) => row.mark)))
    }),
  )
})
test('the order of partners changes neither score nor rank', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const book = bookOf(rows)
      const one = scorecard(rules, stated, book)
      const other = scorecard(rules, stated, { ...book, partners: book.partners.toReversed() })
      expect(other.map((row) => [row.partner, row.score, row.rank])).toEqual(one.map((row) => [row.partner, row.score, row.rank]))
    }),
  )
})
test('parts add up to the score, and least and most enclose both rules', () => {
  fc.assert(
    fc.property(people, fc.constantFrom('left-out' as const, 'zero' as const), (rows, unknown) => {
      for (const row of scorecard(rules, stated, bookOf(rows), unknown)) {
        if (Number.isNaN(row.score)) {
          expect(row.marks.every((each) => Number.isNaN(each.value))).toBe(true)
          continue
        }
        expect(row.parts.filter((part) => !Number.isNaN(part)).reduce((sum, part) => sum + part, 0)).toBeCloseTo(row.score, 9)
        for (const score of [row.score, row.other]) {
          expect(score).toBeGreaterThanOrEqual(row.least - 1e-9)
          expect(score).toBeLessThanOrEqual(row.most + 1e-9)
        }
      }
    }),
  )
})
test('whatever the reader sets, weights stay between 0 and 1 and sum to 1', () => {
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 7 }), fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 0, max: 100 }))), (weights, sets) => {
      const total = weights.reduce((sum, each) => sum + each, 0)
      const shared = shareWeights(weights.map((each) => each / total), new Map(sets.map(([i, value]) => [i, value / 100])))
      return shared.every((each) => each >= 0 && each <= 1 + 1e-12) && Math.abs(shared.reduce((sum, each) => sum + each, 0) - 1) < 1e-9
    }),
  )
})
test('one weight set: the others keep their proportion', () => {
  expect(shareWeights(stated, new Map([[0, 0.1]])).map((each) => Number(each.toFixed(9)))).toEqual([0.1, 0.375, 0.3, 0.225])
})
test('between two neighboring swaps nobody changes place; at a swap both scores are equal', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const scored = scorecard(rules, stated, bookOf(rows))
      const found = rankSensitivity(scored, stated, 0)
      const at = (id: string, w: number): number => weightedScore(weightsAt(stated, found.known, 0, w), scored.find((row) => row.partner === id)!.marks.map((each) => each.value))
      for (const crossing of found.crossings) expect(at(crossing.above, crossing.at)).toBeCloseTo(at(crossing.below, crossing.at), 6)
      const stops = [0, ...found.crossings.map((crossing) => crossing.at), 1].toSorted((a, b) => a - b)
      for (const [i, stop] of stops.slice(1).entries()) {
        const from = stops[i]!
        if (stop - from < 1e-4 || found.leaders.length === 0) continue
        const order = (w: number): string[] => scored.filter((row) => !Number.isNaN(row.score)).map((row) => row.partner).toSorted((a, b) => Math.round(1e6 * (at(b, w) - at(a, w))) || (a < b ? -1 : 1))
        expect(order(from + 0.25 * (stop - from))).toEqual(order(from + 0.75 * (stop - from)))
      }
    }),
  )
})
test('partners who state different criteria still meet at an exact weight', () => {
  // A states revenue 100 and satisfaction 0, B states satisfaction 40 only: with two criteria A scores 100 w, B scores 40.
  const two = { ...rules, criteria: rules.criteria.slice(0, 2) }
  const scored = scorecard(two, [0.5, 0.5], bookOf([{ revenue: 100, satisfaction: 0, completion: NaN }, { revenue: NaN, satisfaction: 40, completion: NaN }]))
  expect(rankSensitivity(scored, [0.5, 0.5], 0).crossings.map((crossing) => [crossing.at.toFixed(6), crossing.above])).toEqual([['0.400000', 'partner:p0']])
})
