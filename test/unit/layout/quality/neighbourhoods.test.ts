import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '#layout/engine/graph.ts'
import { neighbourhoodPreservation } from '#layout/quality/neighbourhoods.ts'
import { chance, graphFrom, grid, path, placed } from '#test/unit/layout/quality/layouts.ts'

/** Every distance looked at, sorted. */
function byAllPairs({ count, neighbourStart, neighbour }: Graph, positions: Float32Array): number {
  let sum = 0
  for (let node = 0; node < count; node++) {
    const linked = new Set(neighbour.subarray(neighbourStart[node], neighbourStart[node + 1]))
    const square = (other: number): number =>
      [0, 1, 2].reduce((total, axis) => total + (positions[4 * node + axis]! - positions[4 * other + axis]!) ** 2, 0)
    const others = Array.from({ length: count }, (_, other) => other).filter((other) => other !== node)
    const near = others.toSorted((a, b) => square(a) - square(b) || a - b).slice(0, linked.size)
    const hits = near.filter((other) => linked.has(other)).length
    sum += hits / (2 * linked.size - hits)
  }
  return sum / count
}

describe('neighbourhood preservation', () => {
  it('is 1 for a star round its hub with the hub nearest to every leaf', () => {
    const star = graphFrom(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ])
    expect(
      neighbourhoodPreservation(
        star,
        placed([
          [0, 0],
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ]),
      ),
    ).toBe(1)
  })
  it('is 0 when nobody stands beside a neighbour', () => {
    const pairs = graphFrom(4, [
      [0, 1],
      [2, 3],
    ])
    expect(
      neighbourhoodPreservation(
        pairs,
        placed([
          [0, 0],
          [9, 0],
          [1, 0],
          [8, 0],
        ]),
      ),
    ).toBe(0)
  })
  it('is the mean of the Jaccard indices', () => {
    // a path 0 1 2 on a line with 1 at the end: 0 sees 2 (0), 2 sees 0 (a tie with 1, the lower counts: 0), 1 sees both (1)
    expect(
      neighbourhoodPreservation(
        path(3),
        placed([
          [0, 0],
          [2, 0],
          [1, 0],
        ]),
      ),
    ).toBeCloseTo(1 / 3, 12)
  })
  it('is high for a grid laid out as itself and low for chance', () => {
    const { graph, places } = grid(20)
    expect(neighbourhoodPreservation(graph, placed(places))).toBeGreaterThan(0.9)
    expect(neighbourhoodPreservation(graph, chance(400, 1))).toBeLessThan(0.05)
  })
  it('is what looking at all pairs says, with equal places and in the plane too', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 9 }), (seed, count, steps) => {
        const layout = chance(count, seed).map((value, at) =>
          at % 4 === 2 && seed % 2 === 0 ? 0 : at % 4 === 3 ? 1 : Math.floor(value * steps),
        )
        const graph = graphFrom(
          count,
          Array.from({ length: count }, (_, node) => [node, (node * 7 + 1) % count] as const).filter(([a, b]) => a !== b),
        )
        if (graph.neighbourStart.some((at, node) => node > 0 && at === graph.neighbourStart[node - 1])) return
        expect(neighbourhoodPreservation(graph, layout)).toBeCloseTo(byAllPairs(graph, layout), 12)
      }),
      { numRuns: 60 },
    )
  })
  it('looks at a sample that depends on the seed alone', () => {
    const { graph } = grid(20)
    const layout = chance(400, 5)
    const some = neighbourhoodPreservation(graph, layout, { sample: 50, seed: 1 })
    expect(neighbourhoodPreservation(graph, layout, { sample: 50, seed: 1 })).toBe(some)
    expect(neighbourhoodPreservation(graph, layout, { sample: 50, seed: 2 })).not.toBe(some)
  })
  it('counts parallel links once and nodes without links or place not at all', () => {
    const graph = graphFrom(4, [
      [0, 1],
      [1, 0],
    ])
    const layout = placed([
      [0, 0],
      [1, 0],
      [5, 0],
      [0.1, 0],
    ])
    layout[15] = 0
    expect(neighbourhoodPreservation(graph, layout)).toBe(1)
    expect(
      neighbourhoodPreservation(
        graphFrom(2, []),
        placed([
          [0, 0],
          [1, 0],
        ]),
      ),
    ).toBeNaN()
  })
})
