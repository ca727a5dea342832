import { describe, expect, it } from 'vitest'
import { components, renumbered } from '#layout/engine/seed/components.ts'
import { packComponents } from '#layout/engine/seed/pack-components.ts'
import { between, linked } from '#test/unit/layout/engine/seed/shapes.ts'

describe('what hangs together', () => {
  const graph = linked(7, [
    [5, 1],
    [6, 2],
    [1, 3],
    [3, 3],
  ])

  it('components are numbered by their smallest node', () => {
    const { count, of, size } = components(graph)
    expect(count).toBe(4)
    expect([...of]).toEqual([0, 1, 2, 1, 3, 1, 2])
    expect([...size]).toEqual([1, 3, 2, 1])
  })
  it('the order walks each in breadth, and the renumbered graph has the same links', () => {
    const { order, start } = components(graph)
    expect([...order]).toEqual([0, 1, 5, 3, 2, 6, 4])
    expect([...start]).toEqual([0, 1, 4, 6, 7])
    const packed = renumbered(graph, order)
    expect([...packed.neighbourStart]).toEqual([0, 0, 2, 3, 4, 5, 6, 6])
    expect([...packed.neighbour]).toEqual([2, 3, 1, 1, 5, 4])
  })
})

describe('components side by side', () => {
  it('the largest stays in the middle, equal ones go by their smallest node', () => {
    const parts = components(
      linked(6, [
        [4, 5],
        [1, 2],
        [2, 3],
      ]),
    )
    const places = new Float32Array(18)
    packComponents(parts, 3, places)
    const [dust, largest] = [3 * parts.order.indexOf(0), 3 * parts.order.indexOf(1)]
    expect([...places.subarray(largest, largest + 3)]).toEqual([0, 0, 0])
    expect(Math.hypot(...places.subarray(dust, dust + 3))).toBeCloseTo(1)
  })
  it.each([2, 3] as const)('four hundred nodes without links stay 1 apart and compact in %d dimensions', (dimensions) => {
    const parts = components(linked(400, []))
    const places = new Float32Array(1200)
    packComponents(parts, dimensions, places)
    let nearest = Infinity
    let furthest = 0
    for (let v = 0; v < 400; v++) {
      furthest = Math.max(furthest, between(places, 0, v))
      for (let other = 0; other < v; other++) nearest = Math.min(nearest, between(places, v, other))
    }
    expect(nearest).toBeGreaterThan(0.95)
    // a ball, or disc, of so many cells of side 1 has radius 4.6, or 11.3
    expect(furthest).toBeLessThan(dimensions === 3 ? 6 : 13.5)
  })
})
