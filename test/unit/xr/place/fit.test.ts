import { expect, test } from 'vitest'
import { ballOf, fitBall } from '#xr/place/fit.ts'
import { originOf } from '#xr/place/table-top.ts'

const places = Float32Array.of(0.5, 0, -0.5, 1, 0.5, 0.25, 0.5, 1, 9, 9, 9, 1)
const looks = Float32Array.of(0.1, 1, -1, -1, 0.25, 1, -1, -1, 0.1, 1, -1, -1)
const setting = { scale: 0.4, x: 0.2, y: -0.3, z: 0.1 }
const head = { at: Float64Array.of(0.3, 1.5, 0.4), turn: Float64Array.of(0, 0, 0, 1) }

test('the ball around bodies holds their surfaces', () => {
  const ball = ballOf([0, 1], places, looks)!
  expect(ball.middle).toEqual([0.5, 0.125, 0])
  expect(ball.reach).toBeCloseTo(Math.hypot(0.125, 0.5) + 0.25, 6)
})

test('around nothing there is no ball', () => {
  expect(ballOf([], places, looks)).toBeUndefined()
})

test.each([0, 0.7, -2.5])('what is fitted hangs 90 cm ahead and 30 cm below the eyes, half a metre across, whatever the turn (%d)', (turn) => {
  const standing = { x: 0.3, y: 0.73, z: -1, turn, scale: 0.4 }
  const ball = { middle: [0.5, 0.125, -0.25] as const, reach: 0.4 }
  fitBall(standing, setting, head, ball)
  const origin = { x: 0, y: 0, z: 0 }
  originOf(standing, setting, origin)
  const [x, y, z] = ball.middle.map((part) => part * standing.scale) as [number, number, number]
  const at = [origin.x + x * Math.cos(turn) + z * Math.sin(turn), origin.y + y, origin.z - x * Math.sin(turn) + z * Math.cos(turn)]
  expect(at).toEqual([expect.closeTo(0.3, 9), expect.closeTo(1.2, 9), expect.closeTo(0.4 - 0.9, 9)])
  expect(standing.scale).toBeCloseTo(0.625, 12)
})

test('a small body is not blown up without end, and everything at once is not made smaller than on the table', () => {
  const standing = { x: 0, y: 0.73, z: -1, turn: 0, scale: 0.4 }
  fitBall(standing, setting, head, { middle: [0, 0, 0], reach: 0.01 })
  expect(standing.scale).toBe(1.6)
  fitBall(standing, setting, head, { middle: [0, 0, 0], reach: 3 })
  expect(standing.scale).toBe(0.4)
})
