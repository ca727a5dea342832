import { expect, test } from 'vitest'
import { portfolio } from '#analytics/portfolio.ts'
import { aia, book, emptyBook, partner } from '#test/support/books.ts'

test('A.2.1 the portfolio is $25.0M, half of its $50M+ target, and $25.0M is missing', () => {
  expect(portfolio(aia)).toMatchObject({ total: 25_000_000, gap: 25_000_000, share: 0.5, missing: [] })
})

test('A.2.1 the portfolio rests on exactly the four stated contract values', () => {
  expect(portfolio(aia).atoms).toEqual(['000-0021', '000-0023', '000-0025', '000-0027'])
})

test('a partner without a stated value is named and not counted as zero', () => {
  const result = portfolio(book({ partners: [partner('A', 2), partner('B', NaN)] }))
  expect(result).toMatchObject({ total: 2, missing: ['partner:b'] })
})

test('where nothing is stated the total is unknown, not zero', () => {
  expect(portfolio(emptyBook).total).toBeNaN()
  expect(portfolio(book({ partners: [partner('A', NaN)] })).total).toBeNaN()
})

test('cents add up exactly', () => {
  expect(portfolio(book({ partners: [partner('A', 0.1), partner('B', 0.2)] })).total).toBe(0.3)
})
