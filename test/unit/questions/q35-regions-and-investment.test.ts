import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { placesOf, regions } from '#analytics/regions.ts'
import { nodeIndex } from '#model/find.ts'
import { bundled } from '#test/support/bundled.ts'

const facts = factsOf(bundled(), 4)
const stated = regions(facts)

test('A.2.2 revenue by region: $200M, $175M and $125M, 100% together', () => {
  expect(stated.rows.map((row) => [row.label, row.revenue.value])).toEqual([['North America', 200e6], ['Europe', 175e6], ['Asia-Pacific', 125e6]])
  expect(stated.shares).toBe(1)
})
test('A.2.2 investment: $5M, $4M and $3M, $12M together', () => {
  expect(stated.rows.map((row) => row.investment.value)).toEqual([5e6, 4e6, 3e6])
  expect(stated.investment.value).toBe(12e6)
})
test('A.2.2 investment over revenue: 2.50, 2.29 and 2.40%, 2.40% overall', () => {
  expect(stated.rows.map((row) => (row.ratio * 100).toFixed(2))).toEqual(['2.50', '2.29', '2.40'])
  expect((stated.ratio * 100).toFixed(2)).toBe('2.40')
})
test('investment share less revenue share: +1.67, -1.67 and 0 points', () => {
  expect(stated.rows.map((row) => (row.offset * 100).toFixed(2))).toEqual(['1.67', '-1.67', '0.00'])
})
test('8 of 8, 8 of 10 and 7 of 7 regional partners are named', () => {
  expect(stated.rows.map((row) => [row.named.length, row.seats.value, row.empty])).toEqual([[8, 8, 0], [8, 10, 2], [7, 7, 0]])
})
test('every number names its facts', () => {
  for (const row of stated.rows) for (const known of [row.share, row.revenue, row.investment, row.seats]) expect(known.atoms.length).toBeGreaterThan(0)
})
test('countries stay as the document writes them', () => {
  expect(placesOf(facts, nodeIndex(bundled(), 'partner:cgi')).map((place) => place.label)).toEqual(['Canada/Europe'])
})
test('a number of countries is no region', () => {
  const collaboration = regions(factsOf(bundled(), 3))
  expect([collaboration.rows.length, collaboration.countries.value, collaboration.countries.comparator]).toEqual([0, 15, '>'])
})
test('Africa and Southeast Asia are named without a share', () => {
  const rows = regions(factsOf(bundled(), 1)).rows
  expect(rows.map((row) => [row.label, row.share.value, row.investment.value, row.named.length])).toEqual([['Africa', NaN, NaN, 0], ['Southeast Asia', NaN, NaN, 0]])
})

describe('money moved between regions', () => {
  const [america, europe] = stated.rows
  test('keeps the sum, and the shares sum to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (amount) => {
        const now = regions(facts, { from: america!.id, to: europe!.id, amount })
        expect(now.investment.value).toBe(12e6)
        expect(now.rows.reduce((sum, row) => sum + row.investmentShare, 0)).toBeCloseTo(1, 10)
        expect(now.rows.map((row) => row.revenue.value)).toEqual(stated.rows.map((row) => row.revenue.value))
      }),
    )
  })
  test('is marked as assumed, never as a fact', () => {
    const now = regions(facts, { from: america!.id, to: europe!.id, amount: 1e6 })
    expect(now.rows.map((row) => [row.investment.value, row.investment.assumed])).toEqual([[4e6, true], [5e6, true], [3e6, undefined]])
  })
})
