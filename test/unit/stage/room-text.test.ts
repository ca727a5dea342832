import { Vector4 } from 'three'
import { expect, test } from 'vitest'
import { fewEnough, grownAt, mostNamed } from '#stage/room-text.ts'

const flat = { size: 200, front: new Vector4(0, 0, 1, 1) }
const around = { size: 200, front: new Vector4(0, 0, 1, 0) }

test('straight ahead text has its own size', () => {
  expect(grownAt(flat, 100, 100)).toBe(1)
  expect(grownAt(around, 100, 100)).toBe(1)
})

test('at the edge of a flat picture, 45 degrees aside, text is set as much larger as it is further away', () => {
  expect(grownAt(flat, 200, 100)).toBeCloseTo(Math.SQRT2, 12)
  expect(grownAt(flat, 100, 0)).toBeCloseTo(Math.SQRT2, 12)
})

test('around a head nothing aside is further away, only what is above or below', () => {
  expect(grownAt(around, 200, 100)).toBe(1)
  expect(grownAt(around, 200, 200)).toBeCloseTo(Math.SQRT2, 12)
})

test('twelve bodies are named, those that matter most, and what must be shown comes on top', () => {
  const bodies = Array.from({ length: 30 }, (_, node) => ({ node, priority: node }))
  const must = { node: 40, priority: 1000 }
  const axis = { node: -1, priority: 5 }
  const kept = fewEnough([axis, ...bodies, must])
  expect(kept.filter(({ priority }) => priority < 1000 && priority >= 30 - mostNamed)).toHaveLength(mostNamed)
  expect(kept).toContain(must)
  expect(kept).toContain(axis)
  expect(kept).toHaveLength(mostNamed + 2)
})
