import { expect, test } from 'vitest'
import type { Projected } from '#stage/pick-nearest.ts'
import { isCovered, pickNearest } from '#stage/pick-nearest.ts'

function bodies(...all: { x: number; y: number; radius: number; depth: number; open?: boolean }[]): Projected {
  return {
    count: all.length,
    x: Float32Array.from(all, (body) => body.x),
    y: Float32Array.from(all, (body) => body.y),
    radius: Float32Array.from(all, (body) => body.radius),
    depth: Float32Array.from(all, (body) => body.depth),
    open: Uint8Array.from(all, (body) => (body.open === false ? 0 : 1)),
  }
}

test('of two bodies under the pointer the nearer to the eye is hit, in either order', () => {
  const far = { x: 50, y: 50, radius: 20, depth: 5 }
  const near = { x: 60, y: 50, radius: 20, depth: 3 }
  expect(pickNearest(bodies(far, near), 55, 50, 6)).toBe(1)
  expect(pickNearest(bodies(near, far), 55, 50, 6)).toBe(0)
})

test('beside all bodies the closest edge within the tolerance is hit', () => {
  const all = bodies({ x: 0, y: 0, radius: 10, depth: 1 }, { x: 40, y: 0, radius: 10, depth: 1 })
  expect(pickNearest(all, 24, 0, 8)).toBe(1)
  expect(pickNearest(all, 20, 0, 7)).toBe(-1)
})

test('a hidden or quiet body is never hit', () => {
  expect(pickNearest(bodies({ x: 0, y: 0, radius: 10, depth: 1, open: false }), 0, 0, 20)).toBe(-1)
})

test('a small body in front of a large one is hit when the pointer is on it', () => {
  const all = bodies({ x: 0, y: 0, radius: 60, depth: 5 }, { x: 10, y: 0, radius: 3, depth: 4 })
  expect(pickNearest(all, 11, 1, 6)).toBe(1)
  expect(pickNearest(all, -20, 0, 6)).toBe(0)
})

test('a body is covered by the disc of a nearer one, not by a farther one', () => {
  const all = bodies({ x: 0, y: 0, radius: 5, depth: 5 }, { x: 2, y: 0, radius: 9, depth: 3 })
  expect(isCovered(all, 0)).toBe(true)
  expect(isCovered(all, 1)).toBe(false)
})
