import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atLeast, convolve, halves, reach } from '#analytics/distribution.ts'

const doubling = (count: number) => Array.from({ length: count }, (_, i) => ({ cents: 2 ** i, chance: 0.5 }))
const odd = (count: number) => Array.from({ length: count }, (_, i) => ({ cents: 1_000_000 + i * i * 13_713, chance: 0.3 + (i % 7) / 10 }))

test('equal sums are merged: 24 equal deals have 25 outcomes', () => {
  expect(convolve(Array.from({ length: 24 }, () => ({ cents: 100, chance: 0.5 })))?.cents).toHaveLength(25)
})

test('a chance over 24 deals of all different values stays exact', () => {
  expect(atLeast(doubling(24), 2 ** 23)).toBe(0.5)
  expect(atLeast(doubling(24), 2 ** 24 - 1)).toBe(2 ** -24)
  expect(atLeast(doubling(24), 2 ** 24)).toBe(0)
})

test('two halves of 24 deals of all different values hold 4,096 sums each', () => {
  expect(halves(doubling(24))?.map((side) => side.cents.length)).toEqual([4096, 4096])
})

test('more sums than the limit cannot be listed; below it the list is whole', () => {
  expect(convolve(doubling(10), 2 ** 8)).toBeUndefined()
  expect(convolve(doubling(10))?.cents).toHaveLength(2 ** 10)
  expect(halves(doubling(34))).toBeUndefined()
})

test('what is certain is in every sum, what is impossible in none', () => {
  expect(
    convolve([
      { cents: 123, chance: 1 },
      { cents: 45, chance: 0 },
      { cents: 10, chance: 0.5 },
    ])?.cents,
  ).toEqual(Float64Array.of(123, 133))
})

test('a need that is already met is certain', () => {
  expect(atLeast([], 0)).toBe(1)
  expect(atLeast([], 1)).toBe(0)
})

test('a chance that no list can hold is simulated, with its error; what is certain or impossible is still said exactly', () => {
  const all = odd(60).reduce((sum, toss) => sum + toss.cents, 0)
  expect(reach(odd(60), all / 2)).toMatchObject({ draws: 34_000 })
  expect(reach(odd(60), all / 2).error).toBeGreaterThan(0)
  expect(reach(odd(60), all + 1)).toEqual({ chance: 0, error: 0, draws: 0 })
  expect(reach(odd(60), 0)).toEqual({ chance: 1, error: 0, draws: 0 })
})

test('the chance equals counting every way, whatever the values and in whatever order', () => {
  const toss = fc.record({ cents: fc.integer({ min: -20, max: 60 }), chance: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })) })
  fc.assert(
    fc.property(fc.array(toss, { maxLength: 9 }), fc.integer({ min: -60, max: 300 }), (tosses, need) => {
      let counted = 0
      for (let mask = 0; mask < 2 ** tosses.length; mask += 1) {
        const won = tosses.filter((_, i) => (mask >> i) & 1)
        if (won.reduce((sum, each) => sum + each.cents, 0) >= need) counted += tosses.reduce((product, each, i) => product * ((mask >> i) & 1 ? each.chance : 1 - each.chance), 1)
      }
      expect(atLeast(tosses, need)).toBeCloseTo(counted, 9)
      expect(atLeast(tosses.toReversed(), need)).toBeCloseTo(counted, 9)
    }),
  )
})
