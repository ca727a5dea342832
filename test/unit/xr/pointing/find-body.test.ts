import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BodyTree } from '#xr/pointing/body-tree.ts'
import { Cone } from '#xr/pointing/cone.ts'
import { BodySearch, mostTests } from '#xr/pointing/find-body.ts'
import { type Ball, columnsOf, loopAlong, loopNear } from '#test/support/bodies.ts'

const number = fc.double({ min: -1, max: 1, noNaN: true })
const ball = fc.record({ x: number, y: number, z: number, radius: fc.double({ min: 0.001, max: 0.2, noNaN: true }) })
const balls = fc.array(ball, { maxLength: 60 })
const direction = fc.tuple(number, number, number).filter((way) => Math.hypot(...way) > 0.01)

const treeOf = (bodies: readonly Ball[]): BodyTree => {
  const tree = new BodyTree()
  tree.build(columnsOf(bodies), bodies.length, () => true)
  return tree
}

const coneAt = (x: number, y: number, z: number, way: readonly number[], width = 0.05, least = 0): Cone => {
  const cone = new Cone()
  const length = Math.hypot(...way)
  cone.origin.set([x, y, z])
  cone.direction.set(way.map((part) => part / length))
  cone.width = width
  cone.least = least
  cone.aim()
  return cone
}

describe('along a ray', () => {
  test('it finds the body that a loop over all bodies finds', () => {
    fc.assert(
      fc.property(balls, number, number, direction, fc.double({ min: 0, max: 0.3, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true }), (bodies, x, y, way, width, least) => {
        const search = new BodySearch()
        const cone = coneAt(x, y, 2, way, width, least)
        search.along(treeOf(bodies), cone, Infinity)
        const wanted = loopAlong(bodies, cone)
        expect(search.sure).toBe(true)
        expect([search.gap, search.depth]).toEqual([wanted.gap, wanted.depth])
      }),
      { numRuns: 50 },
    )
  })

  test('a search that goes on frame by frame ends where one that may ask everything ends', () => {
    fc.assert(
      fc.property(balls, direction, (bodies, way) => {
        const tree = treeOf(bodies)
        const cone = coneAt(0, 0, 2, way, 0.2)
        const atOnce = new BodySearch()
        atOnce.along(tree, cone, Infinity)
        const bitByBit = new BodySearch()
        bitByBit.along(tree, cone, 5)
        for (let frame = 0; !bitByBit.sure; frame++) {
          bitByBit.further(tree, cone, 5)
          expect(bitByBit.tests).toBeLessThanOrEqual(5)
          expect(frame).toBeLessThan(100)
        }
        expect([bitByBit.gap, bitByBit.depth]).toEqual([atOnce.gap, atOnce.depth])
      }),
      { numRuns: 40 },
    )
  })

  test('of two bodies on it the first is meant, of two beside it the one at the smaller angle', () => {
    const search = new BodySearch()
    search.along(treeOf([{ x: 0, y: 0, z: -2, radius: 0.1 }, { x: 0, y: 0, z: -1, radius: 0.1 }]), coneAt(0, 0, 0, [0, 0, -1]), mostTests)
    expect(search.node).toBe(1)
    search.along(treeOf([{ x: 0.04, y: 0, z: -1, radius: 0.01 }, { x: 0.04, y: 0, z: -2, radius: 0.01 }]), coneAt(0, 0, 0, [0, 0, -1]), mostTests)
    expect(search.node).toBe(1)
  })

  test('what lies behind, and what is further beside than the cone is wide, is not meant', () => {
    const search = new BodySearch()
    const bodies = [{ x: 0, y: 0, z: 1, radius: 0.1 }, { x: 0.2, y: 0, z: -1, radius: 0.1 }]
    search.along(treeOf(bodies), coneAt(0, 0, 0, [0, 0, -1], 0.05), mostTests)
    expect(search.node).toBe(-1)
    search.along(treeOf(bodies), coneAt(0, 0, 0, [0, 0, -1], 0.11), mostTests)
    expect(search.node).toBe(1)
  })

  test('a near target has its least size, however narrow the cone is there', () => {
    const search = new BodySearch()
    const bodies = [{ x: 0.05, y: 0, z: -0.3, radius: 0.01 }]
    search.along(treeOf(bodies), coneAt(0, 0, 0, [0, 0, -1], 0.02, 0.04), mostTests)
    expect(search.node).toBe(-1)
    search.along(treeOf(bodies), coneAt(0, 0, 0, [0, 0, -1], 0.02, 0.06), mostTests)
    expect(search.node).toBe(0)
  })
})

describe('near a hand', () => {
  test('it finds the body that a loop over all bodies finds', () => {
    fc.assert(
      fc.property(balls, number, number, number, fc.double({ min: 0, max: 1, noNaN: true }), (bodies, x, y, z, reach) => {
        const search = new BodySearch()
        const at = Float64Array.of(x, y, z)
        search.near(treeOf(bodies), at, reach, Infinity)
        const wanted = loopNear(bodies, at, reach)
        expect([search.gap, search.depth]).toEqual([wanted.gap, wanted.depth])
      }),
    )
  })
})

describe('the tree', () => {
  test('leaves out what is hidden, nowhere or no target', () => {
    const tree = new BodyTree()
    const columns = columnsOf([{ x: 0, y: 0, z: 0, radius: 0 }, { x: 1, y: 0, z: 0, radius: 1 }, { x: 2, y: 0, z: 0, radius: 1 }, { x: 3, y: 0, z: 0, radius: 1 }])
    columns.places[4 * 1 + 3] = 0
    tree.build(columns, 4, (node) => node !== 2)
    expect([...tree.order.subarray(0, tree.count)]).toEqual([3])
  })

  test('refitted to bodies that have moved it answers as one that is built', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ball, ball), { maxLength: 40 }), direction, (pairs, way) => {
        const tree = treeOf(pairs.map(([before]) => before))
        const after = pairs.map(([before, { x, y, z }]) => ({ ...before, x, y, z }))
        tree.refit(columnsOf(after))
        const search = new BodySearch()
        const cone = coneAt(0, 0, 2, way, 0.2)
        search.along(tree, cone, Infinity)
        const wanted = loopAlong(after, cone)
        expect([search.gap, search.depth]).toEqual([wanted.gap, wanted.depth])
      }),
    )
  })

  test('says when bodies have moved so far that it should be built anew', () => {
    const bodies = Array.from({ length: 64 }, (_, i) => ({ x: i, y: 0, z: 0, radius: 0.1 }))
    const tree = treeOf(bodies)
    expect(tree.refit(columnsOf(bodies))).toBe(true)
    expect(tree.refit(columnsOf(bodies.map((body, i) => ({ ...body, x: (i * 29) % 64 }))))).toBe(false)
  })
})
