import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fast } from '#layout/engine/fast.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { settle } from '#layout/precompute.ts'
import { goldenBits, goldenProblem } from '#test/unit/layout/golden.ts'
import { bitsOf, network, placeOf, problem } from '#test/unit/layout/problems.ts'

const distance = (a: readonly number[], b: readonly number[]): number => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
const allFinite = (positions: Float32Array): boolean => positions.every(Number.isFinite)
const run = { numRuns: 25 }

/** Small problems of every kind: free, springy and exact bodies, some off stage, links at random (self loops and doubles included). */
const anyProblem = fc
  .record({ count: fc.integer({ min: 1, max: 14 }), seed: fc.integer() })
  .chain(({ count, seed }) =>
    fc.record({
      count: fc.constant(count),
      seed: fc.constant(seed),
      kinds: fc.array(fc.constantFrom(0, 0, 0.2, 1), { minLength: count, maxLength: count }),
      off: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      places: fc.array(fc.integer({ min: -64, max: 64 }), { minLength: 3 * count, maxLength: 3 * count }),
      links: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }),
    }),
  )
  .map(({ count, seed, kinds, off, places, links }) =>
    problem(count, links, {
      seed,
      strength: Float32Array.from(kinds),
      active: Uint8Array.from(off, (gone) => (gone ? 0 : 1)),
      // sixty-fourths: whole moves of them are exact in 32 bits
      anchor: Float32Array.from(places, (place) => place / 64),
    }),
  )

describe('the same problem gives the same bits', () => {
  it('run after run', () => {
    const links = network(138, 166)
    expect(bitsOf(settle(problem(138, links)))).toBe(bitsOf(settle(problem(138, links))))
  })
  it('as the golden value that browsers are held to', () => {
    expect(bitsOf(settle(goldenProblem()))).toBe(goldenBits)
  })
  it('and another seed gives others', () => {
    expect(bitsOf(settle(problem(20, network(20), { seed: 2 })))).not.toBe(bitsOf(settle(problem(20, network(20)))))
  })
  it('with the same grabs between the same ticks', () => {
    const drag = (): string => {
      const running = fast.start(problem(30, network(30)))
      for (let tick = 0; tick < 10; tick++) running.tick()
      running.grab(3, 1, 1, 1)
      for (let tick = 0; tick < 10; tick++) running.tick()
      running.release(3)
      while (!running.settled) running.tick()
      return bitsOf(running.positions)
    }
    expect(drag()).toBe(drag())
  })
})

describe('laws', () => {
  it('bodies of strength 1 stand exactly at their anchor, from the first picture to the last', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const running = fast.start(given)
        const held = Array.from(given.strength.keys()).filter((node) => given.active[node] === 1 && given.strength[node] === 1)
        const anchors = held.map((node) => [...given.anchor.subarray(3 * node, 3 * node + 3)])
        const places = (): number[][] => held.map((node) => placeOf(running.positions, node))
        expect(places()).toEqual(anchors)
        for (let tick = 0; tick < 5; tick++) running.tick()
        expect(places()).toEqual(anchors)
        while (!running.settled) running.tick()
        expect(places()).toEqual(anchors)
      }),
      run,
    )
  })
  it('nodes that are not on stage never influence the others', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 1, max: 9 }), (given, noise) => {
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
  it('every problem ends within its ceiling, with numbers everywhere', () => {
    fc.assert(
      fc.property(anyProblem, (given) => {
        const running = fast.start(given)
        while (!running.settled) running.tick()
        expect(running.ticks).toBeLessThanOrEqual(given.maximumTicks)
        expect(allFinite(running.positions)).toBe(true)
      }),
      run,
    )
  })
})

