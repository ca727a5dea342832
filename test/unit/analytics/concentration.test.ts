import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentration, hhi, topShare } from '#analytics/concentration.ts'
import { aia, book, emptyBook, known, partner } from '#test/support/books.ts'

test('A.2.1 shares are 48, 34, 14 and 4 %', () => {
  expect(concentration(aia).shares.map((row) => [row.label, row.share])).toEqual([
    ['JPMorgan Chase', 0.48],
    ['EY Global', 0.34],
    ['Google Cloud', 0.14],
    ['Apple Vision Pro', 0.04],
  ])
})

test('A.2.1 HHI is 3,672, normalised 0.1563', () => {
  expect(concentration(aia).hhi).toBeCloseTo(3672, 9)
  expect(concentration(aia).normalised).toBeCloseTo(0.1563, 4)
})

test('A.2.1 as concentrated as 2.72 equal partners, 3.07 by Shannon', () => {
  expect(concentration(aia).effective).toBeCloseTo(2.72, 2)
  expect(concentration(aia).shannonEffective).toBeCloseTo(3.07, 2)
})

test('A.2.1 Gini is 0.38', () => {
  expect(concentration(aia).gini).toBeCloseTo(0.38, 12)
})

test('A.2.1 one, two and three partners carry 48, 82 and 96 %', () => {
  expect([1, 2, 3].map((n) => topShare(concentration(aia), n))).toEqual([0.48, 0.82, 0.96])
})

test('the fewest partners that pass 80 % are JPMorgan Chase and EY Global', () => {
  expect(concentration(aia).majority).toEqual(['partner:jpmorgan-chase', 'partner:ey-global'])
})

test('A.2.1 HHI of the mixes: all five won, the 2025 deals won, expected values', () => {
  const signed = [8.5, 12, 3.5, 1]
  expect(hhi([...signed, 15, 6, 4, 8, 5])).toBeCloseTo(1500.38, 2)
  expect(hhi([...signed, 15, 6, 4])).toBeCloseTo(2026, 2)
  expect(hhi([...signed, 11.25, 3.9, 2.8, 4.8, 2.75])).toBeCloseTo(1606.57, 2)
})

test('with JPMorgan Chase at $6,000,000 the top two carry 76.3 %, EY Global first, HHI 3,366', () => {
  const changed = concentration({
    ...aia,
    partners: aia.partners.map((row) => (row.id === 'partner:jpmorgan-chase' ? { ...row, value: known(6e6, 'row-2-value') } : row)),
  })
  expect((topShare(changed, 2) * 100).toFixed(1)).toBe('76.3')
  expect(changed.shares[0]?.label).toBe('EY Global')
  expect(Math.round(changed.hhi)).toBe(3366)
})

test('one partner is everything: HHI 10,000, and no normalised value', () => {
  expect(concentration(book({ partners: [partner('A', 5)] }))).toMatchObject({
    hhi: 10_000,
    effective: 1,
    gini: 0,
    normalised: NaN,
    majority: ['partner:a'],
  })
})

test('without stated values nothing is claimed', () => {
  expect(concentration(emptyBook)).toMatchObject({ hhi: NaN, shares: [], majority: [], gini: NaN })
  expect(topShare(concentration(emptyBook), 2)).toBeNaN()
})

test('the order of rows changes nothing, and HHI stays between equal shares and monopoly', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 12 }), (values) => {
      const rows = values.map((value, i) => partner(`P${i}`, value))
      const forward = concentration(book({ partners: rows }))
      const backward = concentration(book({ partners: rows.toReversed() }))
      expect(backward.hhi).toBeCloseTo(forward.hhi, 6)
      expect(backward.majority.length).toBe(forward.majority.length)
      expect(forward.hhi).toBeGreaterThanOrEqual(10_000 / values.length - 1e-6)
      expect(forward.hhi).toBeLessThanOrEqual(10_000 + 1e-6)
    }),
  )
})
