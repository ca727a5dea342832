import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compat } from '#layout/engine/compat/compat.ts'
import type { LayoutProblem, Running } from '#layout/engine/engine.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'

const distance = (a: readonly number[], b: readonly number[]): number => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
const ended = (running: Running): Running => {
  while (!running.settled) running.tick()
  return running
}
const settle = (given: LayoutProblem): Float32Array => ended(compat.start(given)).positions
const run = { numRuns: 12 }

/** Small problems of every kind: free, springy and exact bodies, some off stage, links at random (self links and doubles included). */
const anyProblem = fc
  .record({ count: fc.integer({ min: 1, max: 14 }), seed: fc.integer(), dimensions: fc.constantFrom(2 as const, 3 as const) })
  .chain(({ count, seed, dimensions }) =>
    fc.record({
      count: fc.constant(count),
      seed: fc.constant(seed),
      dimensions: fc.constant(dimensions),
      kinds: fc.array(fc.constantFrom(0, 0, 0.2, 1), { minLength: count, maxLength: count }),
      off: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      places: fc.array(fc.integer({ min: -64, max: 64 }), { minLength: 3 * count, maxLength: 3 * count }),
      links: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }),
    }),
  )
  .map(({ count, seed, dimensions, kinds, off, places, links }) =>
    problem(count, links, {
      seed,
      dimensions,
      strength: Float32Array.from(kinds),
      active: Uint8Array.from(off, (gone) => (gone ? 0 : 1)),
      anchor: Float32Array.from(places, (place, at) => (dimensions === 2 && at % 3 === 2 ? 0 : place / 64)),
    }),
  )

describe('laws', () => {
  it('the same problem gives the same bits, numbers everywhere, within its ceiling', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const running = ended(compat.start(given))
        expect(running.ticks).toBeLessThanOrEqual(given.maximumTicks)
        expect(running.positions.every(Number.isFinite)).toBe(true)
        expect(bitsOf(settle(given))).toBe(bitsOf(running.positions))
      }),
      run,
    )
  })
  it('bodies of strength 1 stand exactly at their anchor, from the first picture to the last', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const held = Array.from(given.strength.keys()).filter((node) => given.active[node] === 1 && given.strength[node] === 1)
        const anchors = held.map((node) =>
          placeOf(
            Float32Array.from({ length: 4 * given.count }, (_, at) => given.anchor[3 * Math.floor(at / 4) + (at % 4)] ?? 0),
            node,
          ),
        )
        const running = compat.start(given)
        const places = (): number[][] => held.map((node) => placeOf(running.positions, node))
        expect(places()).toEqual(anchors)
        running.tick()
        expect(places()).toEqual(anchors)
        ended(running)
        expect(places()).toEqual(anchors)
      }),
      run,
    )
  })
  it('nodes that are not on stage never influence the others', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 2, max: 9 }), (given, noise) => {
        const off = (node: number): boolean => given.active[node] === 0
        const other: LayoutProblem = {
          ...given,
          anchor: given.anchor.map((place, at) => (off(Math.floor(at / 3)) ? NaN : place)),
          charge: given.charge.map((charge, node) => (off(node) ? charge * noise : charge)),
          radius: given.radius.map((radius, node) => (off(node) ? radius * noise : radius)),
          linkLength: given.linkLength.map((length, link) =>
            off(given.linkFrom[link]!) || off(given.linkTo[link]!) ? length * noise : length,
          ),
        }
        expect(bitsOf(settle(other))).toBe(bitsOf(settle(given)))
      }),
      run,
    )
  })
})

describe('a layout', () => {
  it('of 138 nodes comes to rest on stage', () => {
    const radii = Array.from({ length: 138 }, (_, node) => node).map((node) => distance(placeOf(settled, node), [0, 0, 0]))
    expect(Math.max(...radii)).toBeLessThan(1.5)
    expect(Math.max(...radii)).toBeGreaterThan(0.5)
  })
  const settled = settle(problem(138, network(138, 166)))
  it('keeps two linked bodies about as far apart as their link is long', () => {
    const positions = settle(problem(2, [[0, 1]], { repulsion: 1e-4, linkLength: Float32Array.of(0.4) }))
    expect(distance(placeOf(positions, 0), placeOf(positions, 1))).toBeCloseTo(0.4, 1)
  })
  it('keeps bodies clear of each other by their radii', () => {
    const positions = settle(problem(6, [], { repulsion: 0, centre: 0.1, radius: new Float32Array(6).fill(0.1) }))
    for (let a = 0; a < 6; a++)
      for (let b = 0; b < a; b++) expect(distance(placeOf(positions, a), placeOf(positions, b))).toBeGreaterThan(0.19)
  })
  it('in the plane lies in the plane', () => {
    const positions = settle(
      problem(30, network(30), { dimensions: 2, anchor: new Float32Array(90).fill(0.5), strength: new Float32Array(30).fill(0.1) }),
    )
    expect(Array.from({ length: 30 }, (_, node) => positions[4 * node + 2])).toEqual(Array.from({ length: 30 }, () => 0))
  })
  it('goes on from where the nodes stood', () => {
    const warm = settle(problem(138, network(138, 166), { start: settled }))
    const moves = Array.from({ length: 138 }, (_, node) => distance(placeOf(warm, node), placeOf(settled, node)))
    expect(moves.reduce((sum, move) => sum + move, 0) / 138).toBeLessThan(0.1)
  })
})

