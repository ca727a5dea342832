import { expect, test } from 'vitest'
import { StickSteps } from '#xr/place/locomotion.ts'

const read = (...at: readonly (readonly [number, number])[]) => {
  const stick = new StickSteps()
  return at.map(([x, y]) => stick.read(x, y))
}

test('a push to the side turns once, however long it is held', () => {
  expect(read([0.5, 0], [0.8, 0], [1, 0], [0.5, 0], [0.9, 0], [0.1, 0], [0.9, 0])).toEqual([undefined, 'turn-right', undefined, undefined, undefined, undefined, 'turn-right'])
})

test('a push ahead aims, and letting it go steps there', () => {
  expect(read([0, -0.5], [0, -0.8], [0.3, -1], [0, -0.4], [0, -0.1], [0, 0])).toEqual([undefined, 'aim', 'aim', 'aim', 'go', undefined])
})

test('back and half pushes ask for nothing', () => {
  expect(read([0, 1], [0.6, 0.6], [-0.6, -0.6])).toEqual([undefined, undefined, undefined])
})

test('aiming does not turn, turning does not aim', () => {
  expect(read([0, -1], [0.9, -0.5], [-1, 0])).toEqual(['aim', 'aim', 'go'])
  expect(read([-1, 0], [-0.6, -0.9])).toEqual(['turn-left', undefined])
})

test('a stick whose controller went goes nowhere', () => {
  const stick = new StickSteps()
  stick.read(0, -1)
  stick.forget()
  expect(stick.read(0, 0)).toBeUndefined()
})
