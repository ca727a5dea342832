import { expect, test } from 'vitest'
import { keepApart } from '#layout/presets/keep-apart.ts'

const kept = (places: readonly number[], half = 0.5, width = 100): number[] => {
  const place = Float64Array.from(places)
  keepApart([...places.keys()], place, () => half, width)
  return [...place]
}

test('what has room stays where it is', () => expect(kept([-5, 0, 1, 7])).toEqual([-5, 0, 1, 7]))
test('what presses on each other is moved as little as can be: the middle of it stays', () => {
  expect(kept([0, 0, 0])).toEqual([-1, 0, 1])
  expect(kept([0, 0.5, 10])).toEqual([-0.25, 0.75, 10])
})
test('a pile that grows into the next one takes it along', () => expect(kept([0, 0, 1])).toEqual([-2 / 3, 1 / 3, 4 / 3].map((value) => expect.closeTo(value, 12))))
test('nothing stands outside', () => expect(kept([-9, 9], 0.5, 4)).toEqual([-1.5, 1.5]))
test('nothing and one are no trouble', () => {
  expect(kept([])).toEqual([])
  expect(kept([3])).toEqual([3])
})
