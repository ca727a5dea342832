import { expect, test } from 'vitest'
import { atLeast } from '#analytics/distribution.ts'
import { drawsFor, simulate, simulationSeed, standardError } from '#analytics/simulation.ts'

const tosses = Array.from({ length: 24 }, (_, i) => ({ cents: 1_000_000 + i * i * 13_713, chance: 0.2 + (i % 7) / 10 }))

test('the same seed draws the same, in whatever order the deals come; another seed draws others', () => {
  const first = simulate(tosses).sums
  expect(simulate(tosses.toReversed()).sums.every((sum, i) => sum === first[i])).toBe(true)
  expect(simulate(tosses, { seed: simulationSeed + 1 }).sums.every((sum, i) => sum === first[i])).toBe(false)
})

test('over 24 deals the simulated chance lies within five standard errors of the exact one, at every amount', () => {
  const { sums, draws } = simulate(tosses)
  const all = tosses.reduce((sum, toss) => sum + toss.cents, 0)
  for (let share = 0.1; share < 1; share += 0.1) {
    const hits = sums.filter((sum) => sum >= all * share).length
    expect(Math.abs(hits / draws - atLeast(tosses, all * share))).toBeLessThan(5 * standardError(hits, draws))
  }
})

test('a longer list gets fewer draws, in whole thousands, and never fewer than ten thousand', () => {
  expect([24, 400, 5000].map(drawsFor)).toEqual([50_000, 10_000, 10_000])
})

test('what never happened in the draws is not known for certain', () => {
  expect(standardError(0, 10_000)).toBeGreaterThan(0)
  expect(standardError(5000, 10_000)).toBeCloseTo(0.005, 9)
})
