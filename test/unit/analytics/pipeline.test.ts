import { expect, test } from 'vitest'
import { pipeline } from '#analytics/pipeline.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { aia, book, day, deal, emptyBook, partner } from '#test/support/books.ts'

const result = pipeline(aia)

test('A.2.1 five deals are worth $38.00M, $25.50M at their probabilities', () => {
  expect(result.all).toMatchObject({ total: 38_000_000, weighted: 25_500_000 })
  expect(result.valueWeightedProbability).toBeCloseTo(0.6711, 4)
  expect(result.meanProbability).toBeCloseTo(0.65, 12)
})

test('A.2.1 each deal weighted', () => {
  expect(result.steps.map((step) => Math.round(step.weighted))).toEqual([11_250_000, 3_900_000, 2_800_000, 4_800_000, 2_750_000])
})

test('A.2.1 the expected staircase', () => {
  expect(result.steps.map((step) => Math.round(step.expected))).toEqual([36_250_000, 40_150_000, 42_950_000, 47_750_000, 50_500_000])
})

test('A.2.1 the staircase if all are won', () => {
  expect(result.steps.map((step) => step.to)).toEqual([40e6, 46e6, 50e6, 58e6, 63e6])
  expect(result.steps.map((step) => step.from)).toEqual([25e6, 40e6, 46e6, 50e6, 58e6])
})

test('A.2.1 coverage of the gap is 1.52x, weighted 1.02x', () => {
  expect(result.gap).toBe(25e6)
  expect(result.coverage.all).toEqual({ unweighted: 1.52, weighted: 1.02 })
})

test('A.2.1 coverage in 2025 is 1.00x, weighted 0.718x of $17.95M', () => {
  expect(result.inTime).toMatchObject({ total: 25e6, weighted: 17.95e6 })
  expect(result.coverage.inTime.unweighted).toBe(1)
  expect(result.coverage.inTime.weighted).toBeCloseTo(0.718, 12)
})

test('A.2.1 $42.95M is expected by the end of 2025, $7.05M short', () => {
  expect(result.expectedInTime).toBe(42.95e6)
  expect(result.shortfall).toBe(7.05e6)
})

test('A.2.1 Azure and Deloitte are past their quarter: 55.26 % of the pipeline, 59.41 % of it weighted', () => {
  expect(result.overdue).toMatchObject({
    deals: ['aia/opportunity:microsoft-azure', 'aia/opportunity:deloitte'],
    total: 21e6,
    weighted: 15.15e6,
  })
  expect((result.overdueShare * 100).toFixed(2)).toBe('55.26')
  expect((result.overdueWeightedShare * 100).toFixed(2)).toBe('59.41')
  expect(result.weightedLeft).toBe(10.35e6)
})

test('A.2.1 Azure is 39.47 % of the pipeline, 44.12 % weighted', () => {
  const azure = result.steps[0]
  expect((((azure?.to ?? NaN) - (azure?.from ?? NaN)) / result.all.total).toFixed(4)).toBe('0.3947')
  expect(((azure?.weighted ?? NaN) / result.all.weighted).toFixed(4)).toBe('0.4412')
})

test('if overdue deals count as lost, at most $29M can be reached in 2025', () => {
  expect(result.reachableWithoutOverdue).toBe(29e6)
})

test('a deal is overdue from the day after the last day of its period', () => {
  const on = (iso: string): readonly string[] => pipeline({ ...aia, asOf: day(iso) }).overdue.deals
  expect(on('2025-06-30')).toEqual([])
  expect(on('2025-07-01')).toEqual(['aia/opportunity:microsoft-azure'])
})

test('Azure is 95 days past its quarter on 3 Oct 2025', () => {
  expect(result.steps.map((step) => step.daysOverdue)).toEqual([95, 3, 0, 0, 0])
})

test('where no date is stated nothing is overdue', () => {
  expect(pipeline({ ...aia, asOf: undefined }).overdue.deals).toEqual([])
})

test('a won deal is signed and no longer pipeline', () => {
  const { book: won } = applyScenario(aia, [{ op: 'win-deal', node: 'aia/opportunity:microsoft-azure' }])
  expect(pipeline(won)).toMatchObject({ signed: 40e6, gap: 10e6, overdue: { deals: ['aia/opportunity:deloitte'] } })
})

test('a deal without a date is never in time, comes last and is still counted', () => {
  const own = book({ ...aia, deals: [deal('Undated', 3e6, 0.5, undefined), deal('Dated', 1e6, 0.5, '2025-11-30')] })
  expect(pipeline(own).steps.map((step) => step.deal.label)).toEqual(['Dated', 'Undated'])
  expect(pipeline(own).inTime.total).toBe(1e6)
  expect(pipeline(own).all.total).toBe(4e6)
})

test('a deal without probability is named and outside the weighted sum', () => {
  const sums = pipeline(book({ deals: [deal('A', 10, 0.5, undefined), deal('B', 30, NaN, undefined), deal('C', NaN, 0.5, undefined)] })).all
  expect(sums).toMatchObject({ total: 40, weighted: 5, missingProbability: ['own/opportunity:b'], missingValue: ['own/opportunity:c'] })
})

test('without a target there is no coverage; without deals the pipeline is empty, not unknown', () => {
  const own = pipeline(book({ partners: [partner('A', 5)] }))
  expect(own.coverage).toEqual({ all: { unweighted: NaN, weighted: NaN }, inTime: { unweighted: NaN, weighted: NaN } })
  expect(own.all.total).toBe(0)
  expect(pipeline(emptyBook).expectedInTime).toBeNaN()
})
