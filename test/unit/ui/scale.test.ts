import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes, noteOf, scale } from '#ui/flat/scale.ts'

test('a scale is linear and keeps its ends', () => {
  const at = scale({ min: 0, max: 50e6 }, 100, 600)
  expect([at(0), at(25e6), at(50e6)]).toEqual([100, 350, 600])
})

test('labels in one lane never overlap and never leave the chart', () => {
  const label = fc.record({ x: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 10, max: 200 }) })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const placed = lanes(labels.map((each) => ({ item: each, ...each })), 0, 800)
      for (const a of placed) {
        expect(a.x - a.item.width / 2).toBeGreaterThanOrEqual(0)
        expect(a.x + a.item.width / 2).toBeLessThanOrEqual(800)
        for (const b of placed) if (a !== b && a.lane === b.lane) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual((a.item.width + b.item.width) / 2)
      }
    }),
  )
})

test('a mark names its length once', () => {
  const mark = { label: 'SAP', from: 0, to: 5e6, y: 0, tone: 'neutral', style: 'dashed' } as const
  expect(noteOf(mark, '$5.0M')).toBe('$5.0M')
  expect(noteOf({ ...mark, note: 'Q2 2026' }, '$5.0M')).toBe('$5.0M, Q2 2026')
  expect(noteOf({ ...mark, note: '$5M, 55%, Q2 2026' }, '$5.0M')).toBe('$5M, 55%, Q2 2026')
  expect(noteOf({ ...mark, style: 'hatched', note: 'value not stated' }, '$0')).toBe('value not stated')
})
