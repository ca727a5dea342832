import { expect, test } from 'vitest'
import type { Guide } from '#model/scene.ts'
import { pickGuide } from '#stage/pick-guide.ts'
import type { Screen } from '#stage/screen.ts'

/** Looks at the wall from the front: 100 px a u, y down, no perspective. */
const screen = () => {
  const spot = { x: 0, y: 0, depth: 1 }
  const project = (x: number, y: number) => {
    spot.x = 100 * x
    spot.y = -100 * y
  }
  return { spot, project } as unknown as Screen
}
const look = { tone: 'neutral', opacity: 0, style: 'solid', width: 1 } as const
const pane: Guide = { ...look, kind: 'pane', corner: [0, 0, 0], wide: [1, 0, 0], high: [0, 2, 0], fill: 0, node: 'target' }
const line: Guide = { ...look, kind: 'line', a: [0, 1, 0], b: [1, 1, 0], node: 'step' }

test('a pane answers inside its corners, and nowhere else', () => {
  expect(pickGuide([pane], screen(), 50, -150, 6)).toBe('target')
  expect(pickGuide([pane], screen(), 120, -150, 6)).toBeUndefined()
  expect(pickGuide([pane], screen(), 50, 20, 6)).toBeUndefined()
})
test('a pane without a body answers nothing', () => {
  const { node: _node, ...bare } = pane
  expect(pickGuide([bare], screen(), 50, -150, 6)).toBeUndefined()
})
test('a line before a pane is meant', () => {
  expect(pickGuide([pane, line], screen(), 50, -103, 6)).toBe('step')
  expect(pickGuide([line, pane], screen(), 50, -103, 6)).toBe('step')
})
