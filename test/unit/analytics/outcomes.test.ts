import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '#analytics/book.ts'
import { chanceByTarget, type OutcomeQuestion } from '#analytics/outcome-chance.ts'
import { outcomes } from '#analytics/outcomes.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { gather } from '#analytics/gather.ts'
import { aia, book, day, deal, known, partner } from '#test/support/books.ts'
import { bundled } from '#test/support/bundled.ts'

const chanceOf = (own: Book, question?: OutcomeQuestion): number => chanceByTarget(own, question).value
const target = (value: number, due?: string) => ({ ...known(value), comparator: '>=' as const, due: known(due ? day(due) : NaN) })

test('A.2.1 $50M by the end of 2025 has a chance of 0.34125', () => {
  expect(chanceOf(aia)).toBeCloseTo(0.34125, 12)
})

test('A.2.1 $35M by Q2 2025: 0.75; $45M by Q3 2025: 0.4875', () => {
  expect(chanceOf(aia, { by: day('2025-06-30'), target: 35e6 })).toBeCloseTo(0.75, 12)
  expect(chanceOf(aia, { by: day('2025-09-30'), target: 45e6 })).toBeCloseTo(0.4875, 12)
})

test('A.2.1 $50M by Q1 2026: 0.53925; by Q2 2026: 0.597413', () => {
  expect(chanceOf(aia, { by: day('2026-03-31') })).toBeCloseTo(0.53925, 12)
  expect(chanceOf(aia, { by: day('2026-06-30') })).toBeCloseTo(0.597413, 6)
})

test('the eight outcomes by the end of 2025', () => {
  expect(outcomes(aia).outcomes.map((row) => [row.amount / 1e6, (row.chance * 100).toFixed(1)])).toEqual([
    [25, '2.6'],
    [29, '6.1'],
    [31, '4.9'],
    [35, '11.4'],
    [40, '7.9'],
    [44, '18.4'],
    [46, '14.6'],
    [50, '34.1'],
  ])
  expect(outcomes(aia)).toMatchObject({ step: 0, missing: [], method: 'exact', draws: 0, error: 0 })
})

test('VIEWS.md 3.3 the eight outcomes are every way the three deals of the document due in 2025 can fall', () => {
  const own = gather(bundled(), 0)
  const due = own.deals.filter((each) => each.due.value <= day('2025-12-31'))
  const signed = own.partners.reduce((sum, each) => sum + each.value.value, 0)
  const counted = Array.from({ length: 2 ** due.length }, (_, mask) => ({
    amount: due.reduce((sum, each, i) => sum + ((mask >> i) & 1 ? each.value.value : 0), signed),
    chance: due.reduce((product, each, i) => product * ((mask >> i) & 1 ? each.probability.value : 1 - each.probability.value), 1),
  })).toSorted((a, b) => a.amount - b.amount)
  const found = outcomes(own).outcomes
  expect(found.map((row) => row.amount)).toEqual([25e6, 29e6, 31e6, 35e6, 40e6, 44e6, 46e6, 50e6])
  expect(found.map((row) => row.amount)).toEqual(counted.map((row) => row.amount))
  for (const [i, row] of found.entries()) expect(row.chance).toBeCloseTo(counted[i]!.chance, 14)
})

test('A.2.1 standard deviation is $7.3306M at Q4 2025 and $8.6767M at Q2 2026', () => {
  expect((outcomes(aia).standardDeviation / 1e6).toFixed(4)).toBe('7.3306')
  expect((outcomes(aia, { by: Infinity }).standardDeviation / 1e6).toFixed(4)).toBe('8.6767')
})

test('if overdue deals count as lost the chance is zero', () => {
  expect(chanceOf(aia, { overdueLost: true })).toBe(0)
})

test('winning all three deals due in 2025 makes it certain, losing one impossible', () => {
  const won = applyScenario(
    aia,
    aia.deals.slice(0, 3).map((row) => ({ op: 'win-deal' as const, node: row.id })),
  ).book
  expect(chanceOf(won)).toBe(1)
  expect(chanceOf(applyScenario(aia, [{ op: 'lose-deal', node: 'partner:salesforce' }]).book)).toBe(0)
})

test('a deal without probability makes the chance unknown only where it could decide', () => {
  const own = (probability: number, need: number) =>
    book({
      partners: [partner('A', 5)],
      deals: [deal('X', 3, probability, '2026-01-31'), deal('Y', 4, 0.5, '2026-01-31')],
      target: target(need, '2026-12-31'),
    })
  expect(chanceOf(own(NaN, 8))).toBeNaN()
  expect(chanceOf(own(NaN, 5))).toBe(1)
  expect(chanceOf(own(NaN, 13))).toBe(0)
  expect(outcomes(own(NaN, 8)).missing).toEqual(['own/opportunity:x'])
})

