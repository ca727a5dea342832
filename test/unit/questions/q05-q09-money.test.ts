import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { concentration, hhi, topShare } from '#analytics/concentration.ts'
import { gather } from '#analytics/gather.ts'
import { pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { removals } from '#analytics/removal.ts'
import { dayNumber } from '#words/format.ts'
import { bundled } from '#test/support/bundled.ts'
import { emptyBook, partner } from '#test/support/books.ts'

const aia = gather(bundled(), 0)

describe('q05: how concentrated are we', () => {
  const spread = concentration(aia)
  test('shares 48, 34, 14 and 4 %', () => expect(spread.shares.map((row) => row.share)).toEqual([0.48, 0.34, 0.14, 0.04]))
  test('HHI 3,672, normalized 0.1563, 2.72 effective partners, Shannon 3.07, Gini 0.38', () => {
    expect(spread.hhi).toBeCloseTo(3672, 8)
    expect(spread.normalised).toBeCloseTo(0.1563, 4)
    expect(spread.effective).toBeCloseTo(2.72, 2)
    expect(spread.shannonEffective).toBeCloseTo(3.07, 2)
    expect(spread.gini).toBeCloseTo(0.38, 10)
  })
  test('top one 48 %, two 82 %, three 96 %', () => expect([1, 2, 3].map((n) => topShare(spread, n))).toEqual([0.48, 0.82, 0.96]))
  test('HHI if all five were won 1,500.38; the deals of 2025 2,026.00; the expected mix 1,606.57', () => {
    const signed = aia.partners.map((each) => each.value.value)
    const deals = aia.deals.map((deal) => deal.value.value)
    const late = dayNumber('2025-12-31')
    expect(hhi([...signed, ...deals])).toBeCloseTo(1500.38, 2)
    expect(hhi([...signed, ...aia.deals.filter((deal) => deal.due.value <= late).map((deal) => deal.value.value)])).toBeCloseTo(2026, 2)
    expect(hhi([...signed, ...aia.deals.map((deal) => deal.value.value * deal.probability.value)])).toBeCloseTo(1606.57, 2)
  })
  test('law: shares of stated values sum to one, the order of rows changes nothing, and an unknown value is not a zero', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 1, max: 1e9 }), fc.constant(NaN)), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.integer(), (amounts, turn) => {
        const partners = amounts.map((amount, i) => partner(`P${i}`, amount))
        const shift = ((turn % partners.length) + partners.length) % partners.length
        const a = concentration({ ...emptyBook, partners })
        const b = concentration({ ...emptyBook, partners: [...partners.slice(shift), ...partners.slice(0, shift)] })
        const stated = amounts.filter((amount) => !Number.isNaN(amount))
        if (stated.length === 0) expect(a.hhi).toBeNaN()
        else expect(a.shares.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 9)
        expect(a.shares.length).toBe(stated.length)
        if (stated.length > 0) expect(b.hhi).toBeCloseTo(a.hhi, 6)
        expect(a.missing.length).toBe(amounts.length - stated.length)
      }),
    )
  })
})

describe('q06: what if one partner leaves', () => {
  test.each([
    ['EY Global', 16.5e6, 4_125_000, 0.34, 5775.94, 0.171515, 9_102_558.99, 33.5e6],
    ['JPMorgan Chase', 13e6, 3_250_000, 0.48, 5059.17, 0.149615, 6_525_986.88, 37e6],
    ['Google Cloud', 21.5e6, 5_375_000, 0.14, 4699.84, 0.171395, 11_854_846.77, 28.5e6],
    ['Apple Vision Pro', 24e6, 6_000_000, 0.04, 3967.01, 0.160625, 12_636_036.04, 26e6],
  ])('%s', (label, total, revenue, lost, index, rate, fiveYear, gap) => {
    const row = removals(aia).find((each) => each.label === label)!
    expect(row).toMatchObject({ total, revenue, gap })
    expect(row.revenueLost).toBeCloseTo(lost, 10)
    expect(row.hhi).toBeCloseTo(index, 2)
    expect(row.growth).toBeCloseTo(rate, 6)
    expect(row.fiveYear).toBeCloseTo(fiveYear, 2)
  })
})

describe('q08: pipeline coverage and weighted pipeline against the gap', () => {
  const sums = pipeline(aia)
  test('$38.00M, $25.50M weighted, 67.11 % by value, 65 % plain', () => {
    expect(sums.all.total).toBe(38e6)
    expect(sums.all.weighted).toBeCloseTo(25.5e6, 2)
    expect(sums.valueWeightedProbability).toBeCloseTo(0.6711, 4)
    expect(sums.meanProbability).toBeCloseTo(0.65, 10)
  })
  test('1.52× and 1.02× of the gap; due in 2025 1.00× and 0.718×', () => {
    expect(sums.coverage.all.unweighted).toBeCloseTo(1.52, 10)
    expect(sums.coverage.all.weighted).toBeCloseTo(1.02, 10)
    expect(sums.coverage.inTime.unweighted).toBeCloseTo(1, 10)
    expect(sums.coverage.inTime.weighted).toBeCloseTo(0.718, 10)
  })
  test('expected after each deal: 36.25, 40.15, 42.95, 47.75 and 50.50', () =>
    expect(sums.steps.map((step) => Math.round(step.expected))).toEqual([36.25e6, 40.15e6, 42.95e6, 47.75e6, 50.5e6]))
  test('Azure is 39.47 % of the pipeline, 44.12 % weighted', () => {
    const azure = sums.steps.find((step) => step.deal.label === 'Microsoft Azure')!
    expect(azure.deal.value.value / sums.all.total).toBeCloseTo(0.3947, 4)
    expect(azure.weighted / sums.all.weighted).toBeCloseTo(0.4412, 4)
  })
  test('nothing to cover: no coverage is claimed', () => expect(pipeline({ ...aia, target: { ...aia.target, value: 20e6 } }).coverage.all.unweighted).toBeNaN())
})

describe('q09: which pipeline is stale', () => {
  const at = (iso: string) => pipeline({ ...aia, asOf: dayNumber(iso) }).overdue
  test('on 3 Oct 2025 Azure and Deloitte: $21.0M (55.26 %), $15.15M weighted (59.41 %), $10.35M left', () => {
    const sums = pipeline(aia)
    expect(sums.overdue).toMatchObject({ total: 21e6 })
    expect(sums.overdue.weighted).toBeCloseTo(15.15e6, 2)
    expect(sums.overdue.deals.length).toBe(2)
    expect([sums.overdueShare, sums.overdueWeightedShare].map((share) => share.toFixed(4))).toEqual(['0.5526', '0.5941'])
    expect(sums.weightedLeft).toBeCloseTo(10.35e6, 2)
  })
  test('on 15 Jan 2025 none', () => expect(at('2025-01-15').deals).toEqual([]))
  test('without a date nothing is stale', () => {
    const { asOf: _stated, ...undated } = aia
    expect(pipeline({ ...undated, asOf: undefined }).overdue.deals).toEqual([])
  })
  test('read as lost, the expected portfolio is $27.8M and at most $29M can be reached', () => {
    const read = pipeline({ ...aia, readings: { overdue: true } })
    expect(read.expectedInTime).toBeCloseTo(27.8e6, 2)
    expect(read.reachableInTime).toBe(29e6)
    expect(portfolio(aia).total).toBe(25e6)
  })
})
