import { expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { revenueBelow } from '#analytics/tiers.ts'
import { bundled } from '#test/support/bundled.ts'

const aia = gather(bundled(), 0)

test('A.2.1 satisfaction rule: $3.0M, 48.00% of ARR', () => {
  const risk = revenueBelow(aia, 'satisfaction')
  expect([risk.revenue, risk.share, risk.partners]).toEqual([3_000_000, 0.48, ['partner:jpmorgan-chase']])
})
test('A.2.1 integration rule: $5.375M, 86.00% of ARR', () => {
  const risk = revenueBelow(aia, 'completion')
  expect([risk.revenue, risk.share]).toEqual([5_375_000, 0.86])
  expect(risk.partners).toHaveLength(3)
})
test('with the other boundary reading in the book, 86% become 52%', () => {
  const risk = revenueBelow({ ...aia, readings: { boundary: true } }, 'completion')
  expect([risk.revenue, risk.share]).toEqual([3_250_000, 0.52])
})
test('SLA is stated for nobody, so revenue at risk by it is unknown and not zero', () => {
  expect(revenueBelow(aia, 'service').revenue).toBeNaN()
})
