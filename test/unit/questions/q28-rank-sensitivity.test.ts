import { expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { rankSensitivity } from '#analytics/rank-sensitivity.ts'
import { scorecardRules, weightsOf } from '#analytics/score-weights.ts'
import { scorecard } from '#analytics/scorecard.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const aia = gather(ecosystem, 0)
const rules = scorecardRules(ecosystem, aia, 0)!
const weights = weightsOf(rules, aia)
const found = rankSensitivity(scorecard(rules, weights, aia), weights, 0)

test('JPMorgan Chase is first down to 14.08% of the known criteria, then EY Global down to 9.20%, then Google Cloud', () => {
  expect(found.leaders.map((span) => [span.partner, Number((100 * span.from).toFixed(2)), Number((100 * span.to).toFixed(2))])).toEqual([
    ['partner:jpmorgan-chase', 14.08, 100], ['partner:ey-global', 9.2, 14.08], ['partner:google-cloud', 0, 9.2],
  ])
})
test('every swap stands at the weight where both scores are equal by hand', () => {
  expect(found.crossings.map((crossing) => [crossing.above, crossing.below, Number(crossing.at.toFixed(6))])).toEqual([
    ['partner:jpmorgan-chase', 'partner:ey-global', Number((4.777778 / 33.944444).toFixed(6))],
    ['partner:jpmorgan-chase', 'partner:google-cloud', Number((9 / 79.833333).toFixed(6))],
    ['partner:ey-global', 'partner:google-cloud', Number((4.222222 / 45.888889).toFixed(6))],
  ])
})
test('today revenue is 40 of 85 known points', () => {
  expect(found.now).toBeCloseTo(40 / 85, 12)
})
