import { expect, test } from 'vitest'
import { Press, tremble } from '#xr/gestures/press.ts'

const press = (moves: readonly (readonly [metres: number, radians: number, ms: number])[]): number => {
  const recogniser = new Press()
  recogniser.begin()
  return moves.findIndex(([metres, radians, ms]) => recogniser.follow(Float64Array.of(metres, 0, 0), radians, ms))
}

test('a hand that trembles for a minute has not dragged', () => {
  expect(press(Array.from({ length: 5400 }, (_, i) => [0.0079 * Math.sin(i), 0.02 * Math.abs(Math.cos(i)), i * 11]))).toBe(-1)
})

test('a jerk that comes back at once is no drag', () => {
  expect(press([[0, 0, 0], [0.02, 0, 11], [0.002, 0, 22], [0.02, 0, 80], [0.001, 0, 91]])).toBe(-1)
})

test('more than a tremble that lasts is a drag, by moving as by turning', () => {
  expect(press([[0, 0, 0], [0.009, 0, 10], [0.009, 0, 10 + tremble.ms - 1], [0.009, 0, 10 + tremble.ms]])).toBe(3)
  expect(press([[0, 0, 0], [0, 0.022, 10], [0, 0.022, 60]])).toBe(2)
})

test('a large movement is a drag at once, and becomes one only once', () => {
  expect(press([[0, 0, 0], [0.03, 0, 11]])).toBe(1)
  const recogniser = new Press()
  recogniser.begin()
  expect([recogniser.follow(Float64Array.of(0.1, 0, 0), 0, 0), recogniser.follow(Float64Array.of(0.2, 0, 0), 0, 11)]).toEqual([true, false])
})
