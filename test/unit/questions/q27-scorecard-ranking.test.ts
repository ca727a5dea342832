import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { scorecardRules, statedScorecard, weightsOf } from '#analytics/score-weights.ts'
import { scorecard, weightedScore } from '#analytics/scorecard.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const aia = gather(ecosystem, 0)
const stated = (programme: number) => statedScorecard(factsOf(ecosystem, programme))!.criteria.map((criterion) => criterion.weight.value)
const rules = scorecardRules(ecosystem, aia, 0)!
const scores = (unknown: 'left-out' | 'zero') => scorecard(rules, weightsOf(rules, aia), aia, unknown).map((row) => [row.label, Number(row.score.toFixed(2)), row.rank])

test('A.2.2 weights: 25+20+20+15+10+10 = 100 and 40+25+20+15 = 100', () => {
  expect(stated(2)).toEqual([0.25, 0.2, 0.2, 0.15, 0.1, 0.1])
  expect(stated(4)).toEqual([0.4, 0.25, 0.2, 0.15])
  for (const programme of [2, 4]) expect(stated(programme).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
})
test('A.2.2 worked matrix: 90/75/85/100/60/70 give 82.50', () => {
  expect(weightedScore(stated(2), [90, 75, 85, 100, 60, 70])).toBeCloseTo(82.5, 10)
})
test('A.2.2 worked scorecard: 80/90/70/60 give 77.50', () => {
  expect(weightedScore(stated(4), [80, 90, 70, 60])).toBeCloseTo(77.5, 10)
})
test('AIA states no weights and borrows those its own numbers answer best', () => {
  expect([rules.lender, rules.programme]).toEqual(['Global Partnership Network', 4])
  expect(rules.criteria.map((criterion) => criterion.label)).toEqual(['Revenue Performance', 'Customer Satisfaction', 'Technical Competency', 'Marketing Collaboration'])
})
test('A.2.2 with marketing left out: 91.59, 80.39, 63.02, 44.51', () => {
  expect(scores('left-out')).toEqual([['JPMorgan Chase', 91.59, 1], ['EY Global', 80.39, 2], ['Google Cloud', 63.02, 3], ['Apple Vision Pro', 44.51, 4]])
})
test('A.2.2 with unknown as zero: 77.85, 68.33, 53.57, 37.83', () => {
  expect(scores('zero')).toEqual([['JPMorgan Chase', 77.85, 1], ['EY Global', 68.33, 2], ['Google Cloud', 53.57, 3], ['Apple Vision Pro', 37.83, 4]])
})
test('programmes whose partners state no number score nobody, and borrow nothing', () => {
  for (const programme of [1, 3]) expect(scorecardRules(ecosystem, gather(ecosystem, programme), programme)).toBeUndefined()
  for (const programme of [2, 4]) {
    const book = gather(ecosystem, programme)
    const own = scorecardRules(ecosystem, book, programme)!
    expect(own.lender).toBeUndefined()
    expect(scorecard(own, weightsOf(own, book), book).every((row) => Number.isNaN(row.score) && Number.isNaN(row.rank))).toBe(true)
  }
})
