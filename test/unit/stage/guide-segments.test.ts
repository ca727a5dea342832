import { expect, test } from 'vitest'
import type { Guide } from '#model/scene.ts'
import { guideSegments, kinds } from '#stage/guide-segments.ts'

const arc: Guide = { kind: 'arc', radius: 1, y: 0, from: 0, to: Math.PI, tone: 'good', opacity: 1, style: 'dashed', width: 0.05, flat: true, node: 'partner:one', reveal: [0.2, 0.6] }
const numberOf = () => 7

test('an arc is cut into pieces that meet and cover it', () => {
  const { count, a } = guideSegments([arc], numberOf, undefined)
  expect(count).toBe(8)
  expect(a[2]).toBe(0)
  for (let piece = 1; piece < count; piece++) expect(a[4 * piece + 2]).toBeCloseTo(a[4 * piece - 1]!, 6)
  expect(a[4 * count - 1]).toBeCloseTo(Math.PI, 6)
})

test('its pieces appear one after the other over its own window of the opening', () => {
  const { count, span } = guideSegments([arc], numberOf, undefined)
  expect(span[2]).toBeCloseTo(0.2, 6)
  expect(span[4 * count - 1]).toBeCloseTo(0.6, 6)
  expect(span[3]).toBeCloseTo(span[6]!, 6)
})

test('every piece knows the node it lights with, and a guide without one says so', () => {
  expect(guideSegments([arc], numberOf, undefined).frame[3]).toBe(7)
  expect(guideSegments([{ ...arc, node: 'gone' }], () => undefined, undefined).frame[3]).toBe(-1)
})

test('the floor comes first and panes before ribbons before strokes, so that later lies on earlier', () => {
  const line: Guide = { kind: 'line', a: [0, 0, 0], b: [3, 4, 0], tone: 'muted', opacity: 1, style: 'solid', width: 1 }
  const pane: Guide = { kind: 'pane', corner: [0, 0, 0], wide: [1, 0, 0], high: [0, 1, 0], fill: 0.1, tone: 'muted', opacity: 1, style: 'solid', width: 0 }
  const { frame, count } = guideSegments([line, arc, pane], numberOf, { y: 0, extent: 4 })
  expect([frame[0], frame[4], frame[8], frame[4 * (count - 1)]]).toEqual([kinds.floor, kinds.pane, kinds.arc, kinds.line])
})

test('a pane with an outline has four strokes, without one only its face', () => {
  const pane: Guide = { kind: 'pane', corner: [0, 0, 0], wide: [2, 0, 0], high: [0, 1, 0], fill: 0.1, tone: 'muted', opacity: 1, style: 'solid', width: 1 }
  expect(guideSegments([pane], numberOf, undefined).count).toBe(5)
  expect(guideSegments([{ ...pane, width: 0 }], numberOf, undefined).count).toBe(1)
})
