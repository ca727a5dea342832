import { describe, expect, it } from 'vitest'
import { simulation } from '#layout/engine/compat/simulation.ts'
import { apart, oursOf, peerOf, randomColumn, randomLinks, type Recipe, type Situation } from '#test/unit/layout/engine/compat/peers.ts'

const sizes = [60, 120] as const
const spaces = [2, 3] as const

/** The largest difference to d3 in any of the first `ticks` ticks. */
function drift(situation: Situation, ticks: number): number {
  const peer = peerOf(situation)
  const ours = oursOf(situation)
  let worst = apart(ours, peer)
  for (let tick = 0; tick < ticks; tick++) {
    peer.simulation.tick()
    ours.tick()
    worst = Math.max(worst, apart(ours, peer))
  }
  return worst
}

/** What each force does with everything set, and with d3's defaults. */
const forces: Record<string, (count: number) => Recipe[]> = {
  'links as they come': (count) => [{ kind: 'link', options: randomLinks(count, 2 * count, count) }],
  'links with distances, strengths and rounds': (count) => [
    {
      kind: 'link',
      options: {
        ...randomLinks(count, 2 * count, count),
        distance: randomColumn(2 * count, 5, 50, 1),
        strength: randomColumn(2 * count, 0, 0.5, 2),
        iterations: 3,
      },
    },
  ],
  'repulsion as it comes': () => [{ kind: 'charge', options: {} }],
  'charges of both signs, some of them none': (count) => [
    {
      kind: 'charge',
      options: {
        strength: randomColumn(count, -60, 30, 3).map((strength, body) => (body % 5 === 0 ? 0 : strength)),
        theta: 1.2,
        distanceMin: 4,
        distanceMax: 120,
      },
    },
  ],
  'collision as it comes': () => [{ kind: 'collide', options: { radius: 9 } }],
  'collision with radii, strength and rounds': (count) => [
    { kind: 'collide', options: { radius: randomColumn(count, 1, 14, 4), strength: 0.6, iterations: 2 } },
  ],
  'places on every axis': (count) => [
    {
      kind: 'place',
      options: {
        x: randomColumn(count, -90, 90, 5),
        y: 12,
        z: -8,
        strength: randomColumn(count, 0, 0.4, 6),
      },
    },
  ],
  'a place on one axis': () => [{ kind: 'place', options: { y: 20 } }],
  'a ring, or a shell': (count) => [
    { kind: 'radial', options: { radius: randomColumn(count, 20, 90, 7), x: 3, y: -2, z: 5, strength: 0.3 } },
  ],
  'the middle of all': () => [{ kind: 'centre', options: { x: 40, y: -10, z: 25, strength: 0.4 } }],
}
const together = (count: number): Recipe[] => [
  { kind: 'link', options: { ...randomLinks(count, Math.round(1.2 * count), count), distance: 22 } },
  { kind: 'charge', options: { strength: randomColumn(count, -45, -10, 8) } },
  { kind: 'place', options: { x: 0, y: 0, z: 0, strength: 0.05 } },
  { kind: 'radial', options: { radius: 60, strength: 0.05 } },
  { kind: 'collide', options: { radius: randomColumn(count, 1, 8, 9), strength: 0.7 } },
  { kind: 'centre', options: {} },
]

describe.each(spaces)('in %d dimensions the first ten ticks are those of d3', (dimensions) => {
  it.each(Object.keys(forces))('%s', (name) => {
    for (const count of sizes) expect(drift({ count, dimensions, recipes: forces[name]!(count) }, 10)).toBeLessThan(1e-6)
  })
  it('all together', () => {
    for (const count of [60, 300]) expect(drift({ count, dimensions, recipes: together(count) }, 10)).toBeLessThan(1e-6)
  })
  it('from places of all sizes, on one line and in one point, drawing the same numbers to get apart', () => {
    const count = 120
    const spread = (seed: number): Float64Array =>
      randomColumn(count, -50, 50, seed).map((place, body) => [place, Math.round(place / 25) * 25, 7, place * 1e-4][body % 4]!)
    const recipes = together(count).filter(({ kind }) => kind !== 'radial')
    expect(drift({ count, dimensions, x: spread(1), y: spread(2), z: spread(3), recipes }, 10)).toBeLessThan(1e-6)
  })
  it('with bodies held in place', () => {
    const pins = { 0: [0, 0, 0], 7: [80, -20, 10], 33: [-400, 30, 60] } as const
    expect(drift({ count: 60, dimensions, pins, recipes: together(60) }, 10)).toBeLessThan(1e-6)
  })
  it('the first places are those of d3 to 12 digits', () => {
    const situation: Situation = { count: 300, dimensions, recipes: [] }
    const farthest = Math.hypot(
      ...peerOf(situation)
        .nodes.slice(-1)
        .flatMap(({ x, y, z }) => [x, y, z || 0]),
    )
    expect(drift(situation, 0) / farthest).toBeLessThan(1e-12)
  })
  it('alpha cools as d3 cools, towards its target', () => {
    const recipes: Recipe[] = [{ kind: 'place', options: { x: 50, strength: 0.2 } }]
    const peer = peerOf({ count: 3, dimensions, recipes })
    const ours = oursOf({ count: 3, dimensions, recipes })
    peer.simulation.alphaTarget(0.3)
    ours.alphaTarget = 0.3
    for (let tick = 0; tick < 60; tick++) {
      peer.simulation.tick()
      ours.tick()
    }
    expect(apart(ours, peer)).toBeLessThan(1e-9)
    expect(ours.alpha).toBeCloseTo(0.3 + 0.7 * 0.001 ** (60 / 300), 9)
  })
})

