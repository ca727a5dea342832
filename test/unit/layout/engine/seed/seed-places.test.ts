import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components } from '#layout/engine/seed/components.ts'
import { seedPlaces } from '#layout/engine/seed/seed-places.ts'
import { graphOf } from '#layout/engine/graph.ts'
import { bitsOf, network } from '#test/unit/layout/problems.ts'
import { anyGraph, between, cycleOf, gridOf, linked, pathOf, starOf } from '#test/unit/layout/engine/seed/shapes.ts'

const space = { dimensions: 3, seed: 1 } as const
const plane = { dimensions: 2, seed: 1 } as const

describe('places bodies start from', () => {
  it('a path lies stretched, every link about 1 long', () => {
    const places = seedPlaces(pathOf(12), space)
    for (let k = 0; k + 1 < 12; k++) expect(between(places, k, k + 1)).toBeCloseTo(1, 0)
    for (let k = 2; k < 12; k++) expect(between(places, 0, k)).toBeGreaterThan(between(places, 0, k - 1))
  })
  it.each([space, plane])('a cycle is a ring in $dimensions dimensions: further along is further away', (options) => {
    const places = seedPlaces(cycleOf(16), options)
    const distances = Array.from({ length: 8 }, (_, steps) => between(places, 0, steps))
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })
  it('in a grid whoever is more steps away along a row is further away', () => {
    const places = seedPlaces(gridOf(6), plane)
    for (let row = 0; row < 6; row++)
      for (let column = 2; column < 6; column++)
        expect(between(places, 6 * row, 6 * row + column)).toBeGreaterThan(between(places, 6 * row, 6 * row + column - 1))
  })
  it.each([space, plane])('the leaves of a star stand all around it in $dimensions dimensions', (options) => {
    const places = seedPlaces(starOf(40), options)
    let nearest = Infinity
    for (let leaf = 1; leaf <= 40; leaf++) {
      expect(between(places, 0, leaf)).toBeCloseTo(1, 3)
      for (let other = 1; other < leaf; other++) nearest = Math.min(nearest, between(places, leaf, other))
    }
    expect(nearest).toBeGreaterThan(options.dimensions === 3 ? 0.45 : 0.15)
  })
  it('one node stands in the middle, two stand 1 apart, none is no places', () => {
    expect([...seedPlaces(linked(1, []), space)]).toEqual([0, 0, 0])
    expect(between(seedPlaces(linked(2, [[0, 1]]), space), 0, 1)).toBeCloseTo(1)
    expect(seedPlaces(linked(0, []), space)).toHaveLength(0)
  })
  it('a long path, placed by levels, is stretched too', () => {
    const places = seedPlaces(pathOf(800), space)
    for (let k = 100; k < 800; k += 50) expect(between(places, 0, k)).toBeGreaterThan(between(places, 0, k - 50))
  })
  it('a hub of many leaves, placed by levels, is no line', () => {
    const graph = linked(502, [[0, 501], ...Array.from({ length: 500 }, (_, k): [number, number] => [k < 490 ? 0 : 501, k + 1])])
    const places = seedPlaces(graph, space)
    for (let axis = 0; axis < 3; axis++) {
      const values = [...places].filter((_, at) => at % 3 === axis)
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(1)
    }
  })
  it('the plane is flat', () => {
    expect(seedPlaces(graphOf(400, ...columns(network(400))), plane).every((value, at) => at % 3 !== 2 || value === 0)).toBe(true)
  })
  it('the same graph and seed give the same bits, here and everywhere', () => {
    const graph = graphOf(3600, ...columns(network(3500)))
    const places = seedPlaces(graph, space)
    expect(bitsOf(seedPlaces(graph, space))).toBe(bitsOf(places))
    expect(bitsOf(places)).toBe('ab7faf26')
    expect(bitsOf(seedPlaces(graph, { ...space, seed: 2 }))).not.toBe(bitsOf(places))
  })
})

const columns = (links: readonly (readonly [number, number])[]): [number[], number[]] => [
  links.map(([from]) => from),
  links.map(([, to]) => to),
]

describe('laws of the places bodies start from', () => {
  it('every place is a number and nobody stands where another does', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), fc.constantFrom(2 as const, 3 as const), (graph, seed, dimensions) => {
        const places = seedPlaces(graph, { dimensions, seed, pivots: 8 })
        expect(places.every(Number.isFinite)).toBe(true)
        const distinct = new Set(
          Array.from({ length: graph.count }, (_, v) => `${places[3 * v]} ${places[3 * v + 1]} ${places[3 * v + 2]}`),
        )
        expect(distinct.size).toBe(graph.count)
      }),
      { numRuns: 40 },
    )
  })
  it('balls around the components do not meet', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(2 as const, 3 as const), (graph, dimensions) => {
        const places = seedPlaces(graph, { dimensions, seed: 3, pivots: 8 })
        const balls = ballsOf(components(graph), places)
        let clear = Infinity
        for (const [k, a] of balls.entries())
          for (const b of balls.slice(0, k)) clear = Math.min(clear, Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z) - a.radius - b.radius)
        expect(clear).toBeGreaterThan(0.9)
      }),
      { numRuns: 40 },
    )
  })
})

function ballsOf(
  { count, start, order }: ReturnType<typeof components>,
  places: Float32Array,
): { x: number; y: number; z: number; radius: number }[] {
  return Array.from({ length: count }, (_, c) => {
    const nodes = [...order.subarray(start[c], start[c + 1])]
    const [x, y, z] = [0, 1, 2].map((axis) => nodes.reduce((sum, v) => sum + places[3 * v + axis]!, 0) / nodes.length) as [
      number,
      number,
      number,
    ]
    return {
      x,
      y,
      z,
      radius: Math.max(...nodes.map((v) => Math.hypot(places[3 * v]! - x, places[3 * v + 1]! - y, places[3 * v + 2]! - z))),
    }
  })
}
