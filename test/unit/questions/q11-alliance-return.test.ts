import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { partnerReturns } from '#analytics/partner-cost.ts'
import { allianceReturn, benefitsNeeded, costsAllowed, returnOn } from '#analytics/roi.ts'
import { typeReturns } from '#analytics/type-returns.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const alliance = allianceReturn(factsOf(bundled(), 2))!
const percent = (value: number) => `${(value * 100).toFixed(2)}%`

test('Q11: benefits of 3.5M on costs of 1.0M return 250.00%', () => {
  expect(percent(returnOn(3.5e6, 1e6))).toBe('250.00%')
})
test('Q11: five strategic partners at the $5M minimum cost $75M in three years', () => {
  expect(alliance).toMatchObject({ target: { value: 2.5 }, years: { value: 3 }, partners: { value: 5 }, benefits: { value: 25e6 }, least: { each: 5e6, costs: 75e6 } })
})
test('Q11: $25M of benefits return −66.67%, as much every year 0.00%; 250% takes 262.50M', () => {
  const { once, yearly, needed } = alliance.least
  expect([percent(once), percent(yearly), needed]).toEqual(['-66.67%', '0.00%', 262.5e6])
})
test('Q11: at the $50M end the return is −96.67% and 250% takes 2,625.00M', () => {
  expect([percent(alliance.most.once), alliance.most.costs, alliance.most.needed]).toEqual(['-96.67%', 750e6, 2625e6])
})
test('Q11: the largest cost compatible with 250% on $25M is 7,142,857.14', () => {
  expect(alliance.allowed.toFixed(2)).toBe('7142857.14')
})
test('Q11: the documents behind it are the target, the band, the number of partners and the benefits', () => {
  expect(alliance.atoms).toEqual(['002-0458', '002-0020', '002-0491', '002-0229'])
})
test('Q11: the reader’s own number of partners scales the costs and is no fact', () => {
  const six = allianceReturn(factsOf(bundled(), 2), 6)!
  expect(six.least.costs).toBe(90e6)
  expect(six.partners).toEqual({ value: 6, atoms: [], assumed: true })
})
test('Q11: no other programme states formula, band and benefits', () => {
  for (const programme of [0, 1, 3, 4]) expect(allianceReturn(factsOf(bundled(), programme))).toBeUndefined()
})
test('Q11: by partner nothing can be said: no cost is stated', () => {
  for (const row of partnerReturns(factsOf(bundled(), 0), lensContext().book)) expect([row.cost.value, row.roi]).toEqual([NaN, NaN])
})
test('Q11: the multiples of the agent platform reproduce its impact ranges; net they are 200–400, 100–200 and 100–300%', () => {
  expect(typeReturns(factsOf(bundled(), 3)).map(({ implied, agrees, net }) => [implied.low, implied.high, agrees, percent(net.low), percent(net.high)])).toEqual([
    [150e3, 250e3, true, '200.00%', '400.00%'], [50e3, 75e3, true, '100.00%', '200.00%'], [30e3, 60e3, true, '100.00%', '300.00%'],
  ])
})
test('Q11: what is needed and what is allowed return the target exactly', () => {
  const money = fc.integer({ min: 1, max: 1e9 })
  fc.assert(
    fc.property(money, fc.double({ min: 0, max: 10, noNaN: true }), (sum, target) => {
      expect(returnOn(benefitsNeeded(sum, target), sum)).toBeCloseTo(target, 8)
      expect(returnOn(sum, costsAllowed(sum, target))).toBeCloseTo(target, 8)
    }),
  )
  expect(returnOn(1, 0)).toBeNaN()
})
