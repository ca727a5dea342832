import { describe, expect, test } from 'vitest'
import type { Figure } from '#model/figure.ts'
import { difference, tileText } from '#ui/kpi/figure-text.ts'

const figure = (value: number, unit: Figure['unit']): Figure => ({ id: 'other', value, unit, currency: 'USD', formula: 'other', inputs: [] })

describe('what a scenario changed', () => {
  test('is signed and in its unit', () => {
    expect(difference(figure(13e6, 'money'), figure(25e6, 'money'))).toBe('−$12.0M')
    expect(difference(figure(5059.17, 'index'), figure(3672, 'index'))).toBe('+1,387')
    expect(difference(figure(0.5, 'ratio'), figure(0.34, 'ratio'))).toBe('+16 points')
  })
  test('is nothing where nothing changed, unknown on both sides included', () => {
    expect(difference(figure(18, 'count'), figure(18, 'count'))).toBeUndefined()
    expect(difference(figure(NaN, 'money'), figure(NaN, 'money'))).toBeUndefined()
  })
  test('is not a number where one side is not stated', () => expect(difference(figure(NaN, 'money'), figure(1, 'money'))).toBe('Not stated'))
})

test('a figure without words of its own still shows its number', () => expect(tileText(figure(2.5e6, 'money'))).toEqual({ figure: '$2.5M', label: 'other' }))
