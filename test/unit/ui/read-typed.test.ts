import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTyped, typedText } from '#ui/scenarios/read-typed.ts'

describe('typed as people type it', () => {
  test.each([
    ['money', '15M', 15e6], ['money', '$15M', 15e6], ['money', '15,000,000', 15e6], ['money', '500k', 500e3], ['money', '0', 0],
    ['share', '75%', 0.75], ['share', '75', 0.75], ['share', '0.75', 0.75], ['share', '.5', 0.5], ['share', '0', 0], ['share', '1', 1], ['share', '100', 1],
    ['growth', '15%', 0.15], ['growth', '+15%', 0.15], ['growth', '-3%', -0.03], ['growth', '−3%', -0.03], ['growth', '0.15', 0.15],
    ['day', '2025-12-31', 20453], ['day', 'Q2 2025', 20269], ['day', '31 Dec 2025', 20453], ['day', 'December 31, 2025', 20453], ['day', 'end of 2025', 20453], ['day', 'by Q4 2025', 20453],
  ] as const)('%s: %s', (kind, typed, value) => expect(readTyped(kind, typed, 'USD')).toMatchObject({ value }))
})
test('a period is due on its last day, handed over as a date', () => expect(readTyped('day', 'Q3 2025')).toEqual({ value: 20361, day: '2025-09-30' }))
describe('what cannot be read is said with what came', () => {
  test.each([
    ['share', '1.7', '“1.7”'], ['share', '170%', '“170%”'], ['share', '-5%', '“-5%”'], ['share', 'likely', '“likely”'],
    ['money', 'lots', '“lots”'], ['money', '€5M', 'USD'], ['growth', 'fast', '“fast”'], ['day', '2025-02-31', '“2025-02-31”'], ['day', 'soon', '“soon”'], ['day', 'Q5 2025', '“Q5 2025”'],
    ['money', ' ', 'wanted'],
  ] as const)('%s: %s', (kind, typed, named) => {
    const read = readTyped(kind, typed, 'USD')
    expect('problem' in read && read.problem).toContain(named)
  })
})
test('what a field shows is read back as the same value', () => {
  fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), (permille) => {
    const value = permille / 1000
    const growth = readTyped('growth', typedText('growth', value))
    expect('value' in growth && growth.value).toBeCloseTo(value, 8)
  }))
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
    expect(readTyped('money', typedText('money', cents / 100))).toEqual({ value: cents / 100 })
  }))
  fc.assert(fc.property(fc.integer({ min: 10_000, max: 40_000 }), (day) => {
    expect(readTyped('day', typedText('day', day))).toMatchObject({ value: day })
  }))
})
