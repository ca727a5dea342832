import { describe, expect, test } from 'vitest'
import { ballDistance, cloudDistance, discDistance, discLift, distanceFor, freeTangents, plate } from '#stage/fit.ts'

const none = { left: 0, top: 0, right: 0, bottom: 0 }
const view = (28 * Math.PI) / 180

describe('the free part of the screen', () => {
  test('without panels has the half extents of the field of view', () => {
    const { tanX, tanY } = freeTangents(view, 1440, 900, none)
    expect(tanY).toBeCloseTo(Math.tan(view / 2), 12)
    expect(tanX).toBeCloseTo((Math.tan(view / 2) * 1440) / 900, 12)
  })
  test('is smaller by what panels take', () => {
    expect(freeTangents(view, 1440, 900, { ...none, right: 720 }).tanX).toBeCloseTo(freeTangents(view, 1440, 900, none).tanX / 2, 12)
  })
})

test('a ball is seen whole from its radius / sin of the smaller half angle', () => {
  expect(ballDistance(2, Math.tan(0.4), Math.tan(0.25))).toBeCloseTo(2 / Math.sin(0.25), 10)
})

test('an upright plate seen straight on is as far as its width or its height asks', () => {
  expect(distanceFor(plate(1, 0), 0.5, 0.5)).toBeCloseTo(2, 12)
  expect(distanceFor(plate(1, 0), 0.5, 0.12)).toBeCloseTo(4, 12)
})

/** Tangents of every point of a level disc, seen from `distance`, lens lifted. */
function outline(radius: number, elevation: number, distance: number) {
  return Array.from({ length: 720 }, (_, step) => {
    const angle = (step / 720) * 2 * Math.PI
    const towards = Math.cos(angle) * radius
    const z = distance - towards * Math.cos(elevation)
    return { x: (Math.sin(angle) * radius) / z, y: (-towards * Math.sin(elevation)) / z + discLift(radius, elevation, distance) }
  })
}

describe.each([0.4, 0.87, 1.3])('a disc seen from elevation %f', (elevation) => {
  test.each([[0.5, 0.25], [0.2, 0.4]])('touches the free part of %f x %f and does not leave it', (tanX, tanY) => {
    const points = outline(1.5, elevation, discDistance(1.5, elevation, tanX, tanY))
    const used = Math.max(...points.map(({ x, y }) => Math.max(Math.abs(x) / tanX, Math.abs(y) / tanY)))
    expect(used).toBeCloseTo(1, 3)
  })
  test('stands in the middle: as far above as below', () => {
    const ys = outline(1.5, elevation, 7).map((point) => point.y)
    expect(Math.max(...ys)).toBeCloseTo(-Math.min(...ys), 6)
  })
})

describe('a cloud', () => {
  const at = (...points: [number, number, number][]) => Float32Array.from(points.flatMap((point) => [...point, 0]))
  const sized = (...radii: number[]) => Float32Array.from(radii.flatMap((radius) => [radius, 1, 0, 0]))
  test('fits when its outermost body touches the free part', () => {
    expect(cloudDistance(at([1, 0, 0], [0, 0, 0]), sized(0.1, 0.1), [0, 0, 0], 0, 0, 0.5, 0.5)).toBeCloseTo(2.2, 6)
  })
  test('a body towards the eye needs that much more', () => {
    expect(cloudDistance(at([1, 0, 0.5]), sized(0.1), [0, 0, 0], 0, 0, 0.5, 0.5)).toBeCloseTo(2.7, 6)
  })
  test('what is not on stage does not count', () => {
    expect(cloudDistance(at([9, 9, 9]), sized(0), [0, 0, 0], 0, 0, 0.5, 0.5)).toBe(0)
  })
  test('turning cloud and eye together changes nothing', () => {
    const turned = cloudDistance(at([Math.cos(0.7), 0.3, -Math.sin(0.7)]), sized(0.1), [0, 0, 0], 0.7, 0.4, 0.3, 0.2)
    expect(turned).toBeCloseTo(cloudDistance(at([1, 0.3, 0]), sized(0.1), [0, 0, 0], 0, 0.4, 0.3, 0.2), 5)
  })
})
