import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps } from '#layout/quality/overlaps.ts'
import { chance, placed } from '#test/unit/layout/quality/layouts.ts'

it('bodies that touch do not overlap, bodies that stand in each other do', () => {
  const line = placed([
    [0, 0],
    [1, 0],
    [1.75, 0],
  ])
  expect(overlaps(line, [0.5, 0.5, 0.5])).toBe(1)
  expect(overlaps(line, [0.5, 0.5, 0.25])).toBe(0)
})

it('many bodies in one place are as many pairs', () => {
  expect(overlaps(placed(Array.from({ length: 40 }, () => [2, 2, 2] as const)), new Float32Array(40).fill(0.1))).toBe((40 * 39) / 2)
})

it('whoever was never placed overlaps nobody', () => {
  const layout = placed([
    [0, 0],
    [0, 0],
  ])
  layout[7] = 0
  expect(overlaps(layout, [1, 1])).toBe(0)
})

it('counts what looking at all pairs counts, giants and dust included', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.constantFrom(0, 0.01, 0.05, 0.6), { minLength: 1, maxLength: 80 }), (seed, radius) => {
      const layout = chance(radius.length, seed)
      let pairs = 0
      radius.forEach((own, node) => {
        for (let other = 0; other < node; other++) {
          const square = [0, 1, 2].reduce((sum, axis) => sum + (layout[4 * node + axis]! - layout[4 * other + axis]!) ** 2, 0)
          if (Math.sqrt(square) < 0.999 * (own + radius[other]!)) pairs += 1
        }
      })
      expect(overlaps(layout, radius)).toBe(pairs)
    }),
    { numRuns: 60 },
  )
})
