import { expect, test } from 'vitest'
import type { NodeChannels } from '#model/scene.ts'
import { flag, palette, shapes } from '#model/scene.ts'
import { decode, packLook, packMarks, state } from '#stage/node-columns.ts'

const nodes: NodeChannels = {
  count: 2,
  ids: ['partner:one', 'partner:two'],
  size: Float32Array.of(0.25, 0.5),
  color: Uint8Array.of(palette.indexOf('bad'), palette.indexOf('muted')),
  shape: Uint8Array.of(shapes.indexOf('sphere'), shapes.indexOf('diamond')),
  flags: Uint8Array.of(flag.dashed | flag.clock, 0),
  opacity: Float32Array.of(1, 0.5),
  ring: Float32Array.of(Number.NaN, 0.75),
  tick: Float32Array.of(-1, 0.5),
}

test('what the textures hold reads back as what the scene said, unknown included', () => {
  const look = new Float32Array(8)
  const marks = new Float32Array(8)
  packLook(nodes, look)
  packMarks(nodes, marks)
  expect(decode(0, look, marks)).toEqual({ size: 0.25, opacity: 1, ring: 'not stated', tick: 'none', color: 'bad', shape: 'sphere', flags: ['dashed', 'clock'], state: [] })
  expect(decode(1, look, marks)).toEqual({ size: 0.5, opacity: 0.5, ring: 0.75, tick: 0.5, color: 'muted', shape: 'diamond', flags: [], state: [] })
})

test('a change of looks keeps what is selected and remembers the color it comes from', () => {
  const marks = new Float32Array(8)
  packMarks(nodes, marks)
  marks[3] = marks[3]! + 256 * state.selected
  packMarks({ ...nodes, color: Uint8Array.of(palette.indexOf('good'), 0) }, marks)
  expect(decode(0, new Float32Array(8), marks)).toMatchObject({ color: 'good', state: ['selected'] })
  expect(palette[marks[1]!]).toBe('bad')
})
