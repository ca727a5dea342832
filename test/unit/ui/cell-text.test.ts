import { describe, expect, test } from 'vitest'
import { cellText, compareCells } from '#ui/table/cell-text.ts'
import { dayNumber } from '#words/format.ts'

describe('a cell', () => {
  test('shows the exact sum', () => expect(cellText({ value: 5_375_000, unit: 'money', currency: 'USD' })).toBe('$5,375,000'))
  test('shows whole percents as such and others to two places', () => {
    expect(cellText({ value: 0.48, unit: 'ratio' })).toBe('48%')
    expect(cellText({ value: 0.1642, unit: 'ratio' })).toBe('16.42%')
  })
  test('shows a date as it is stated', () => expect(cellText({ value: dayNumber('2025-06-30'), unit: 'day', state: 'Q2 2025' })).toBe('Q2 2025'))
  test('says what is not stated', () => {
    expect(cellText({ value: null, unit: 'money', state: 'not-stated' })).toBe('Not stated')
    expect(cellText({ value: NaN, unit: 'ratio' })).toBe('Not stated')
    expect(cellText({ value: null })).toBe('Not stated')
  })
  test('words a state', () => expect(cellText({ value: 'overdue', unit: 'text', state: 'overdue' })).toBe('Past its date'))
})

test('unknown comes last in both directions', () => {
  const cells = [{ value: null }, { value: 2 }, { value: NaN }, { value: 1 }]
  expect(cells.toSorted((a, b) => compareCells(a, b, 1)).map((cell) => cell.value)).toEqual([1, 2, null, NaN])
  expect(cells.toSorted((a, b) => compareCells(a, b, -1)).map((cell) => cell.value)).toEqual([2, 1, null, NaN])
})
