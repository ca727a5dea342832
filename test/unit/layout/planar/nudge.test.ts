import { expect, test } from 'vitest'
import { nudge, type Block, type Disc } from '#layout/planar/nudge.ts'

const block = (x: number, y: number): Block => ({ x, y, halfWidth: 30, halfHeight: 8 })

test('who is in nobody’s way stays', () => {
  expect(nudge([block(100, 100), block(300, 100)], [{ x: 200, y: 200, radius: 10 }], 400, 400)).toEqual([{ x: 100, y: 100 }, { x: 300, y: 100 }])
  expect(nudge([], [], 400, 400)).toEqual([])
})
test('two texts on each other part, and stay near where they wanted to be', () => {
  const [one, other] = nudge([block(200, 200), block(204, 204)], [], 400, 400)
  expect(Math.abs(one!.y - other!.y)).toBeGreaterThan(14.5)
  expect(Math.abs(one!.y - 200)).toBeLessThan(10)
})
test('a text leaves a disc by the shorter way', () => {
  const disc: Disc = { x: 200, y: 200, radius: 12 }
  const [moved] = nudge([block(200, 210)], [disc], 400, 400)
  expect(moved!.y - 8).toBeGreaterThan(disc.y + disc.radius - 1.5)
  expect(moved!.x).toBeCloseTo(200, 6)
})
test('nobody leaves the chart', () => {
  for (const { x, y } of nudge([block(0, 0), block(5, 3), block(400, 400)], [{ x: 10, y: 12, radius: 20 }], 400, 400)) {
    expect(x).toBeGreaterThanOrEqual(30)
    expect(x).toBeLessThanOrEqual(370)
    expect(y).toBeGreaterThanOrEqual(8)
    expect(y).toBeLessThanOrEqual(392)
  }
})
