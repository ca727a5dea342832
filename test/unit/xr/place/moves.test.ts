import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approach, resize, standInRoom, turnPerson, walkPerson } from '#xr/place/moves.ts'
import type { Standing } from '#xr/place/table-top.ts'

const head = (x = 0, y = 1.2, z = 0) => ({ at: Float64Array.of(x, y, z), turn: Float64Array.of(0, 0, 0, 1) })
const standing = (over: Partial<Standing> = {}): Standing => ({ x: 0, y: 0.73, z: -1.1, turn: 0, scale: 0.4, ...over })

test('closer brings the table 15 cm nearer, on the line to the head', () => {
  const at = standing({ x: 0.6, z: -0.8 })
  approach(at, head(), 0.15)
  expect([at.x, at.z]).toEqual([expect.closeTo(0.6 * 0.85, 12), expect.closeTo(-0.8 * 0.85, 12)])
})

test('the table never comes nearer than 45 cm', () => {
  const at = standing()
  for (let press = 0; press < 20; press++) approach(at, head(0.2, 1.2, 0.1), 0.15)
  expect(Math.hypot(at.x - 0.2, at.z - 0.1)).toBeCloseTo(0.45, 12)
})

test('a table at the very feet is put ahead', () => {
  const at = standing({ x: 0, z: 0 })
  approach(at, head(), 0.15)
  expect([at.x, at.z]).toEqual([0, -0.45])
})

test('larger and smaller undo each other', () => {
  const at = standing()
  resize(at, 0.4, 1.25)
  expect(at.scale).toBeCloseTo(0.5, 12)
  resize(at, 0.4, 1 / 1.25)
  expect(at.scale).toBeCloseTo(0.4, 12)
})

test('nothing grows or shrinks without end', () => {
  const at = standing()
  for (let press = 0; press < 60; press++) resize(at, 0.4, 1.25)
  expect(at.scale).toBeCloseTo(4.8, 12)
  for (let press = 0; press < 60; press++) resize(at, 0.4, 0.8)
  expect(at.scale).toBeCloseTo(0.1, 12)
})

test('a person who turns left sees what stood ahead on the right', () => {
  const at = standing({ z: -2 })
  turnPerson(at, head(), Math.PI / 2)
  expect([at.x, at.z, at.turn]).toEqual([expect.closeTo(2, 12), expect.closeTo(0, 12), -Math.PI / 2])
})

test('turning keeps every distance from the head', () => {
  const number = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(number, number, number, number, number, (x, z, headX, headZ, angle) => {
      const at = standing({ x, z })
      const eye = head(headX, 1.2, headZ)
      turnPerson(at, eye, angle)
      expect(Math.hypot(at.x - headX, at.z - headZ)).toBeCloseTo(Math.hypot(x - headX, z - headZ), 9)
      turnPerson(at, eye, -angle)
      expect([at.x, at.z, at.turn]).toEqual([expect.closeTo(x, 9), expect.closeTo(z, 9), expect.closeTo(0, 9)])
    }),
    { numRuns: 50 },
  )
})

test('who steps to a spot has it under the feet: the world came the other way', () => {
  const at = standing({ x: 1, z: -3 })
  walkPerson(at, head(0.5, 1.2, 0.25), 1, -2)
  expect([at.x, at.z]).toEqual([0.5, -0.75])
})

test('in a room a dial of 80 cm is 4 m across, on the floor ahead', () => {
  const at = standing({ turn: Math.PI / 2 })
  standInRoom(at, head(1, 1.7, 1))
  expect(at).toEqual({ x: expect.closeTo(1 - 2.8, 12), y: 0, z: expect.closeTo(1, 12), turn: Math.PI / 2, scale: 2 })
})
