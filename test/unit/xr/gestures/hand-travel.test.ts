import { expect, test } from 'vitest'
import { HandTravel } from '#xr/gestures/hand-travel.ts'
import { forward } from '#xr/pointing/stage-space.ts'
import { pose, towards, way, type Place } from '#test/support/poses.ts'

const second = 1 / 90

function travel(grips: Iterable<Place>, rays: (grip: Place, index: number) => { at: Place; target: Place }, lost: (index: number) => boolean = () => false): HandTravel {
  const recogniser = new HandTravel()
  const direction = new Float64Array(3)
  let index = 0
  for (const grip of grips) {
    const { at, target } = rays(grip, index)
    const ray = pose(at, towards(at, target))
    forward(ray.turn, direction)
    if (index === 0) recogniser.begin(pose(grip), ray, direction, 1)
    else recogniser.follow(pose(grip), ray, direction, !lost(index), second)
    index++
  }
  return recogniser
}

const still = { at: [0, 1.2, 0], target: [0, 0.8, -1.1] } as const

test('the grip tells how far a hand has gone', () => {
  const { moved } = travel([[0, 0.9, 0], ...way([0, 0.9, 0], [0.1, 1, 0], 60), ...way([0.1, 1, 0], [0.1, 1, 0], 30)], () => still)
  expect([...moved].map((part) => Number(part.toFixed(6)))).toEqual([0.1, 0.1, 0])
})

test('where the grip stands still the origin of the ray tells', () => {
  const grips = Array.from({ length: 90 }, (): Place => [0, 0.9, 0])
  const { moved } = travel(grips, (_, i) => ({ at: [Math.min(i, 40) / 400, 1.2, 0], target: [Math.min(i, 40) / 400, 0.8, -1.1] }))
  expect(moved[0]).toBeCloseTo(0.1, 6)
})

test('where both stand still the place that the ray held tells', () => {
  const grips = Array.from({ length: 90 }, (): Place => [0, 0.9, 0])
  const { moved } = travel(grips, (_, i) => ({ at: [0, 1.2, 0], target: [Math.min(i, 40) / 200, 1.2, -1] }))
  expect(moved[0]).toBeCloseTo(0.2 / Math.hypot(1, 0.2), 6)
})

test('a hand that is lost and comes back elsewhere goes on from where it was', () => {
  const grips = [[0, 0.9, 0] as const, ...way([0, 0.9, 0], [0.1, 0.9, 0], 30), ...way([0.1, 0.9, 0], [0.1, 0.9, 0], 30), ...way([0.5, 0.9, 0.3], [0.5, 0.9, 0.3], 10), ...way([0.5, 0.9, 0.3], [0.55, 0.9, 0.3], 30), ...way([0.55, 0.9, 0.3], [0.55, 0.9, 0.3], 30)]
  const { moved } = travel(grips, () => still, (index) => index > 60 && index <= 70)
  // the step in which it was found again is not counted
  expect(moved[0]).toBeCloseTo(0.15 - 0.05 / 30, 6)
  expect(moved[2]).toBeCloseTo(0, 6)
})

test('a resting hand that trembles by a millimetre is told as half of it at most', () => {
  const recogniser = new HandTravel()
  const direction = Float64Array.of(0, 0, -1)
  recogniser.begin(pose([0, 0, 0]), pose([0, 0, 0]), direction, 1)
  let most = 0
  let index = 0
  for (const at of way([0.01, 0, 0], [0.01, 0, 0], 300, 0.001)) {
    recogniser.follow(pose(at), pose([0, 0, 0]), direction, true, second)
    if (index++ > 90) most = Math.max(most, Math.abs(recogniser.moved[0]! - 0.01))
  }
  expect(most).toBeLessThan(0.0005)
  expect(most).toBeGreaterThan(0)
})
