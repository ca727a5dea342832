import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StageSpace, forward } from '#xr/pointing/stage-space.ts'

const number = fc.double({ min: -3, max: 3, noNaN: true })

test('what goes into the stage comes out where it was, wherever it stands', () => {
  fc.assert(
    fc.property(number, number, number, number, fc.double({ min: 0.1, max: 4, noNaN: true }), (x, y, z, turn, scale) => {
      const space = new StageSpace()
      space.stand(0.3, 0.9, -1.1, turn, scale)
      const inside = new Float64Array(3)
      const outside = new Float64Array(3)
      space.pointIn(Float64Array.of(x, y, z), inside)
      space.pointOut(inside[0]!, inside[1]!, inside[2]!, outside)
      expect(Math.hypot(outside[0]! - x, outside[1]! - y, outside[2]! - z)).toBeLessThan(1e-9)
    }),
    { numRuns: 40 },
  )
})

test('a table that is turned a quarter shows its front to the right', () => {
  const space = new StageSpace()
  space.stand(0, 0, 0, Math.PI / 2, 0.5)
  const out = new Float64Array(3)
  space.pointOut(0, 0, 1, out)
  expect([...out].map((at) => Number(at.toFixed(9)) + 0)).toEqual([0.5, 0, 0])
  space.directionIn(Float64Array.of(1, 0, 0), out)
  expect([...out].map((at) => Number(at.toFixed(9)) + 0)).toEqual([0, 0, 1])
})

test('a pose points along its -z', () => {
  const way = new Float64Array(3)
  forward(Float64Array.of(0, 0, 0, 1), way)
  expect([...way].map((at) => at + 0)).toEqual([0, 0, -1])
  forward(Float64Array.of(0, Math.SQRT1_2, 0, Math.SQRT1_2), way)
  expect([...way].map((at) => Number(at.toFixed(9)) + 0)).toEqual([-1, 0, 0])
})
