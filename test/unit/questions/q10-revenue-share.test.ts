import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { partnerPart, shareLines } from '#analytics/revenue-share.ts'
import { levelYears } from '#analytics/mdf.ts'
import { bundled } from '#test/support/bundled.ts'

const lines = (programme: number) => shareLines(factsOf(bundled(), programme)).map((line) => [line.line, line.low, line.high])

test('Q10: AI Agent Collaboration Platform pays 50, 35, 25 and 15% by level and leaves 30 to 40% to resellers', () => {
  expect(lines(3)).toEqual([
    ['revenue share', 0.5, 0.5], ['revenue share', 0.35, 0.35], ['revenue share', 0.25, 0.25], ['revenue share', 0.15, 0.15], ['resale margin', 0.3, 0.4],
  ])
})
test('Q10: Global Partnership Network states twelve lines in three models', () => {
  expect(lines(4)).toEqual([
    ['implementation services', 1, 1], ['software licenses', 0.2, 0.3], ['ongoing support', 0.15, 0.25], ['professional services', 0.4, 0.6],
    ['referral fees', 0.1, 0.15], ['co-selling', 0.05, 0.1], ['marketplace', 0.2, 0.3], ['joint solutions', 0.5, 0.5],
    ['standard reseller', 0.25, 0.35], ['premium reseller', 0.35, 0.45], ['exclusive territory', 0.45, 0.55], ['volume incentives', 0.05, 0.1],
  ])
})
test('Q10: AIC-Platform states 20% and, in its AWS example, 10%', () => {
  expect(lines(1)).toEqual([['share', 0.2, 0.2], ['example: AWS co-branded AI service', 0.1, 0.1]])
})
test('Q10: AIA states one share, 12% of Azure-driven usage', () => {
  expect(lines(0)).toEqual([['revenue share', 0.12, 0.12]])
})
test('Q10: a cost is scenario revenue times the range: licenses at $10M cost 2 to 3M and leave 7 to 8M', () => {
  const licenses = shareLines(factsOf(bundled(), 4)).find((line) => line.line === 'software licenses')!
  expect(partnerPart(licenses, 10e6)).toEqual({ low: 2e6, high: 3e6, ours: { low: 7e6, high: 8e6 } })
})
test('Q10: year 3 of the agent platform pays 2.7 to 9.0M, 4.095M if every partner brings the same', () => {
  const last = levelYears(factsOf(bundled(), 3)).at(-1)!
  expect([last.paid.least, last.paid.most, last.paid.even].map((value) => value.toFixed(2))).toEqual(['2700000.00', '9000000.00', '4095000.00'])
})
test('Q10: every share names the fact that states it', () => {
  for (const programme of [0, 1, 3, 4]) for (const line of shareLines(factsOf(bundled(), programme))) expect(line.atoms).toHaveLength(1)
})
