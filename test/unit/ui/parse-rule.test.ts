import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRule, type RuleKind } from '#ui/rules/parse-rule.ts'
import { written } from '#ui/rules/written.ts'
import { dayNumber } from '#words/format.ts'

describe('money', () => {
  test.each([
    ['60M', 60e6],
    ['$60M', 60e6],
    ['60 million', 60e6],
    ['500k', 500e3],
    ['60,000,000', 60e6],
    ['1.25B', 1.25e9],
    ['USD 2.5M', 2.5e6],
    ['2.5m USD', 2.5e6],
    ['0', 0],
    [' 7 ', 7],
    ['0.1M', 100e3],
  ])('%s is read', (typed, value) => expect(parseRule('money', typed, 'USD')).toEqual({ value }))
  test.each(['', 'sixty', '-5', '1,2', '5MM', '5 apples', '$', '1.2.3', '1e6'])('%s is not', (typed) => expect(parseRule('money', typed, 'USD')).toEqual({ problem: 'money' }))
  test.each(['€60M', '60M EUR', '£5'])('%s names another currency, and nothing is converted', (typed) => expect(parseRule('money', typed, 'USD')).toEqual({ problem: 'currency' }))
})

describe('a share', () => {
  test.each([
    ['85%', 0.85],
    ['85', 0.85],
    ['0.85', 0.85],
    ['.5', 0.5],
    ['0.5%', 0.005],
    ['1', 1],
    ['100', 1],
    ['0', 0],
  ])('%s is read', (typed, value) => expect(parseRule('share', typed)).toEqual({ value }))
  test.each(['101', '120%', '-1', 'most', '%', ''])('%s is not', (typed) => expect(parseRule('share', typed)).toEqual({ problem: 'share' }))
})

test('a count is whole', () => {
  expect(parseRule('count', '1,200')).toEqual({ value: 1200 })
  expect(parseRule('count', '1.5')).toEqual({ problem: 'count' })
})
test('a day is whole and within a century', () => {
  expect(parseRule('day', '2025-12-31')).toEqual({ value: dayNumber('2025-12-31') })
  for (const typed of ['', '2025-02-30', '0025-01-01', '2025-13-01', '31 Dec 2025']) expect(parseRule('day', typed)).toEqual({ problem: 'day' })
})
test('a name has 1 to 60 letters', () => {
  expect(parseRule('text', ' Gold ')).toEqual({ value: 'Gold' })
  expect(parseRule('text', '  ')).toEqual({ problem: 'text' })
  expect(parseRule('text', 'x'.repeat(61))).toEqual({ problem: 'text' })
})

test('what the field writes is read back to the same value', () => {
  const back = (kind: RuleKind, value: number): void => {
    expect(parseRule(kind, written(kind, value), 'USD')).toEqual({ value })
  }
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (value) => back('money', value)))
  // A bare 1 is all of it, but the field always writes its percent sign.
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (value) => back('share', value / 10_000)))
  fc.assert(fc.property(fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }), (value) => back('day', value)))
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => back('count', value)))
})
