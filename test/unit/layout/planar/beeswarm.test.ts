import { expect, test } from 'vitest'
import { beeswarm } from '#layout/planar/beeswarm.ts'

test('nobody moves where nobody overlaps', () => {
  expect(beeswarm([0, 1, 2.5], [0.4, 0.4, 0.4], 3)).toEqual([0, 0, 0])
  expect(beeswarm([], [], 3)).toEqual([])
})
test('marks of one moment step aside until they are clear of each other', () => {
  const along = [0, 0, 0, 0.3, 2]
  const across = beeswarm(along, along.map(() => 0.2), 10)
  const closest = along.flatMap((x, i) => along.slice(0, i).map((other, k) => Math.hypot(x - other, across[i]! - across[k]!)))
  expect(Math.min(...closest)).toBeGreaterThan(0.39)
  expect(Math.abs(across[4]!)).toBeLessThan(0.01)
})
test('where the room is narrow they come closer together instead of leaving it', () => {
  const across = beeswarm([0, 0, 0, 0, 0, 0], Array.from({ length: 6 }, () => 0.2), 1)
  for (const way of across) expect(Math.abs(way)).toBeLessThanOrEqual(0.5)
})
test('the same marks, the same bits', () => {
  const make = () => beeswarm([0, 0.1, 0.1, 0.2, 0.2, 0.2], [0.1, 0.2, 0.1, 0.2, 0.1, 0.2], 4)
  expect(make()).toEqual(make())
})
