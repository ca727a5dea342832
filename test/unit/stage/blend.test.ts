import { expect, test } from 'vitest'
import { Blend } from '#stage/blend.ts'
import { easeInOut } from '#stage/easing.ts'

test('ease-in-out starts at 0, ends at 1, passes the middle in the middle and stays there outside', () => {
  expect([-1, 0, 0.5, 1, 2].map(easeInOut)).toEqual([0, 0, 0.5, 1, 1])
})

test('without time the target is there at once', () => {
  const blend = new Blend(1)
  blend.aim([5], 0)
  expect(blend.at(0)).toBe(5)
  expect(blend.running).toBe(false)
})

test('half the time shows the middle', () => {
  const blend = new Blend(1)
  blend.aim([8], 1)
  expect(blend.advance(0.5)).toBe(true)
  expect(blend.at(0)).toBe(4)
})

test('a new target starts from what is shown now', () => {
  const blend = new Blend(1)
  blend.aim([8], 1)
  blend.advance(0.5)
  blend.aim([0], 1)
  expect(blend.at(0)).toBe(4)
  blend.advance(0.5)
  expect(blend.at(0)).toBe(2)
})

test('it ends exactly on the target and wants no further frame', () => {
  const blend = new Blend(1)
  blend.aim([3], 0.7)
  blend.advance(0.4)
  expect(blend.advance(0.31)).toBe(false)
  expect(blend.at(0)).toBe(3)
})
