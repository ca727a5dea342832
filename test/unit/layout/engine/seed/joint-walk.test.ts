import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointDistances, jointRoom } from '#layout/engine/seed/joint-walk.ts'
import { choosePivots, pivotRoom } from '#layout/engine/seed/pivots.ts'
import { graphOf } from '#layout/engine/graph.ts'
import { network } from '#test/unit/layout/problems.ts'
import { pathOf } from '#test/unit/layout/engine/seed/shapes.ts'

describe('one walk from many nodes', () => {
  it('knows how far everybody is from each', () => {
    const room = pivotRoom(5, 2)
    room.node.set([0, 3])
    const { distance, longest } = jointDistances(pathOf(5), 2, room, jointRoom(5))
    expect([...distance]).toEqual([0, 1, 2, 3, 4, 3, 2, 1, 0, 1])
    expect(longest).toBe(4)
  })
  it('agrees with a walk from each alone, for all 32 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 90 }), fc.integer(), (count, seed) => {
        const links = network(count, Math.round(1.5 * count), seed)
        const graph = graphOf(
          count,
          links.map(([from]) => from),
          links.map(([, to]) => to),
        )
        const room = pivotRoom(count, 32)
        const name = Uint32Array.from({ length: count }, (_, v) => v)
        const alone = choosePivots(graph, 0, count, 32, name, room)
        const wanted = alone.distance.slice()
        room.distance.fill(7)
        const together = jointDistances(graph, 32, room, jointRoom(count))
        expect([...together.distance]).toEqual([...wanted])
        expect(together.longest).toBe(alone.longest)
      }),
      { numRuns: 15 },
    )
  })
})
