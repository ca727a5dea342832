import { describe, expect, test } from 'vitest'
import { compareScenarios } from '#analytics/scenario-comparison.ts'
import { aia, book, deal, partner } from '#test/support/books.ts'
import type { ScenarioOp } from '#model/view-state.ts'

const without = (node: string): ScenarioOp[] => [{ op: 'remove-partner', node }]
const valuesOf = (comparison: ReturnType<typeof compareScenarios>, column: number) => Object.fromEntries(comparison.rows.map(({ id, cells }) => [id, cells[column]!.value]))
const changesOf = (comparison: ReturnType<typeof compareScenarios>, column: number) => Object.fromEntries(comparison.rows.map(({ id, cells }) => [id, cells[column]!.change]))

describe('A.2.1, one partner leaves', () => {
  const table = [
    ['partner:ey-global', 16.5e6, 4_125_000, 0.34, 5775.94, 0.171515, 9_102_558.99, 33.5e6],
    ['partner:jpmorgan-chase', 13e6, 3_250_000, 0.48, 5059.17, 0.149615, 6_525_986.88, 37e6],
    ['partner:google-cloud', 21.5e6, 5_375_000, 0.14, 4699.84, 0.171395, 11_854_846.77, 28.5e6],
    ['partner:apple-vision-pro', 24e6, 6_000_000, 0.04, 3967.01, 0.160625, 12_636_036.04, 26e6],
  ] as const
  const comparison = compareScenarios(aia, table.map(([node]) => without(node)), [])
  test.each(table.map((row, i) => [row[0], i + 1, row] as const))('without %s', (_node, column, [, contract, revenue, lost, hhi, growth, fiveYear, gap]) => {
    const left = valuesOf(comparison, column)
    expect(left['portfolio-total']).toBe(contract)
    expect(left['recurring-revenue']).toBe(revenue)
    expect(-changesOf(comparison, column)['recurring-revenue']! / valuesOf(comparison, 0)['recurring-revenue']!).toBeCloseTo(lost, 12)
    expect(left['hhi']).toBeCloseTo(hhi, 2)
    expect(left['growth']).toBeCloseTo(growth, 6)
    expect(left['five-year']).toBeCloseTo(fiveYear, 2)
    expect(left['gap']).toBe(gap)
  })
})

test('the base case stands first, unlike itself in nothing', () => {
  const comparison = compareScenarios(aia, [without('partner:ey-global')], [])
  const base = valuesOf(comparison, 0)
  expect(base).toMatchObject({ 'portfolio-total': 25e6, gap: 25e6, expected: 42.95e6, 'recurring-revenue': 6.25e6, growth: 0.1642 })
  expect(base['target-chance']).toBeCloseTo(0.34125, 12)
  expect(base['hhi']).toBeCloseTo(3672, 9)
  expect(base['five-year']).toBeCloseTo(13_366_508.91, 2)
  for (const { cells } of comparison.rows) expect(cells[0]!.change || 0).toBe(0)
})

test('what a deal lost costs in expected money and in chance', () => {
  const { rows } = compareScenarios(aia, [[{ op: 'lose-deal', node: 'aia/opportunity:microsoft-azure' }]], [])
  const change = (id: string) => rows.find((row) => row.id === id)!.cells[1]!.change
  expect(change('expected')).toBeCloseTo(-11.25e6, 6)
  expect(change('target-chance')).toBeCloseTo(-0.34125, 12)
  expect(change('portfolio-total')).toBe(0)
})

test('scenarios do not know of one another, and the order of suppositions changes no number', () => {
  const both: ScenarioOp[] = [{ op: 'set-value', node: 'partner:ey-global', value: 10e6 }, { op: 'set-rule', rule: 'target', value: 60e6 }, { op: 'win-deal', node: 'aia/opportunity:ibm' }]
  const { rows } = compareScenarios(aia, [both, both.toReversed(), []], [])
  for (const { cells } of rows) {
    expect(cells[2]).toEqual(cells[1])
    expect(cells[3]).toEqual(cells[0])
  }
})

test('a supposition that cannot be is named, and its column is the one without it', () => {
  const { rows, refused } = compareScenarios(aia, [[{ op: 'remove-partner', node: 'partner:nobody' }, ...without('partner:ey-global')], without('partner:ey-global')], [])
  expect(refused[0]).toMatchObject([{ id: 'scenario-unknown-partner', values: { node: 'partner:nobody' } }])
  expect(refused[1]).toEqual([])
  for (const { cells } of rows) expect(cells[1]).toEqual(cells[2])
})

test('what is not stated stays not stated, also as a difference', () => {
  const own = book({ partners: [partner('A', NaN)], deals: [deal('X', 3, 0.5, undefined)] })
  const { rows } = compareScenarios(own, [[{ op: 'set-value', node: 'partner:a', value: 4e6 }]], [])
  const total = rows.find((row) => row.id === 'portfolio-total')!
  expect(total.cells).toEqual([{ value: NaN, change: NaN }, { value: 4e6, change: NaN }])
})
