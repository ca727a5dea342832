import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LabelWish, Room } from '#stage/choose-labels.ts'
import { chooseLabels, everyLabel } from '#stage/choose-labels.ts'

const room: Room = { left: 0, top: 0, right: 800, bottom: 600 }
const wish = (x: number, y: number, priority: number, extra: Partial<LabelWish> = {}): LabelWish => ({ x, y, width: 80, height: 20, priority, places: [[-40, 8]], ...extra })

describe('a label', () => {
  test('of two that would overlap the more important stands', () => {
    expect(chooseLabels([wish(100, 100, 1), wish(120, 100, 2)], [], room, 150).map((placed) => placed.wish)).toEqual([1])
  })
  test('takes its next place when the first is taken', () => {
    const other = wish(120, 100, 1, { places: [[-40, 8], [-40, -30]] })
    expect(chooseLabels([wish(100, 100, 2), other], [], room, 150)).toEqual([
      { wish: 0, dx: -40, dy: 8, brief: false },
      { wish: 1, dx: -40, dy: -30, brief: false },
    ])
  })
  test('does not stand on a ball, but may stand on a grain', () => {
    expect(chooseLabels([wish(100, 100, 1)], [{ x: 100, y: 118, radius: 14 }], room, 150)).toEqual([])
    expect(chooseLabels([wish(100, 100, 1)], [{ x: 100, y: 118, radius: 4 }], room, 150)).toHaveLength(1)
  })
  test('half outside of the free part moves inside', () => {
    expect(chooseLabels([wish(10, 100, 1)], [], room, 150)).toEqual([{ wish: 0, dx: -10, dy: 8, brief: false }])
  })
  test('falls back to its name where the whole text finds no place', () => {
    const long = wish(100, 100, 1, { width: 900, places: [[-450, 8]], brief: { width: 80, height: 16, places: [[-40, 8]] } })
    expect(chooseLabels([long], [], room, 150)).toEqual([{ wish: 0, dx: -40, dy: 8, brief: true }])
  })
  test('that must be shown stands even where another stands', () => {
    expect(chooseLabels([wish(100, 100, 2000), wish(100, 100, 1000)], [], room, 150)).toHaveLength(2)
  })
})

test('at most the limit is drawn, except for what must be shown', () => {
  const apart = Array.from({ length: 10 }, (_, index) => wish(60 + 70 * (index % 5) * 2, 100 + 100 * Math.floor(index / 5), index))
  expect(chooseLabels(apart, [], room, 3)).toHaveLength(3)
  expect(chooseLabels(apart.map((one) => ({ ...one, priority: 1000 })), [], room, 3)).toHaveLength(10)
})

test('no two chosen labels overlap and none leaves the room, wherever the bodies stand', () => {
  const any = fc.record({ x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 650 }), priority: fc.integer({ min: 0, max: 999 }) })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 120 }), (all) => {
      const wishes = all.map(({ x, y, priority }) => wish(x, y, priority, { places: [[-40, 8], [-40, -28], [8, -10], [-88, -10]] }))
      const boxes = chooseLabels(wishes, [], room, 150).map(({ wish: index, dx, dy }) => ({ left: wishes[index]!.x + dx, top: wishes[index]!.y + dy }))
      for (const [index, one] of boxes.entries()) {
        expect(one.left >= -1e-6 && one.left + 80 <= 800 + 1e-6 && one.top >= -1e-6 && one.top + 20 <= 600 + 1e-6).toBe(true)
        for (const other of boxes.slice(index + 1)) expect(Math.abs(one.left - other.left) >= 80 || Math.abs(one.top - other.top) >= 20).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('a crowd writes its small print once a cell and only as much as the room carries; names that matter are not held back', () => {
  const apart = Array.from({ length: 80 }, (_, i) => wish(60 + 90 * (i % 8), 20 + 40 * Math.floor(i / 8), 1))
  const wide = { left: 0, top: 0, right: 780, bottom: 480 }
  expect(chooseLabels(apart, [], wide, 150).length).toBeLessThanOrEqual(15)
  expect(chooseLabels(apart.map((one) => ({ ...one, priority: 600 })), [], wide, 150)).toHaveLength(80)
  expect(chooseLabels(apart, [], wide, everyLabel)).toHaveLength(80)
})
