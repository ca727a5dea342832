import { expect, test } from 'vitest'
import { impliedRevenue, recurringRevenue } from '#analytics/recurring-revenue.ts'
import { aia, book, known, partner } from '#test/support/books.ts'

test('A.2.1 recurring revenue is $6.25M of $12.5M', () => {
  expect(recurringRevenue(aia)).toMatchObject({ total: 6_250_000, target: 12_500_000, gap: 6_250_000, share: 0.5 })
  expect(recurringRevenue(aia).atoms).toEqual(['000-0262', '000-0266', '000-0270', '000-0274'])
})

test('A.2.1 the 25 % rule holds for all four partners', () => {
  expect(recurringRevenue(aia).ratios.map((row) => row.ratio)).toEqual([0.25, 0.25, 0.25, 0.25])
})

test('A.2.1 at 25 % the target implies $12.5M, the weighted pipeline $6.375M and Azure $3.75M', () => {
  expect([50e6, 25.5e6, 15e6].map((contracts) => impliedRevenue(aia, contracts))).toEqual([12_500_000, 6_375_000, 3_750_000])
})

test('a partner without a stated contract value is outside the ratio but inside the revenue', () => {
  const result = recurringRevenue(book({ partners: [partner('A', 4, { revenue: known(1) }), partner('B', NaN, { revenue: known(9) })] }))
  expect(result).toMatchObject({ total: 10, ratio: 0.25 })
  expect(result.ratios[1]?.ratio).toBeNaN()
})
