import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PanelPlane } from '#xr/panels/plane.ts'

const slot = { azimuth: 0, pitch: 0, distance: 1.3, wide: 400, high: 600 }
const ahead = Float64Array.of(0, 0, -1)

function stood(heading: number, azimuth: number, pitch: number): PanelPlane {
  const plane = new PanelPlane()
  plane.stand({ at: Float64Array.of(0, 1.2, 0), heading }, { ...slot, azimuth, pitch })
  return plane
}

test('a panel straight ahead is met in its middle', () => {
  const plane = stood(0, 0, 0)
  expect(plane.meet(Float64Array.of(0, 1.2, 0), ahead)).toBeCloseTo(1.3, 12)
  expect(plane.met.x).toBeCloseTo(0, 9)
  expect(plane.met.y).toBeCloseTo(0, 9)
})

test('to the right is to the right of the head, also when the head looks elsewhere', () => {
  expect(stood(0, 30, 0).at[0]).toBeCloseTo(1.3 * Math.sin(Math.PI / 6), 12)
  // a quarter turn to the left: right of it is -z
  const turned = stood(Math.PI / 2, 30, 0)
  expect(turned.at[0]).toBeCloseTo(-1.3 * Math.cos(Math.PI / 6), 12)
  expect(turned.at[2]).toBeCloseTo(-1.3 * Math.sin(Math.PI / 6), 12)
})

test('from behind and away from it nothing is met', () => {
  const plane = stood(0, 0, 0)
  expect(plane.meet(Float64Array.of(0, 1.2, -2), Float64Array.of(0, 0, 1))).toBe(Infinity)
  expect(plane.meet(Float64Array.of(0, 1.2, 0), Float64Array.of(0, 0, 1))).toBe(Infinity)
  expect(plane.meet(Float64Array.of(0, 1.2, 0), Float64Array.of(1, 0, 0))).toBe(Infinity)
})

test('a ray to any of its points meets that point', () => {
  const degrees = fc.integer({ min: -60, max: 60 })
  fc.assert(
    fc.property(degrees, degrees, degrees, fc.integer({ min: -200, max: 200 }), fc.integer({ min: -300, max: 300 }), (heading, azimuth, pitch, x, y) => {
      const plane = stood((heading * Math.PI) / 180, azimuth, pitch)
      const to = plane.inRoom(x, y)
      const [dx, dy, dz] = [to.x - 0.05, to.y - 1.15, to.z]
      const far = Math.hypot(dx, dy, dz)
      expect(plane.meet(Float64Array.of(0.05, 1.15, 0), Float64Array.of(dx / far, dy / far, dz / far))).toBeCloseTo(far, 9)
      expect(plane.met.x).toBeCloseTo(x, 6)
      expect(plane.met.y).toBeCloseTo(y, 6)
    }),
    { numRuns: 50 },
  )
})
