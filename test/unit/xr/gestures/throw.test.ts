import { expect, test } from 'vitest'
import { flight, Throw } from '#xr/gestures/throw.ts'

const thrown = (places: readonly (readonly [x: number, ms: number])[], letAt: number): Throw => {
  const recogniser = new Throw()
  recogniser.begin()
  for (const [x, ms] of places) recogniser.follow(x, 0, 0, ms)
  recogniser.let(letAt)
  return recogniser
}
const sweep = Array.from({ length: 40 }, (_, i) => [i * 0.02, i * 10] as const)

test('it flies on as fast as it went in the last tenth of a second', () => {
  expect(thrown(sweep, 390).speed[0]).toBeCloseTo(2)
})

test('a body that has come to rest before it is let go stays', () => {
  expect([...thrown([...sweep, [0.78, 500], [0.78, 560]], 600).speed]).toEqual([0, 0, 0])
})

test('a hand that was not seen for long throws nothing', () => {
  expect([...thrown(sweep, 2000).speed]).toEqual([0, 0, 0])
})

test('nothing flies faster than an eye follows', () => {
  expect(thrown(sweep.map(([x, ms]) => [x * 100, ms]), 390).speed[0]).toBeCloseTo(flight.most)
})
