import { expect, test } from 'vitest'
import { arcSteps, noLanding, throwTo } from '#xr/place/landing.ts'

/** A hand at this height that points up by so many radians, towards -z turned left by so many. */
const ray = (height: number, up: number, left = 0) => ({
  at: Float64Array.of(0.2, height, 0.1),
  turn: Float64Array.of(Math.cos(left / 2) * Math.sin(up / 2), Math.sin(left / 2) * Math.cos(up / 2), -Math.sin(left / 2) * Math.sin(up / 2), Math.cos(left / 2) * Math.cos(up / 2)),
})

test('a level hand at one metre lands where a thrown stone would', () => {
  const landing = noLanding()
  throwTo(landing, ray(1, 0))
  expect(landing.x).toBeCloseTo(0.2, 9)
  expect(landing.z).toBeCloseTo(0.1 - 6 * Math.sqrt(2 / 9.8), 9)
  expect(landing.allowed).toBe(true)
})

test('the line begins in the hand and ends on the floor', () => {
  const landing = noLanding()
  throwTo(landing, ray(1.3, 0.4, 0.5))
  expect(Array.from(landing.arc.subarray(0, 3))).toEqual([0.2, 1.3, 0.1])
  expect(landing.arc[3 * arcSteps + 1]).toBeCloseTo(0, 9)
})

test('a hand that points left lands on the left', () => {
  const landing = noLanding()
  throwTo(landing, ray(1, -0.3, Math.PI / 2))
  expect(landing.x).toBeLessThan(-0.5)
  expect(landing.z).toBeCloseTo(0.1, 9)
})

test('straight down is where one stands, and no hand throws farther than is aimed well', () => {
  const landing = noLanding()
  throwTo(landing, ray(1, -Math.PI / 2))
  expect([landing.x, landing.z]).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.1, 9)])
  for (let up = -1.5; up < 1.5; up += 0.1) {
    throwTo(landing, ray(1.2, up))
    expect(landing.allowed).toBe(Math.hypot(landing.x - 0.2, landing.z - 0.1) <= 6)
  }
})
