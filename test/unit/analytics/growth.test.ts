import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growth, projection } from '#analytics/growth.ts'
import { aia, book, emptyBook, known, partner } from '#test/support/books.ts'

test('A.2.1 growth is 16.42 % weighted by revenue and 17.50 % as a simple mean', () => {
  expect(growth(aia).weighted).toBeCloseTo(0.1642, 12)
  expect(growth(aia).simple).toBeCloseTo(0.175, 12)
})

test('A.2.1 revenue doubles in 4.56 years', () => {
  expect(growth(aia).doubling).toBeCloseTo(4.56, 2)
})

test('A.2.1 five years by the formula of the document', () => {
  const blended = [7_276_250, 8_471_010.25, 9_861_950.13, 11_481_282.34, 13_366_508.91]
  expect(
    projection(aia)
      .slice(1)
      .map((row) => row.blended.toFixed(2)),
  ).toEqual(blended.map((value) => value.toFixed(2)))
})

test('A.2.1 five years partner by partner, +75,886.81 at the end', () => {
  const separate = [7_276_250, 8_475_737.5, 9_878_548.62, 11_520_152.56, 13_442_395.72]
  expect(
    projection(aia)
      .slice(1)
      .map((row) => row.separate.toFixed(2)),
  ).toEqual(separate.map((value) => value.toFixed(2)))
  const last = projection(aia).at(-1)
  expect((last?.separate ?? NaN) - (last?.blended ?? NaN)).toBeCloseTo(75_886.81, 2)
})

test('A.2.1 year five of each partner', () => {
  expect(
    projection(aia)
      .at(-1)
      ?.partners.map((row) => row.value.toFixed(2)),
  ).toEqual(['4274134.02', '6863273.27', '1542048.97', '762939.45'])
})

test('a partner without growth is outside the rate and named', () => {
  const result = growth(
    book({ partners: [partner('A', 1, { revenue: known(10), growth: known(0.1) }), partner('B', 1, { revenue: known(90) })] }),
  )
  expect(result.weighted).toBeCloseTo(0.1, 12)
  expect(result.missing).toEqual(['partner:b'])
})

test('nothing stated gives no rate, no doubling and no projection', () => {
  expect(growth(emptyBook)).toMatchObject({ weighted: NaN, simple: NaN, doubling: NaN })
  expect(projection(emptyBook)).toEqual([])
})

test('what does not grow never doubles', () => {
  expect(growth(book({ partners: [partner('A', 1, { revenue: known(10), growth: known(-0.1) })] })).doubling).toBeNaN()
})

test('partner by partner is never below the blended rate', () => {
  const row = fc.record({ revenue: fc.integer({ min: 1, max: 1e9 }), growth: fc.double({ min: -0.5, max: 2, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const partners = rows.map((stated, i) => partner(`P${i}`, 1, { revenue: known(stated.revenue), growth: known(stated.growth) }))
      for (const year of projection(book({ partners }))) expect(year.separate).toBeGreaterThanOrEqual(year.blended * (1 - 1e-9))
    }),
  )
})
