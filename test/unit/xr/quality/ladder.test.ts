import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ladder } from '#xr/quality/ladder.ts'

/** Seconds of frames at a rate; @returns how many steps down after each. */
const run = (ladder: Ladder, ...means: readonly number[]) => means.map((mean) => (ladder.second(90, mean), ladder.down))
const times = (count: number, mean: number) => Array.from({ length: count }, () => mean)

test('a second that misses the rate by more than 15% leaves the first thing out', () => {
  expect(run(new Ladder(3), 90, 77, 76)).toEqual([0, 0, 1])
})

test('the second after a change says nothing', () => {
  expect(run(new Ladder(3), 60, 60, 60)).toEqual([1, 1, 2])
})

test('it goes no further down than there are steps', () => {
  expect(run(new Ladder(2), ...times(9, 30)).at(-1)).toBe(2)
})

test('ten good seconds bring one step back, nine do not', () => {
  const ladder = new Ladder(3)
  run(ladder, 60, 90, 60, 90)
  expect(run(ladder, ...times(9, 90)).at(-1)).toBe(2)
  expect(run(ladder, 90)).toEqual([1])
})

test('a short second among the good ones starts the waiting anew', () => {
  const ladder = new Ladder(3)
  run(ladder, 60, 90)
  run(ladder, ...times(9, 90), 60, 90)
  expect(ladder.down).toBe(2)
  expect(run(ladder, ...times(9, 90)).at(-1)).toBe(2)
})

test('a step that was missed twice after coming back stays out', () => {
  const ladder = new Ladder(1)
  /** a scene that is too slow whenever nothing is left out */
  const downs = Array.from({ length: 200 }, () => (ladder.second(90, ladder.down === 0 ? 60 : 90), ladder.down))
  const returns = downs.filter((down, at) => at > 0 && down < downs[at - 1]!).length
  expect(returns).toBe(2)
  expect(downs.slice(-150).every((down) => down === 1)).toBe(true)
})

test('whatever the frames do, every step comes back so few times that it ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 20, max: 95 }), { minLength: 50, maxLength: 300 }), fc.integer({ min: 1, max: 95 }), (means, slow) => {
      const ladder = new Ladder(4)
      for (const mean of means) {
        const before = ladder.down
        ladder.second(90, mean)
        if (Math.abs(ladder.down - before) > 1 || ladder.down < 0 || ladder.down > 4) return false
      }
      // from then on the picture is too slow with fewer than so many steps left out
      const needed = slow % 5
      const downs = Array.from({ length: 400 }, () => (ladder.second(90, ladder.down < needed ? 60 : 90), ladder.down))
      return downs.slice(-100).every((down) => down === downs.at(-1))
    }),
    { numRuns: 15 },
  )
})
