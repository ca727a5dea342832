import { expect, test } from 'vitest'
import { StickSteps } from '#xr/gestures/stick-steps.ts'

const steps = (...ways: readonly (readonly [x: number, y: number])[]) => {
  const stick = new StickSteps()
  return ways.map(([x, y]) => stick.follow(x, y)).filter((step) => step !== undefined)
}

test('one push is one step, however long it is held and however it trembles', () => {
  expect(steps([0, 0], [0.5, 0], [0.8, 0], [1, 0], [0.6, 0], [0.9, 0.1], [0.2, 0])).toEqual(['right'])
})

test('back in the middle it may step again', () => {
  expect(steps([-1, 0], [0, 0], [-1, 0])).toEqual(['left', 'left'])
})

test('the longer way counts: towards the person is closer', () => {
  expect(steps([0.3, 0.9], [0, 0], [0.2, -0.8])).toEqual(['closer', 'farther'])
})
