import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Flat, FlatMark } from '#model/tabular.ts'
import { sharedParts } from '#ui/flat/ChartKeys.tsx'
import { apart } from '#ui/flat/scale.ts'
import { asSegments } from '#ui/controls/control.ts'

test('texts are moved apart, in order, and stay between their ends while they fit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 }), (heights) => {
      const placed = apart(heights, 15, 0, 500)
      const sorted = placed.toSorted((a, b) => a - b)
      for (const [i, y] of sorted.entries()) if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15)
      for (const y of placed) expect(y).toBeLessThanOrEqual(500)
      for (const y of placed) expect(y).toBeGreaterThanOrEqual(0)
      for (const [i, a] of heights.entries()) for (const [j, b] of heights.entries()) if (a < b) expect(placed[i]!).toBeLessThan(placed[j]!)
    }),
  )
})
test('texts that do not touch stay where they are', () => expect(apart([300, 20, 100], 15, 0, 400)).toEqual([300, 20, 100]))

describe('the parts named above a bar chart', () => {
  const mark = (label: string, style: FlatMark['style'] = 'solid'): FlatMark => ({ label, from: 0, to: 1, y: 0, tone: 'neutral', style })
  const bars = (...rows: FlatMark[][]): Extract<Flat, { kind: 'bars' }> => ({ kind: 'bars', x: { label: 'x', unit: 'count', min: 0, max: 1, ticks: [] }, rows: rows.map((marks, i) => ({ label: `row ${i}`, marks })), rules: [], lines: [] })
  test('are those that come back', () => expect(sharedParts(bars([mark('revenue'), mark('own')], [mark('revenue')])).map((part) => part.label)).toEqual(['revenue']))
  test('are shown solid where one of them is', () => expect(sharedParts(bars([mark('revenue', 'hatched'), mark('b')], [mark('revenue')]))[0]?.style).toBe('solid'))
  test('are none where each row is a single bar', () => expect(sharedParts(bars([mark('a')], [mark('a')]))).toEqual([]))
})

test('words that fit the column stand side by side, longer ones in a list', () => {
  expect(asSegments([{ label: 'Tier' }, { label: 'Region' }, { label: 'Type' }])).toBe(true)
  expect(asSegments([{ label: 'By contract value' }, { label: 'By distance to the threshold' }])).toBe(false)
  expect(asSegments(['a', 'b', 'c', 'd', 'e'].map((label) => ({ label })))).toBe(false)
})
