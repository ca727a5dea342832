import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestChoice, type Aim, type Choice } from '#analytics/best-choice.ts'
import { atLeast } from '#analytics/distribution.ts'

const choice = (limits: number) =>
  fc.record({
    cents: fc.integer({ min: 1, max: 40 }),
    chance: fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 0.95, noNaN: true })),
    uses: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: limits, maxLength: limits }),
  })

const scoreOf = (chosen: readonly Choice[], aim: Aim): number => (aim.kind === 'expected' ? chosen.reduce((sum, each) => sum + each.cents * each.chance, 0) : atLeast(chosen, aim.need))
const fits = (chosen: readonly Choice[], capacities: readonly number[]): boolean => capacities.every((capacity, limit) => chosen.reduce((sum, each) => sum + each.uses[limit]!, 0) <= capacity)

test('the best choice equals the best of every choice, for the expected sum and for the chance, under up to four limits', () => {
  const problem = fc.integer({ min: 1, max: 4 }).chain((limits) =>
    fc.record({
      choices: fc.array(choice(limits), { maxLength: 8 }),
      capacities: fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity)), { minLength: limits, maxLength: limits }),
      aim: fc.oneof(fc.constant<Aim>({ kind: 'expected' }), fc.integer({ min: 1, max: 120 }).map((need): Aim => ({ kind: 'chance', need }))),
    }),
  )
  fc.assert(
    fc.property(problem, ({ choices, capacities, aim }) => {
      const every = Array.from({ length: 2 ** choices.length }, (_, mask) => choices.filter((_each, i) => (mask >> i) & 1)).filter((chosen) => fits(chosen, capacities))
      const found = bestChoice(choices, capacities, aim)!
      const chosen = found.chosen.map((at) => choices[at]!)
      expect(fits(chosen, capacities)).toBe(true)
      expect(found.score).toBeCloseTo(scoreOf(chosen, aim), 9)
      expect(found.score).toBeCloseTo(Math.max(...every.map((each) => scoreOf(each, aim))), 9)
    }),
  )
})

const many = (count: number): readonly Choice[] =>
  Array.from({ length: count }, (_, i) => ({ cents: (1 + ((i * 7) % 23)) * 1e8, chance: 0.3 + ((i * 3) % 7) / 10, uses: [1 + (i % 4), (1 + ((i * 5) % 9)) * 1e7, 1, (i * 11) % 6] }))

test('thirty deals under four limits are proven', () => {
  const found = bestChoice(many(30), [40, 50e7, 14, 30], { kind: 'expected' })!
  const chosen = found.chosen.map((at) => many(30)[at]!)
  expect(fits(chosen, [40, 50e7, 14, 30])).toBe(true)
  expect(found.score).toBeGreaterThan(0)
})

test('a question that cannot be proven with the effort at hand has no answer rather than a guess', () => {
  expect(bestChoice(many(30), [40, 50e7, 14, 30], { kind: 'expected' }, { branches: 5, sums: 5 })).toBeUndefined()
  expect(bestChoice(many(30), [40, 50e7, 14, 30], { kind: 'chance', need: 1e10 }, { branches: 5, sums: 5 })).toBeUndefined()
})

test('among equally likely choices the one that brings more is taken', () => {
  const choices = [{ cents: 5, chance: 1, uses: [1] }, { cents: 9, chance: 1, uses: [1] }]
  expect(bestChoice(choices, [1], { kind: 'chance', need: 5 })?.chosen).toEqual([1])
})
