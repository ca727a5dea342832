import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes, scale } from '#ui/flat/scale.ts'

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