describe('a layout fills the stage', () => {
  it('a program of 138 settles in a ball of about 1 u', () => {
    const positions = settle(problem(138, network(138, 166)))
    const radii = Array.from({ length: 138 }, (_, node) => distance(placeOf(positions, node), [0, 0, 0])).toSorted((a, b) => a - b)
    expect(radii[124]).toBeGreaterThan(0.7)
    expect(radii[124]).toBeLessThan(1.1)
  })
  it('two linked bodies stand about as far apart as their link is long', () => {
    const positions = settle(problem(2, [[0, 1]], { repulsion: 1e-4, linkLength: Float32Array.of(0.4) }))
    expect(distance(placeOf(positions, 0), placeOf(positions, 1))).toBeCloseTo(0.4, 1)
  })
  it('bodies keep clear of each other by their radii', () => {
    const positions = settle(problem(6, [], { repulsion: 0, centre: 0.1, radius: new Float32Array(6).fill(0.1) }))
    for (let a = 0; a < 6; a++)
      for (let b = 0; b < a; b++) expect(distance(placeOf(positions, a), placeOf(positions, b))).toBeGreaterThan(0.19)
  })
  it('five shared anchors make five lobes', () => {
    const count = 200
    const anchor = Float32Array.from(
      { length: 3 * count },
      (_, at) => [0.92, 0, 0, 0.28, 0, 0.87, -0.74, 0, 0.54, -0.74, 0, -0.54, 0.28, 0, -0.87][at % 15]!,
    )
    const positions = settle(problem(count, [], { anchor, strength: new Float32Array(count).fill(0.1) }))
    for (let node = 0; node < count; node++)
      expect(distance(placeOf(positions, node), [...anchor.subarray(3 * node, 3 * node + 3)])).toBeLessThan(0.6)
  })
  it('in two dimensions everything lies in the plane', () => {
    const positions = settle(
      problem(30, network(30), { dimensions: 2, anchor: new Float32Array(90).fill(0.5), strength: new Float32Array(30).fill(0.1) }),
    )
    expect(Array.from({ length: 30 }, (_, node) => positions[4 * node + 2])).toEqual(Array.from({ length: 30 }, () => 0))
    expect(new Set(positions).size).toBeGreaterThan(50)
  })
})

describe('stops', () => {
  it('at once when everything has its place', () => {
    const running = fast.start(problem(3, [[0, 1]], { strength: Float32Array.of(1, 1, 1) }))
    expect([running.settled, running.ticks]).toEqual([true, 0])
  })
  it('on energy, before the ceiling, and then stays as it is', () => {
    const running = fast.start(problem(60, network(60)))
    while (!running.settled) running.tick()
    expect(running.ticks).toBeLessThan(150)
    const bits = bitsOf(running.positions)
    expect(running.tick()).toBe(0)
    expect(bitsOf(running.positions)).toBe(bits)
  })
  it('at the ceiling', () => {
    const running = fast.start(problem(60, network(60), { maximumTicks: 7 }))
    while (!running.settled) running.tick()
    expect(running.ticks).toBe(7)
  })
})

describe('odd problems', () => {
  it('nothing at all', () => {
    const running = fast.start(problem(0))
    expect([running.settled, running.positions.length]).toEqual([true, 0])
  })
  it('one node comes to rest close to the middle', () => {
    expect(distance(placeOf(settle(problem(1, [[0, 0]])), 0), [0, 0, 0])).toBeLessThan(1)
  })
  it('coincident nodes come apart', () => {
    const start = new Float32Array(40).fill(1)
    const positions = settle(
      problem(
        10,
        [
          [0, 1],
          [0, 1],
          [2, 2],
        ],
        { start },
      ),
    )
    expect(allFinite(positions)).toBe(true)
    for (let a = 0; a < 10; a++)
      for (let b = 0; b < a; b++) expect(distance(placeOf(positions, a), placeOf(positions, b))).toBeGreaterThan(0.02)
  })
  it('a node without links stays on stage', () => {
    expect(distance(placeOf(settle(problem(31, network(30))), 30), [0, 0, 0])).toBeLessThan(2)
  })
  it('a node that is not on stage rests where it was, or says that it never had a place', () => {
    const start = Float32Array.of(0, 0, 0, 1, 0.5, 0.25, -1, 1, 0, 0, 0, 0)
    const positions = settle(problem(3, [], { active: Uint8Array.of(1, 0, 0), start }))
    expect([...positions.subarray(4)]).toEqual([0.5, 0.25, -1, 1, 0, 0, 0, 0])
  })
  it('columns that do not fit are refused by name', () => {
    expect(() => fast.start(problem(2, [], { anchor: new Float32Array(3) }))).toThrow('anchor has 3 values for 2 nodes')
    expect(() => fast.start(problem(2, [[0, 5]]))).toThrow('link 0 ends at a node that does not exist')
    expect(() => fast.start(problem(2, [], { strength: Float32Array.of(0, 1), anchor: new Float32Array(6).fill(NaN) }))).toThrow(
      'node 1 is anchored',
    )
    expect(() => fast.start(problem(1, [], { radius: Float32Array.of(NaN) }))).toThrow('node 0 has a radius')
  })
})

describe('a warm start', () => {
  it('goes on from where the nodes stood, with little unrest', () => {
    const given = problem(60, network(60))
    const first = settle(given)
    const second = settle({ ...given, start: first })
    const moves = Array.from({ length: 60 }, (_, node) => distance(placeOf(first, node), placeOf(second, node)))
    expect(Math.max(...moves)).toBeLessThan(0.25)
  })
})