describe('without the octree defect of d3-force-3d', () => {
  it('two far bodies feel all of a cloud, not a share per level', () => {
    const count = 64
    const line = (at: number): Float64Array => Float64Array.from({ length: count }, (_, body) => (body === 0 ? 0 : at + (body % 8) / 64))
    const speed = (attenuated: boolean): number => {
      const ours = oursOf({
        count,
        dimensions: 3,
        x: line(1000),
        y: line(3),
        z: Float64Array.from({ length: count }, (_, body) => Math.floor(body / 8) / 64),
        recipes: [{ kind: 'charge', options: { strength: -1, attenuated } }],
      })
      ours.tick()
      return -ours.vx[0]! / 0.6 / ours.alpha
    }
    expect(speed(false)).toBeCloseTo(63 / 1000, 3)
    expect(speed(true)).toBeLessThan(0.2 * speed(false))
  })
})

describe('odd simulations', () => {
  it.each([0, 1, 2])('of %d bodies stay numbers', (count) => {
    const recipes = together(count).map((recipe): Recipe =>
      recipe.kind === 'link' ? { kind: 'link', options: { from: [], to: [] } } : recipe,
    )
    for (const dimensions of spaces) {
      const ours = oursOf({ count, dimensions, recipes })
      for (let tick = 0; tick < 20; tick++) ours.tick()
      expect([...ours.x, ...ours.y, ...ours.z].every(Number.isFinite)).toBe(true)
    }
  })
  it('a link from a body to itself moves nothing but itself, and that hardly', () => {
    const ours = oursOf({
      count: 2,
      dimensions: 3,
      x: Float64Array.of(0, 5),
      y: Float64Array.of(0, 5),
      z: Float64Array.of(0, 5),
      recipes: [{ kind: 'link', options: { from: [0], to: [0] } }],
    })
    for (let tick = 0; tick < 50; tick++) ours.tick()
    expect([ours.x[1], ours.y[1], ours.z[1]]).toEqual([5, 5, 5])
    expect(Math.hypot(ours.x[0]!, ours.y[0]!, ours.z[0]!)).toBeLessThan(1e-3)
  })
  it('bodies in one point come apart', () => {
    const here = new Float64Array(40).fill(2.5)
    const ours = oursOf({ count: 40, dimensions: 3, x: here, y: here, z: here, recipes: together(40) })
    for (let tick = 0; tick < 60; tick++) ours.tick()
    const places = Array.from(ours.x, (x, body) => [x, ours.y[body]!, ours.z[body]!])
    for (const [a, one] of places.entries())
      for (const other of places.slice(0, a))
        expect(Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!, one[2]! - other[2]!)).toBeGreaterThan(1)
  })
  it('a body whose place is not a number does not spoil the others', () => {
    const ours = oursOf({ count: 5, dimensions: 3, recipes: [{ kind: 'charge', options: {} }] })
    ours.x[2] = NaN
    for (let tick = 0; tick < 5; tick++) ours.tick()
    expect([...ours.x].map(Number.isFinite)).toEqual([true, true, false, true, true])
  })
  it('a body without a place to go to is free', () => {
    const ours = oursOf({ count: 2, dimensions: 3, recipes: [{ kind: 'place', options: { x: [NaN, 50] } }] })
    const [free, drawn] = ours.x
    ours.tick()
    expect(ours.x[0]).toBe(free)
    expect(ours.x[1]).toBeGreaterThan(drawn!)
  })
  it('with a longest step nothing flies away', () => {
    const ours = simulation({
      count: 2,
      x: [0, 1e-9],
      y: [0, 0],
      z: [0, 0],
      longestStep: 2,
      forces: [
        ({ vx }) =>
          () =>
            void vx.fill(1e100),
      ],
    })
    expect(ours.tick()).toBeCloseTo(4, 9)
    expect(ours.x[0]).toBeCloseTo(2, 9)
  })
  it('columns that do not fit are refused by name', () => {
    expect(() => oursOf({ count: 3, dimensions: 3, recipes: [{ kind: 'collide', options: { radius: [1, 2] } }] })).toThrow(
      'radius has 2 values for 3',
    )
    expect(() => oursOf({ count: 3, dimensions: 3, recipes: [{ kind: 'link', options: { from: [0], to: [3] } }] })).toThrow(
      'link 0 ends at a body',
    )
  })
})
