import { Vector4 } from 'three'
import { expect, test } from 'vitest'
import { fewEnough, grownAt, mostNamed, worthTrying } from '#stage/room-text.ts'

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

const body = (node: number, priority: number) => ({ node, priority })
const axis = (priority: number) => ({ node: -1, priority })
const few = (placed: readonly { node: number; priority: number }[], most = 24) => fewEnough(placed, (each) => each, most)

test('twelve bodies are named, those that matter most', () => {
  const placed = Array.from({ length: 30 }, (_, rank) => body(rank, 30 - rank))
  expect(few(placed)).toEqual(placed.slice(0, mostNamed))
})

test('what must be shown comes on top of the twelve, and axes beside them', () => {
  const named = Array.from({ length: mostNamed }, (_, rank) => body(rank, 30 - rank))
  const placed = [body(40, 1000), ...named, body(41, 7), axis(5)]
  expect(few(placed)).toEqual([body(40, 1000), ...named, axis(5)])
})

test('where little may stand, what must be shown stands all the same', () => {
  expect(few([body(1, 3000), body(2, 2000), body(3, 900), axis(700)], 2)).toEqual([body(1, 3000), body(2, 2000)])
})

test('of a crowd only the best are set in type, best first', () => {
  const crowd = Array.from({ length: 700 }, (_, rank) => body(rank, rank))
  const tried = worthTrying([...crowd, axis(-5)])
  expect(tried[0]).toEqual(body(699, 699))
  expect(tried.length).toBeLessThan(50)
  expect(tried).toContainEqual(axis(-5))
})
