import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as format from '#words/format.ts'

describe('money', () => {
  test.each([
    [25_000_000, '$25.0M'],
    [50_500_000, '$50.5M'],
    [5_375_000, '$5.375M'],
    [6_250_000, '$6.25M'],
    [1_000_000, '$1.0M'],
    [250_000, '$250K'],
    [318_750, '$318.75K'],
    [13_366_508.91, '$13.37M'],
    [13_442_395.72, '$13.44M'],
    [42_950_000, '$42.95M'],
    [75_886.81, '$76K'],
    [500, '$500'],
    [0, '$0'],
    [2_000_000_000, '$2.0B'],
    [999_960, '$1.0M'],
    [-12_000_000, '−$12.0M'],
  ])('writes %d as %s', (value, text) => expect(format.money(value, 'USD')).toBe(text))

  test('rounds targets and bands as they are stated', () => {
    expect(format.money(50_000_000, 'USD', { short: true })).toBe('$50M')
    expect(format.money(12_500_000, 'USD', { short: true })).toBe('$12.5M')
    expect(format.money(1_000_000, 'USD', { short: true })).toBe('$1M')
  })
  test('writes a sum in full where the exact value is asked for', () => {
    expect(format.money(5_375_000, 'USD', { compact: false })).toBe('$5,375,000')
    expect(format.money(13_366_508.91, 'USD', { compact: false })).toBe('$13,366,508.91')
  })
  test('signs a difference', () => {
    expect(format.money(3_000_000, 'USD', { signed: true })).toBe('+$3.0M')
    expect(format.money(-3_000_000, 'USD', { signed: true })).toBe('−$3.0M')
  })
  test('keeps the currency', () => {
    expect(format.money(8_500_000, 'EUR')).toBe('€8.5M')
    expect(format.money(8_500_000, 'CHF')).toBe('CHF 8.5M')
  })
  test('says bands as the document does', () => {
    expect(format.moneyRange(3e6, 10e6, 'USD')).toBe('$3-10M')
    expect(format.moneyRange(500e3, 1e6, 'USD')).toBe('$500K-1M')
    expect(format.moneyRange(10e6, Infinity, 'USD')).toBe('$10M+')
  })
  test('never writes an unknown sum as zero', () => {
    expect(format.money(NaN, 'USD')).toBe('not stated')
    expect(format.moneyRange(NaN, 1, 'USD')).toBe('not stated')
  })
  test('is monotonous in its scale: no sum is written with four digits before its letter', () => {
    fc.assert(fc.property(fc.double({ min: 1000, max: 9e14, noNaN: true }), (value) => /^\$\d{1,3}(\.\d{1,3})?[KMBT]$/.test(format.money(value, 'USD'))))
  })
})

describe('percent', () => {
  test.each([
    [0.34125, undefined, '34.1%'],
    [0.1642, 2, '16.42%'],
    [0.82, undefined, '82%'],
    [0.86, undefined, '86%'],
    [0.594118, undefined, '59.4%'],
    [0.9, 0, '90%'],
    [0.763, 1, '76.3%'],
    [NaN, undefined, 'not stated'],
  ])('writes %d with %s places as %s', (value, places, text) => expect(format.percent(value, places)).toBe(text))
})

describe('dates', () => {
  test('writes a day number as a day, in any time zone', () => expect(format.day(format.dayNumber('2025-10-03'))).toBe('3 Oct 2025'))
  test('names the period that a day closes', () => {
    expect(format.due(format.dayNumber('2025-12-31'))).toBe('end of 2025')
    expect(format.due(format.dayNumber('2025-06-30'))).toBe('Q2 2025')
    expect(format.due(format.dayNumber('2026-03-31'))).toBe('Q1 2026')
    expect(format.due(format.dayNumber('2026-02-28'))).toBe('28 Feb 2026')
  })
  test('says what is missing', () => {
    expect(format.day(NaN)).toBe('not stated')
    expect(format.due(Infinity)).toBe('not stated')
    expect(format.dayNumber('soon')).toBeNaN()
  })
})

describe('counts, lists and plurals', () => {
  test('groups thousands', () => expect(format.index(3672)).toBe('3,672'))
  test('joins a list', () => {
    expect(format.list(['Azure', 'Deloitte', 'Salesforce'])).toBe('Azure, Deloitte and Salesforce')
    expect(format.list(['Azure', 'Deloitte'])).toBe('Azure and Deloitte')
    expect(format.list([])).toBe('')
  })
  test('counts in the right number', () => {
    expect(format.plural(1, 'entity', 'entities')).toBe('1 entity')
    expect(format.plural(1860, 'fact')).toBe('1,860 facts')
  })
  test('says years', () => expect(format.years(4.5588)).toBe('4.56 years'))
})
