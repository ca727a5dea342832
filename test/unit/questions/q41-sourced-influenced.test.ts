import { expect, test } from 'vitest'
import { attributedRevenue } from '#analytics/attributed-revenue.ts'
import { factsOf } from '#analytics/facts.ts'
import { identifiedRevenue, regionRevenue } from '#analytics/identified-revenue.ts'
import { impliedPartnerRevenue } from '#analytics/implied-revenue.ts'
import { investmentProgramme } from '#analytics/investment-programme.ts'
import { planRatios } from '#analytics/plan-ratios.ts'
import { bundled } from '#test/support/bundled.ts'

const network = factsOf(bundled(), 4)
const implied = impliedPartnerRevenue(network)!

test('Q41: sourced is 40%, influenced 60%: 500M and 750M of 1,250M, two measures that are never added', () => {
  expect([implied.sourced.share.value, implied.influenced.share.value]).toEqual([0.4, 0.6])
  expect([implied.sourced.amount.value, implied.influenced.amount.value, implied.total.value]).toEqual([500e6, 750e6, 1250e6])
  expect(Object.keys(implied)).not.toContain('sum')
})
test('A.2.2: 500M at 750K a deal takes 666.67 deals', () => {
  expect(implied.deals.toFixed(2)).toBe('666.67')
})
test('A.2.2: named Tier 1 revenue is 285M, Tier 2 125M, 90M is open', () => {
  const identified = identifiedRevenue(network, implied.target.value)
  expect([identified.named.value, identified.byTier.value, identified.open]).toEqual([285e6, 125e6, 90e6])
  expect(identified.partners.map((partner) => [partner.label, partner.amount.value / 1e6])).toEqual([['Accenture', 100], ['Deloitte', 75], ['IBM Consulting', 60], ['Capgemini', 50]])
})
test('A.2.2: regions bring 200, 175 and 125M for 5, 4 and 3M: 2.50, 2.29 and 2.40%', () => {
  const regions = regionRevenue(network, implied.target)
  expect(regions.map((region) => [region.revenue.value / 1e6, region.investment.value / 1e6, (region.ratio * 100).toFixed(2)])).toEqual([[200, 5, '2.50'], [175, 4, '2.29'], [125, 3, '2.40']])
})
test('A.2.2: the tier investment program costs 18.75 to 27.50M; emerging partners are not counted, so they are outside', () => {
  const programme = investmentProgramme(network)
  expect([programme.low, programme.high, programme.uncounted]).toEqual([18.75e6, 27.5e6, ['global-network/tier:emerging-partners']])
})
test('A.2.2: 20% of $2B is 400,000,000.00', () => {
  expect(attributedRevenue(factsOf(bundled(), 1))).toMatchObject({ goal: { value: 2e9 }, share: { value: 0.2 }, amount: { value: 400e6 } })
})
test('A.2.2: $1,000.00 a user, 5.00% emerging, 5.00 contracts an integrator, 200.00 integrations a partner', () => {
  expect(planRatios(factsOf(bundled(), 1)).map((ratio) => ratio.value)).toEqual([1000, 0.05, 5, 200])
})
test('a programme that states none of it has none of it', () => {
  for (const programme of [0, 1, 2, 3]) expect(impliedPartnerRevenue(factsOf(bundled(), programme))).toBeUndefined()
  for (const programme of [0, 2, 3, 4]) expect(attributedRevenue(factsOf(bundled(), programme))).toBeUndefined()
})