test('without a target or without its date the chance cannot be said', () => {
  const deals = [deal('X', 3, 0.5, '2026-01-31')]
  expect(chanceOf(book({ partners: [partner('A', 5)], deals }))).toBeNaN()
  expect(chanceOf(book({ partners: [partner('A', 5)], deals, target: target(8) }))).toBeNaN()
  expect(chanceOf(book({ partners: [partner('A', 5)], deals, target: target(8) }), { by: Infinity })).toBe(0.5)
})

const anyDeal = fc.record({ value: fc.integer({ min: 1, max: 40 }), probability: fc.double({ min: 0, max: 1, noNaN: true }) })
const listOf = (rows: readonly { value: number; probability: number }[], need: number) =>
  book({
    partners: [partner('A', 10)],
    deals: rows.map((row, i) => deal(`D${i}`, row.value, row.probability, '2026-01-31')),
    target: target(10 + need, '2026-12-31'),
  })

test('the distribution equals counting every way the deals can fall', () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 8 }), fc.integer({ min: 0, max: 100 }), (rows, need) => {
      const counted = new Map<number, number>()
      for (let mask = 0; mask < 2 ** rows.length; mask += 1) {
        const chance = rows.reduce((product, row, i) => product * ((mask >> i) & 1 ? row.probability : 1 - row.probability), 1)
        const amount = rows.reduce((sum, row, i) => sum + ((mask >> i) & 1 ? row.value : 0), 10)
        counted.set(amount, (counted.get(amount) ?? 0) + chance)
      }
      const own = listOf(rows, need)
      for (const row of outcomes(own, {}, 256).outcomes) expect(row.chance).toBeCloseTo(counted.get(row.amount) ?? NaN, 9)
      const reached = [...counted].filter(([amount]) => amount >= 10 + need).reduce((sum, [, chance]) => sum + chance, 0)
      expect(chanceOf(own)).toBeCloseTo(reached, 9)
    }),
  )
})

test('chances add up to one and the mean is the expected portfolio', () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 12 }), (rows) => {
      const result = outcomes(listOf(rows, 5))
      expect(result.outcomes.reduce((sum, row) => sum + row.chance, 0)).toBeCloseTo(1, 9)
      expect(result.outcomes.reduce((sum, row) => sum + row.amount * row.chance, 0)).toBeCloseTo(result.expected, 6)
    }),
  )
})

test('the chance rests on the deals due in time, the signed contracts, the target and its date', () => {
  expect(chanceByTarget(aia).atoms).toEqual([
    '000-0286',
    '000-0288',
    '000-0287',
    '000-0299',
    '000-0301',
    '000-0300',
    '000-0304',
    '000-0306',
    '000-0305',
    '000-0021',
    '000-0023',
    '000-0025',
    '000-0027',
    '000-0033',
    '000-0034',
  ])
})

const various = (count: number) =>
  book({
    partners: [partner('A', 10)],
    deals: Array.from({ length: count }, (_, i) => deal(`D${i}`, 1e6 + 13_713.07 * i ** 3, 0.2 + (i % 7) / 10, '2026-01-31')),
    target: target(10 + 20e6, '2026-12-31'),
  })

test('24 deals of all different values: every chance is exact, amounts stand in stretches at their mean', () => {
  const found = outcomes(various(24))
  expect(found).toMatchObject({ method: 'exact', draws: 0, error: 0 })
  expect(found.step).toBeGreaterThan(0)
  expect(found.outcomes.length).toBeLessThanOrEqual(48)
  expect(found.outcomes.reduce((sum, row) => sum + row.chance, 0)).toBeCloseTo(1, 12)
  expect(found.outcomes.reduce((sum, row) => sum + row.amount * row.chance, 0) / found.expected).toBeCloseTo(1, 12)
})

test('40 deals of all different values are simulated, with the standard error of the chance; expected value and deviation stay exact', () => {
  const own = various(40)
  const found = outcomes(own, { target: 4e9 })
  expect(found).toMatchObject({ method: 'simulated', draws: 50_000, seed: 1 })
  expect(found.error).toBeCloseTo(Math.sqrt((found.chance * (1 - found.chance)) / 50_000), 5)
  expect(found.expected).toBeCloseTo(own.deals.reduce((sum, each) => sum + each.value.value * each.probability.value, 10), 4)
  expect(found.outcomes.reduce((sum, row) => sum + row.chance, 0)).toBeCloseTo(1, 9)
  const mean = found.outcomes.reduce((sum, row) => sum + row.amount * row.chance, 0)
  expect(Math.abs(mean - found.expected)).toBeLessThan((5 * found.standardDeviation) / Math.sqrt(found.draws))
  expect(outcomes(own, { target: 4e9 })).toEqual(found)
})
