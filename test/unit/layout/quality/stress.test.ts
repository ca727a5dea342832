import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleNormalisedStress, stressOf } from '#layout/quality/stress.ts'
import { chance, graphFrom, grid, path, placed, scaledAndMoved } from '#test/unit/layout/quality/layouts.ts'

describe('scale-normalised stress', () => {
  it('is 0 for a path laid out as a straight line, at any scale', () => {
    const line = placed(Array.from({ length: 7 }, (_, at) => [at, 0, 0] as const))
    expect(scaleNormalisedStress(path(7), line)).toBeCloseTo(0, 12)
    expect(scaleNormalisedStress(path(7), scaledAndMoved(line, 0.125, 3))).toBeCloseTo(0, 12)
  })
  it('is what the formula says of a path of three folded to a right angle', () => {
    // distances over hops: 1, 1 and sqrt(2) / 2
    const ratios = [1, 1, Math.SQRT2 / 2]
    const sum = ratios.reduce((a, b) => a + b)
    const squares = ratios.reduce((a, b) => a + b * b, 0)
    const best = sum / squares
    const direct = ratios.reduce((total, ratio) => total + (best * ratio - 1) ** 2, 0) / 3
    const bent = placed([
      [1, 0],
      [0, 0],
      [0, 1],
    ])
    expect(scaleNormalisedStress(path(3), bent)).toBeCloseTo(direct, 7)
  })
  it('does not depend on scale and place', () => {
    const graph = grid(4).graph
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -6, max: 6 }), (seed, power) => {
        const layout = chance(16, seed)
        // powers of two keep every bit of the distances
        expect(scaleNormalisedStress(graph, scaledAndMoved(layout, 2 ** power, 0))).toBeCloseTo(scaleNormalisedStress(graph, layout), 12)
        expect(scaleNormalisedStress(graph, scaledAndMoved(layout, 1, 5))).toBeCloseTo(scaleNormalisedStress(graph, layout), 4)
      }),
      { numRuns: 30 },
    )
  })
  it('is worse for chance than for the grid itself', () => {
    const { graph, places } = grid(8)
    expect(scaleNormalisedStress(graph, placed(places))).toBeLessThan(0.03)
    expect(scaleNormalisedStress(graph, chance(64, 1))).toBeGreaterThan(0.15)
  })
  it('estimates by some pivots what all of them say exactly', () => {
    const { graph } = grid(12)
    const layout = chance(144, 2)
    const exact = scaleNormalisedStress(graph, layout, { pivots: 144 })
    expect(Math.abs(scaleNormalisedStress(graph, layout, { pivots: 40, seed: 3 }) / exact - 1)).toBeLessThan(0.05)
    expect(stressOf(graph, { pivots: 40, seed: 3 })(layout)).toBe(scaleNormalisedStress(graph, layout, { pivots: 40, seed: 3 }))
  })
  it('leaves out pairs without a way and nodes without a place', () => {
    const apart = graphFrom(4, [
      [0, 1],
      [2, 3],
    ])
    expect(
      scaleNormalisedStress(
        apart,
        placed([
          [0, 0],
          [1, 0],
          [50, 0],
          [51, 0],
        ]),
      ),
    ).toBeCloseTo(0, 12)
    const line = placed([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 9],
    ])
    line[15] = 0
    expect(scaleNormalisedStress(path(4), line)).toBeCloseTo(0, 12)
  })
  it('has no value without pairs, or when all stand in one place', () => {
    expect(
      scaleNormalisedStress(
        graphFrom(2, []),
        placed([
          [0, 0],
          [1, 0],
        ]),
      ),
    ).toBeNaN()
    expect(
      scaleNormalisedStress(
        path(3),
        placed([
          [1, 1],
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeNaN()
  })
})
