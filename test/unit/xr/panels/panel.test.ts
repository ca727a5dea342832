import { expect, test } from 'vitest'
import type { Laid } from '#xr/panels/laid.ts'
import { Panel } from '#xr/panels/panel.ts'

const laid: Laid = {
  wide: 400, high: 200, texts: [], pictures: [], page: 0, pages: 1,
  buttons: [
    { id: 'exit', label: 'Exit', x: 20, y: 20, wide: 100, high: 60, ground: 'raised', disabled: false },
    { id: 'undo', label: 'Undo', x: 132, y: 20, wide: 100, high: 60, ground: undefined, disabled: true },
    { id: 'flat', label: 'Flat view', x: 20, y: 92, wide: 100, high: 60, ground: 'raised', disabled: false },
  ],
}
const eye = Float64Array.of(0, 0, 0)

function open(): { panel: Panel; told: string[]; at(x: number, y: number): number } {
  const told: string[] = []
  const panel = new Panel('dock', (_, id) => told.push(id), () => undefined)
  panel.plane.stand({ at: eye, heading: 0 }, { azimuth: 0, pitch: 0, distance: 1.3, wide: 400, high: 200 })
  panel.left = -200
  panel.bottom = -100
  panel.show(laid)
  const at = (x: number, y: number): number => {
    const far = Math.hypot(x - 200, 100 - y, 1300)
    return panel.test(eye, Float64Array.of((x - 200) / far, (100 - y) / far, -1300 / far))
  }
  return { panel, told, at }
}

test('a panel is met between its borders and nowhere else', () => {
  const { at } = open()
  expect(at(200, 100)).toBeCloseTo(1.3, 9)
  expect(at(399, 199)).toBeGreaterThan(1.3)
  expect(at(402, 100)).toBe(Infinity)
  expect(at(200, -2)).toBe(Infinity)
})

test('a button answers when it is pressed and tells when it is let go', () => {
  const { panel, told, at } = open()
  at(70, 50)
  panel.down()
  expect(panel.pressed?.id).toBe('exit')
  expect(told).toEqual([])
  at(70, 50)
  panel.up(true)
  expect(told).toEqual(['exit'])
  expect(panel.pressed).toBeUndefined()
})

test('let go beside it, on another button or off the panel, nothing is told', () => {
  const { panel, told, at } = open()
  for (const [x, y, inside] of [[300, 50, true], [70, 120, true], [500, 50, false]] as const) {
    at(70, 50)
    panel.down()
    at(x, y)
    panel.up(inside)
  }
  expect(told).toEqual([])
})

test('what cannot be pressed answers to nothing', () => {
  const { panel, told, at } = open()
  expect(at(180, 50)).not.toBe(Infinity)
  panel.hover(true)
  panel.down()
  panel.up(true)
  expect([panel.hovered, told]).toEqual([undefined, []])
})

test('between two buttons the nearer one is meant', () => {
  const { panel, at } = open()
  at(70, 84)
  panel.hover(true)
  expect(panel.hovered?.id).toBe('exit')
  at(70, 88)
  panel.hover(true)
  expect(panel.hovered?.id).toBe('flat')
  panel.hover(false)
  expect(panel.hovered).toBeUndefined()
})

test('a button held while the panel says something else is the same button, where it still is', () => {
  const { panel, told, at } = open()
  at(70, 50)
  panel.down()
  panel.show({ ...laid, buttons: laid.buttons.map((button) => ({ ...button })) })
  at(70, 50)
  panel.up(true)
  expect(told).toEqual(['exit'])
  at(70, 50)
  panel.down()
  panel.show({ ...laid, buttons: [] })
  expect(panel.pressed).toBeUndefined()
})
