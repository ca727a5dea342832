import { describe, expect, it } from 'vitest'
import { leadingEigenvectors } from '#layout/engine/seed/eigenvectors.ts'
import { pivotPlaces } from '#layout/engine/seed/pivot-places.ts'
import { choosePivots, pivotRoom } from '#layout/engine/seed/pivots.ts'
import { between, gridOf, linked, pathOf } from '#test/unit/layout/engine/seed/shapes.ts'

describe('PivotMDS', () => {
  it('pivots: the busiest node first, then whoever is furthest from all', () => {
    const graph = linked(7, [
      [0, 1],
      [1, 2],
      [2, 3],
      [2, 4],
      [4, 5],
      [5, 6],
    ])
    const { node, distance, longest } = choosePivots(graph, 0, 7, 3, Uint32Array.from([0, 1, 2, 3, 4, 5, 6]), pivotRoom(7, 3))
    expect([...node]).toEqual([2, 6, 0])
    expect([...distance.subarray(7, 14)]).toEqual([5, 4, 3, 4, 2, 1, 0])
    expect(longest).toBe(5)
  })
  it('with all nodes as pivots a path is a line, up to the jitter', () => {
    const places = pivotPlaces(pathOf(9), { dimensions: 3, pivots: 9, seed: 4 })
    for (let a = 0; a < 9; a++) for (let b = 0; b < a; b++) expect(Math.abs(between(places, a, b) - (a - b))).toBeLessThan(0.2)
  })
  it('a grid keeps its corners: sides alike, the diagonal longest', () => {
    const places = pivotPlaces(gridOf(5), { dimensions: 2, pivots: 25, seed: 4 })
    const sides = [between(places, 0, 4), between(places, 4, 24), between(places, 24, 20), between(places, 20, 0)]
    expect(Math.max(...sides) / Math.min(...sides)).toBeLessThan(1.1)
    expect(Math.min(between(places, 0, 24), between(places, 4, 20))).toBeGreaterThan(Math.max(...sides))
  })
})

describe('leading eigenvectors', () => {
  it('longest first, of length 1, the largest entry positive', () => {
    // eigenvalues 5, 3, 1 along (1, 1, 0), (1, -1, 0), (0, 0, 1)
    const vectors = leadingEigenvectors(Float64Array.from([4, 1, 0, 1, 4, 0, 0, 0, 1]), 3, 2)
    const half = Math.sqrt(0.5)
    ;[half, half, 0, half, -half, 0].forEach((value, at) => expect(Math.abs(vectors[at]!)).toBeCloseTo(Math.abs(value), 9))
    expect(vectors[0]! * vectors[1]!).toBeGreaterThan(0)
    expect(vectors[3]! * vectors[4]!).toBeLessThan(0)
  })
  it('a matrix of rank 1 has one axis and no rounding dressed up as another', () => {
    const vectors = leadingEigenvectors(Float64Array.from([1, 2, 2, 4]), 2, 2)
    expect(vectors[0]).toBeCloseTo(Math.sqrt(0.2), 9)
    expect(vectors[1]).toBeCloseTo(Math.sqrt(0.8), 9)
    expect([...vectors.subarray(2)].map(Math.abs)).toEqual([0, 0])
  })
})
