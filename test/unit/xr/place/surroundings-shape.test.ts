import { expect, test } from 'vitest'
import { part, surroundingsShape } from '#xr/place/surroundings-shape.ts'

const partsIn = (passthrough: boolean) => new Set(surroundingsShape(passthrough).part)

test('where no room is seen there is a sky, a floor and a table', () => {
  expect(partsIn(false)).toEqual(new Set([part.sky, part.floor, part.tableTop, part.tableEdge]))
})

test('where the room is seen nothing covers it but the outline of the table', () => {
  expect(partsIn(true)).toEqual(new Set([part.outline]))
})

test('the sky reaches from under the horizon to straight above', () => {
  const { position, part: parts } = surroundingsShape(false)
  const heights = [...parts].flatMap((each, at) => (each === part.sky ? [position[3 * at + 1]!] : []))
  expect(Math.min(...heights)).toBeLessThan(0)
  expect(Math.max(...heights)).toBeCloseTo(1, 6)
})

test('every triangle names corners that are there, few enough for any headset', () => {
  const { position, index } = surroundingsShape(false)
  expect(Math.max(...index)).toBeLessThan(position.length / 3)
  expect(index.length / 3).toBeLessThan(3000)
})