describe('stops', () => {
  it('at once when there is nothing to move', () => {
    expect(compat.start(problem(0)).settled).toBe(true)
    expect(compat.start(problem(2, [[0, 1]], { strength: Float32Array.of(1, 1) })).settled).toBe(true)
  })
  it('at the ceiling', () => {
    expect(ended(compat.start(problem(60, network(60), { maximumTicks: 7 }))).ticks).toBe(7)
  })
  it('when alpha has cooled, at the latest', () => {
    expect(ended(compat.start(problem(60, network(60), { maximumTicks: 5000 }))).ticks).toBeLessThanOrEqual(301)
  })
})

describe('a hand', () => {
  const loose = (): Running => ended(compat.start(problem(20, network(20))))
  it('holds a node where it is until it lets go', () => {
    const running = loose()
    running.grab(3, 1, 0.5, -1)
    for (let tick = 0; tick < 8; tick++) running.tick()
    expect(placeOf(running.positions, 3)).toEqual([1, 0.5, -1])
    running.release(3)
    ended(running)
    expect(distance(placeOf(running.positions, 3), [1, 0.5, -1])).toBeGreaterThan(0.05)
  })
  it('brings what it grabbed back to its anchor, exactly', () => {
    const anchor = Float32Array.from({ length: 9 }, (_, at) => at / 10)
    const running = compat.start(
      problem(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        { anchor, strength: Float32Array.of(1, 1, 0) },
      ),
    )
    ended(running)
    running.grab(1, 2, 2, 2)
    for (let tick = 0; tick < 3; tick++) running.tick()
    expect(placeOf(running.positions, 1)).toEqual([2, 2, 2])
    running.release(1)
    running.tick()
    expect(distance(placeOf(running.positions, 1), [2, 2, 2])).toBeGreaterThan(0.1)
    ended(running)
    expect(placeOf(running.positions, 1)).toEqual([...anchor.subarray(3, 6)])
  })
  it('pins a node through grabs until it is unpinned', () => {
    const running = loose()
    running.pin(4, 0.5, 0.5, 0.5)
    running.grab(4, 1, 1, 1)
    running.tick()
    running.release(4)
    ended(running)
    expect(placeOf(running.positions, 4)).toEqual([0.5, 0.5, 0.5])
    running.unpin(4)
    ended(running)
    expect(placeOf(running.positions, 4)).not.toEqual([0.5, 0.5, 0.5])
  })
  it('does nothing to a node that is not on stage, or with a place that is none', () => {
    const running = loose()
    running.grab(99, 0, 0, 0)
    running.grab(1, NaN, 0, 0)
    running.release(1)
    expect(running.settled).toBe(true)
  })
})

describe('odd problems', () => {
  it('one node with a link to itself', () => {
    expect(settle(problem(1, [[0, 0]])).every(Number.isFinite)).toBe(true)
  })
  it('nodes in one point come apart', () => {
    const positions = settle(
      problem(
        10,
        [
          [0, 1],
          [0, 1],
        ],
        { start: new Float32Array(40).fill(1) },
      ),
    )
    for (let a = 0; a < 10; a++)
      for (let b = 0; b < a; b++) expect(distance(placeOf(positions, a), placeOf(positions, b))).toBeGreaterThan(0.02)
  })
  it('a node that is not on stage rests where it was', () => {
    const start = Float32Array.of(0, 0, 0, 1, 0.5, 0.25, -1, 1, 0, 0, 0, 0)
    expect([...settle(problem(3, [], { active: Uint8Array.of(1, 0, 0), start })).subarray(4)]).toEqual([0.5, 0.25, -1, 1, 0, 0, 0, 0])
  })
  it('columns that do not fit are refused by name', () => {
    expect(() => compat.start(problem(2, [], { anchor: new Float32Array(3) }))).toThrow('anchor has 3 values for 2 nodes')
  })
})
