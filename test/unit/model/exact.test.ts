import { describe, expect, it } from 'vitest'
import { atan2, cbrt, cos, exp, log, pow, randomSource, sin } from '#model/exact.ts'

const random = randomSource(7)
const many = (from: number, to: number, count = 20_000): number[] => Array.from({ length: count }, () => from + random() * (to - from))
const relative = (ours: number, theirs: number): number => (ours === theirs ? 0 : Math.abs(ours - theirs) / Math.abs(theirs))
const worst = (values: readonly number[], ours: (x: number) => number, theirs: (x: number) => number): number =>
  values.reduce((most, x) => Math.max(most, relative(ours(x), theirs(x))), 0)

describe('exact maths agrees with Math to 1e-12 relative', () => {
  it('sine and cosine over many turns', () => {
    const angles = [...many(-10, 10), ...many(-1e6, 1e6), ...many(-1e-6, 1e-6), Math.PI, Math.PI / 2, -Math.PI, 100 * Math.PI]
    expect(worst(angles, sin, Math.sin)).toBeLessThan(1e-12)
    expect(worst(angles, cos, Math.cos)).toBeLessThan(1e-12)
  })
  it('exponential over its whole range', () => {
    expect(worst([...many(-700, 709), ...many(-1, 1), 709.7, 1e-300], exp, Math.exp)).toBeLessThan(1e-12)
    expect(exp(-744)).toBeGreaterThan(0)
  })
  it('logarithm from the smallest number to the largest, and close to one', () => {
    const sizes = many(-308, 308).map((power) => 10 ** power)
    expect(worst([...sizes, ...many(0.999, 1.001), Number.MAX_VALUE, Number.MIN_VALUE], log, Math.log)).toBeLessThan(1e-12)
  })
  it('powers', () => {
    for (const exponent of [0.5, 1 / 3, -2.7, 100, 12, -3]) {
      expect(
        worst(
          many(0.01, 900),
          (x) => pow(x, exponent),
          (x) => Math.pow(x, exponent),
        ),
        `exponent ${exponent}`,
      ).toBeLessThan(1e-12)
    }
  })
  it('cube root', () => {
    expect(worst([...many(-1e9, 1e9), ...many(-1e-9, 1e-9), 1e300, 1e-300], cbrt, Math.cbrt)).toBeLessThan(1e-12)
  })
  it('arc tangent in every quadrant', () => {
    const points = many(-3, 3, 4000)
    let most = 0
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [y, x] = [points[i] ?? 0, points[i + 1] ?? 0]
      most = Math.max(most, relative(atan2(y, x), Math.atan2(y, x)))
    }
    expect(most).toBeLessThan(1e-12)
    expect(relative(atan2(1e-9, 5), Math.atan2(1e-9, 5))).toBeLessThan(1e-12)
  })
})

describe('exact maths at its edges', () => {
  it('gives whole results for whole cubes and powers', () => {
    expect([cbrt(27), cbrt(-8), cbrt(1), cbrt(0), pow(10, 3), pow(2, -2), pow(-2, 3), pow(5, 0)]).toEqual([3, -2, 1, 0, 1000, 0.25, -8, 1])
  })
  it('says NaN where there is no number', () => {
    for (const value of [sin(Infinity), cos(NaN), exp(NaN), log(-1), pow(-8, 1 / 3), pow(NaN, 2), atan2(NaN, 1), pow(1, Infinity)])
      expect(value).toBeNaN()
  })
  it('knows zero and infinity', () => {
    expect([log(0), exp(710), exp(-800), log(Infinity), atan2(0, 0), atan2(0, -1), cos(0), sin(0), log(1)]).toEqual([
      -Infinity,
      Infinity,
      0,
      Infinity,
      0,
      Math.PI,
      1,
      0,
      0,
    ])
    expect([pow(0, 0.5), pow(0, -0.5), pow(Infinity, 0.5)]).toEqual([0, Infinity, Infinity])
  })
})

describe('randomSource', () => {
  it('gives the same row for the same seed and another for another', () => {
    const row = (seed: number) => Array.from({ length: 5 }, randomSource(seed))
    expect(row(1)).toEqual(row(1))
    expect(row(1)).not.toEqual(row(2))
    expect(row(0)).not.toEqual(row(1))
  })
  it('fills [0, 1) evenly', () => {
    const next = randomSource(42)
    const bins = new Uint32Array(16)
    let outside = 0
    for (let i = 0; i < 160_000; i++) {
      const value = next()
      if (!(value >= 0 && value < 1)) outside += 1
      bins[Math.floor(value * 16)]! += 1
    }
    expect(outside).toBe(0)
    for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(500)
  })
})
