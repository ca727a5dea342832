import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestSets, type SetOrder } from '#analytics/best-sets.ts'
import { minimalSets } from '#analytics/minimal-sets.ts'

test('the best few equal the first of the sorted list of all', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 19 })), { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 90 }), fc.constantFrom<SetOrder>('likelier', 'fewer'), (rows, need, order) => {
      const falling = rows.toSorted(([a], [b]) => b - a)
      const amounts = { cents: falling.map(([cents]) => cents), need }
      const chances = falling.map(([, twentieths]) => twentieths / 20)
      const score = (members: readonly number[]) => ({ size: order === 'fewer' ? members.length : 0, chance: members.reduce((product, i) => product * chances[i]!, 1) })
      const all = minimalSets(amounts, 10_000).map(score).toSorted((a, b) => a.size - b.size || b.chance - a.chance)
      expect(bestSets(amounts, chances, order, 2)!.map(score)).toEqual(all.slice(0, 2))
    }),
  )
})

test('a search that takes too long gives nothing rather than a guess', () => {
  const amounts = { cents: Array.from({ length: 60 }, () => 1), need: 30 }
  expect(bestSets(amounts, Array.from({ length: 60 }, (_, i) => 0.5 + i / 200), 'likelier', 2)).toBeUndefined()
})
