import { describe, expect, test } from 'vitest'
import type { Guide } from '#model/scene.ts'
import { besideGuide } from '#xr/pointing/beside-guide.ts'
import { besideLabel } from '#xr/pointing/beside-label.ts'

const look = { tone: 'neutral', opacity: 1, style: 'solid', width: 0 } as const
const down = Float64Array.of(0, -1, 0)
const above = (x: number, z: number) => Float64Array.of(x, 2, z)

describe('guides, u beside the ray', () => {
  const arc: Guide = { ...look, kind: 'arc', radius: 1, y: 0, from: -0.5, to: 0.5 }

  test('an arc is as far as its nearest point, its ends included', () => {
    expect(besideGuide(arc, above(0, 1.2), down)).toBeCloseTo(0.2)
    expect(besideGuide(arc, above(0, 0.7), down)).toBeCloseTo(0.3)
    // clockwise seen from above: a quarter turn on lies at -x
    expect(besideGuide(arc, above(-1, 0), down)).toBeCloseTo(Math.hypot(1 - Math.sin(0.5), Math.cos(0.5)))
    expect(besideGuide({ ...arc, from: 3.9, to: 4.9 }, above(1, 0), down)).toBeCloseTo(0)
  })

  test('a ribbon counts over its width', () => {
    expect(besideGuide({ ...arc, flat: true, width: 0.2 }, above(0, 1.09), down)).toBeCloseTo(0)
    expect(besideGuide({ ...arc, flat: true, width: 0.2 }, above(0, 1.2), down)).toBeCloseTo(0.1)
  })

  test('at a slant too', () => {
    const way = Float64Array.of(0, -0.5, -1).map((part) => part / Math.hypot(0.5, 1))
    // from (0, 1, 3) it meets the floor at z = 1
    expect(besideGuide(arc, Float64Array.of(0, 1, 3), way)).toBeCloseTo(0, 3)
  })

  test('a line is as far as its nearest point, and one behind the ray is not there', () => {
    const line: Guide = { ...look, kind: 'line', a: [0, 0, 0], b: [1, 0, 0] }
    expect(besideGuide(line, above(0.5, 0.3), down)).toBeCloseTo(0.3)
    expect(besideGuide(line, above(1.4, 0.3), down)).toBeCloseTo(0.5)
    expect(besideGuide(line, above(0.5, 0), Float64Array.of(0, 1, 0))).toBe(Infinity)
  })

  test('a pane is hit or not', () => {
    const pane: Guide = { ...look, kind: 'pane', corner: [0, 0, 0], wide: [1, 0, 0], high: [0, 0, 1], fill: 1 }
    expect([0.5, 1.1].map((x) => besideGuide(pane, above(x, 0.5), down))).toEqual([0, Infinity])
  })
})

describe('labels, m beside the ray', () => {
  const plate = { dx: 10, dy: -5, width: 100, height: 20, metresPerPx: 0.001, least: 0 }
  const head = Float64Array.of(0, 1, 1)
  const ahead = Float64Array.of(0, 0, -1)
  const anchor = Float64Array.of(0, 1, -1)
  const beside = (x: number, y: number, shown = plate) => besideLabel(shown, anchor, head, Float64Array.of(x, 1 + y, 1), ahead)

  test('0 on the plate, which stands to the right of its anchor, else to its edge', () => {
    expect(beside(0.05, 0)).toBe(0)
    expect(beside(0, 0)).toBeCloseTo(0.01)
    expect(beside(0.12, 0)).toBeCloseTo(0.01)
    expect(beside(0.05, 0.015)).toBeCloseTo(0.01)
    expect(beside(0.05, -0.025)).toBeCloseTo(0.01)
  })

  test('text keeps its least angle, and its plate with it', () => {
    expect(beside(0.15, 0, { ...plate, least: 0.001 })).toBe(0)
  })

  test('one behind the ray is not there', () => {
    expect(besideLabel(plate, anchor, head, Float64Array.of(0.05, 1, -2), ahead)).toBe(Infinity)
  })
})
