import { describe, expect, test } from 'vitest'
import { dropOne } from '#analytics/drop-one.ts'
import { gather } from '#analytics/gather.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { outcomes } from '#analytics/outcomes.ts'
import { pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { requiredSets } from '#analytics/required-sets.ts'
import { dayNumber } from '#words/format.ts'
import { bundled } from '#test/support/bundled.ts'

const aia = gather(bundled(), 0)

test('q01: how big is the portfolio, and how far from $50M', () => {
  const { total, gap, share } = portfolio(aia)
  expect(total).toBe(25_000_000)
  expect(gap).toBe(25_000_000)
  expect(share).toBe(0.5)
})

describe('q02: will we reach $50M by end 2025', () => {
  test('34.125 % exactly, $42.95M expected, $7.05M short of it', () => {
    expect(chanceByTarget(aia).value).toBeCloseTo(0.34125, 12)
    expect(pipeline(aia).expectedInTime).toBeCloseTo(42_950_000, 2)
    expect(pipeline(aia).shortfall).toBeCloseTo(7_050_000, 2)
    expect(requiredSets(aia).length).toBe(1)
  })
  test.each([
    ['$35M by Q2 2025', 35e6, '2025-06-30', 0.75],
    ['$45M by Q3 2025', 45e6, '2025-09-30', 0.4875],
    ['$50M by Q1 2026', 50e6, '2026-03-31', 0.53925],
    ['$50M by Q2 2026', 50e6, '2026-06-30', 0.597413],
  ])('%s', (_name, target, by, chance) => expect(chanceByTarget(aia, { target, by: dayNumber(by) }).value).toBeCloseTo(chance, 6))
  test('standard deviation $7.3306M at Q4 2025 and $8.6767M at Q2 2026', () => {
    expect(outcomes(aia).standardDeviation / 1e6).toBeCloseTo(7.3306, 4)
    expect(outcomes(aia, { by: dayNumber('2026-06-30') }).standardDeviation / 1e6).toBeCloseTo(8.6767, 4)
  })
  test('overdue deals read as lost: 0', () => expect(chanceByTarget({ ...aia, readings: { overdue: true } }).value).toBe(0))
})

describe('q03: what single deal matters most', () => {
  const rows = dropOne(aia)
  test('Azure: $11.25M of expected value, and without it no way by end 2025', () => {
    expect(rows[0]).toMatchObject({ label: 'Microsoft Azure', expected: 11_250_000, chance: 0 })
    expect(rows[0]!.chanceLost).toBeCloseTo(0.34125, 12)
  })
  test('deals due after the date change nothing', () => {
    for (const label of ['IBM', 'SAP']) expect(rows.find((row) => row.label === label)!.chanceLost).toBe(0)
  })
  test('what states no value or chance is last and unknown, never zero', () => {
    const unknown = { ...aia, deals: aia.deals.map((deal, i) => (i === 0 ? { ...deal, value: { value: NaN, atoms: [] } } : deal)) }
    expect(dropOne(unknown).at(-1)!.expected).toBeNaN()
  })
})
