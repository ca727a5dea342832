import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalOf, readNumber } from '#importers/numbers.ts'
import { readShare, shareScaleOf } from '#importers/ratios.ts'

describe('amounts', () => {
  test.each([
    ['1,200,000.50', 1_200_000.5], ['$1.2M', 1_200_000], ['$8.2M', 8_200_000], ['USD 500k', 500_000], ['12k', 12_000], ['2 bn', 2e9], ['(1,200)', -1200], ['1200-', -1200], ['1e6', 1e6],
    ["1'200'000.00", 1_200_000], ['12,34,567', 1_234_567], ['US$ 3.5 million', 3_500_000], ['.5', 0.5], ['75%', 0.75], ['3 crore', 3e7],
  ])('%s with a decimal point is %d', (text, value) => expect(readNumber(text, 'point')?.value).toBe(value))
  test.each([
    ['1.200.000,50 €', 1_200_000.5], ['1,2 Mio. €', 1_200_000], ['1,2 Mio', 1_200_000], ['350 Tsd. EUR', 350_000], ['12,5 %', 0.125], ['1 200 000,00', 1_200_000], ['3 Mrd.', 3e9], ['12.500,-', 12_500],
  ])('%s with a decimal comma is %d', (text, value) => expect(readNumber(text, 'comma')?.value).toBe(value))
  test.each(['twelve', '', '1,2,3', '3-5M', '12 apples', '1.2.3', '--5', 'N12', '€', '(5', '1,20,00'])('%s is not a number', (text) => expect(readNumber(text, 'point')).toBeUndefined())
  test('the comparator and the currency stay with the number', () => {
    expect(readNumber('$50M+', 'point')).toEqual({ value: 50e6, percent: false, currency: 'USD', comparator: '>=' })
    expect(readNumber('>10M EUR', 'point')).toEqual({ value: 10e6, percent: false, currency: 'EUR', comparator: '>' })
  })
  test('any amount written in US or German style is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (hundredths) => {
        const value = hundredths / 100
        for (const [locale, decimal] of [['en-US', 'point'], ['de-DE', 'comma'], ['fr-FR', 'comma'], ['en-IN', 'point']] as const) {
          expect(readNumber(value.toLocaleString(locale, { minimumFractionDigits: 2 }), decimal)?.value).toBe(value)
        }
      }),
    )
  })
})

describe('which sign stands before the decimals', () => {
  test('one sure cell decides for the column', () => expect(decimalOf(['1.200', '350.000', '99,5'], 'none')).toEqual({ decimal: 'comma', assumed: false, against: 0 }))
  test('1.200 alone is thousands, and said to be assumed', () => {
    expect(decimalOf(['1.200', '3.400'], 'none')).toEqual({ decimal: 'comma', assumed: true, against: 0 })
    expect(decimalOf(['1,200'], 'none')).toEqual({ decimal: 'point', assumed: true, against: 0 })
  })
  test('0.750 is a decimal whatever follows', () => expect(decimalOf(['0.750'], 'comma').decimal).toBe('point'))
  test('cells that say the opposite are counted', () => expect(decimalOf(['1,200.50', '1.5', '3,5'], 'none')).toEqual({ decimal: 'point', assumed: false, against: 1 }))
})

describe('shares', () => {
  test('75 %, 75 in a column of percents, and 0.75 are one share', () => {
    expect(readShare('75 %', 'fraction', 'point')).toBe(0.75)
    expect(readShare(75, shareScaleOf([75, 100, 1], 'Probability', 'probability', 'point'), 'point')).toBe(0.75)
    expect(readShare(0.75, shareScaleOf([0.75, 1], 'Probability', 'probability', 'point'), 'point')).toBe(0.75)
    expect(readShare(8.2, 'percent', 'point')).toBe(0.082)
  })
  test('1 among percents is one percent, and a heading with a percent sign decides', () => {
    expect(shareScaleOf([1, 40], 'Probability', 'probability', 'point')).toBe('percent')
    expect(shareScaleOf([1], 'Probability (%)', 'probability', 'point')).toBe('percent')
    expect(shareScaleOf([0.1, 0.9], 'Probability (%)', 'probability', 'point')).toBe('fraction')
  })
  test('a mark of 4.2 on a scale nobody states is not read', () => expect(shareScaleOf([4.2, 4.8], 'Satisfaction', 'satisfaction', 'point')).toBe('unclear'))
  test('8.5/10 brings its own scale', () => expect(readShare('8.5/10', 'unclear', 'point')).toBe(0.85))
  test('growth above 100 % in a column of fractions stays a fraction', () => expect(shareScaleOf([0.15, 0.2, 1.5], 'Growth', 'growth', 'point')).toBe('fraction'))
})
