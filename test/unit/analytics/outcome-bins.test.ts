import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convolve, halves } from '#analytics/distribution.ts'
import { bins, drawnBins } from '#analytics/outcome-bins.ts'

const toss = fc.record({ cents: fc.integer({ min: 1, max: 500 }), chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }) })

test('a stretch holds what a full list holds in it, at its mean; nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(toss, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 12 }), (tosses, count) => {
      const whole = convolve(tosses)!
      const found = bins(halves(tosses)!, count)
      const expected = new Map<number, { chance: number; money: number }>()
      for (const [i, cents] of whole.cents.entries()) {
        const stretch = Math.floor(cents / found.width)
        const kept = expected.get(stretch) ?? { chance: 0, money: 0 }
        expected.set(stretch, { chance: kept.chance + whole.chances[i]!, money: kept.money + cents * whole.chances[i]! })
      }
      expect(expected.size).toBeLessThanOrEqual(count)
      for (const [i, mean] of found.cents.entries()) {
        const row = expected.get(Math.min(count - 1, Math.floor(mean / found.width)))
        if (found.chances[i]! < 1e-9) continue
        expect(found.chances[i]).toBeCloseTo(row?.chance ?? NaN, 9)
        // a mean is a quotient: what rounding did to a chance of one in a billion shows in it
        expect(Math.abs(mean - (row?.money ?? NaN) / (row?.chance ?? NaN))).toBeLessThan(0.0005 + 1e-11 / found.chances[i]!)
      }
      expect(found.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
    }),
  )
})

test('drawn sums are counted by stretch', () => {
  expect(drawnBins(Float64Array.of(0, 1, 1, 9), 2)).toEqual({ cents: Float64Array.of(2 / 3, 9), chances: Float64Array.of(0.75, 0.25), width: 5 })
})
