import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cells } from '#layout/engine/compat/cells.ts'

/** Few different values, so that points often share a coordinate or stand in one place, some of them a hair apart. */
const coordinate = fc.constantFrom(0, 1, -1, 2.5, -7.25, 100, 1e-9, 3, 3 + 1e-12, -0.5)
const points = (dimensions: 2 | 3) =>
  fc
    .array(fc.tuple(coordinate, coordinate, dimensions === 3 ? coordinate : fc.constant(0)), { minLength: 1, maxLength: 30 })
    .map((list) => [0, 1, 2].map((axis) => Float64Array.from(list, (point) => point[axis]!)) as [Float64Array, Float64Array, Float64Array])

function built(dimensions: 2 | 3, [x, y, z]: [Float64Array, Float64Array, Float64Array]): Cells {
  const cells = new Cells(x.length, dimensions)
  cells.build(x, y, z)
  return cells
}
const listed = (cells: Cells): number[][] =>
  Array.from({ length: cells.count }, (_, cell) => [
    cells.x[cell]!,
    cells.y[cell]!,
    cells.z[cell]!,
    cells.size[cell]!,
    ...cells.order.subarray(cells.from[cell], cells.to[cell]),
  ])
const isLeaf = (cells: Cells, cell: number): boolean => cells.skip[cell] === cell + 1
const runs = { numRuns: 25 }

describe.each([2, 3] as const)('cells in %d dimensions', (dimensions) => {
  it('a leaf holds one place, every other cell at least two', () => {
    fc.assert(
      fc.property(points(dimensions), (given) => {
        const cells = built(dimensions, given)
        const wrong: number[] = []
        for (let cell = 0; cell < cells.count; cell++) {
          const own = cells.order.subarray(cells.from[cell], cells.to[cell])
          const places = new Set(Array.from(own, (point) => given.map((axis) => axis[point]! + 0).join(' '))).size
          const ascending = own.every((point, at) => at === 0 || own[at - 1]! < point)
          if (isLeaf(cells, cell) ? places !== 1 || !ascending : places < 2) wrong.push(cell)
        }
        expect(wrong).toEqual([])
      }),
      runs,
    )
  })
  it('points stand in their cells, children are halves of their parents', () => {
    fc.assert(
      fc.property(points(dimensions), (given) => {
        const cells = built(dimensions, given)
        const lows = [cells.x, cells.y, cells.z]
        const outside: number[][] = []
        const wrong: number[] = []
        for (let cell = 0; cell < cells.count; cell++) {
          for (const point of cells.order.subarray(cells.from[cell], cells.to[cell]))
            for (let axis = 0; axis < dimensions; axis++) {
              const within = given[axis]![point]! - lows[axis]![cell]!
              if (!(within >= 0 && given[axis]![point]! < lows[axis]![cell]! + cells.size[cell]!)) outside.push([cell, point])
            }
          if (isLeaf(cells, cell)) continue
          for (let child = cell + 1; child < cells.skip[cell]!; child = cells.skip[child]!)
            if (cells.size[child] !== cells.size[cell]! / 2) wrong.push(child)
        }
        expect({ outside, wrong }).toEqual({ outside: [], wrong: [] })
      }),
      runs,
    )
  })
  it('the order of the points before does not change a cell', () => {
    fc.assert(
      fc.property(points(dimensions), points(dimensions), (given, before) => {
        const count = Math.min(given[0].length, before[0].length)
        const cut = (columns: typeof given): typeof given => columns.map((column) => column.slice(0, count)) as typeof given
        const used = new Cells(count, dimensions)
        used.build(...cut(before))
        used.build(...cut(given))
        expect(listed(used)).toEqual(listed(built(dimensions, cut(given))))
      }),
      runs,
    )
  })
})

describe('cells', () => {
  it('the root is the unit cell at the floor of the extent, doubled until it covers it', () => {
    const cells = built(2, [Float64Array.of(-2.5, 3), Float64Array.of(1.2, 1.3), new Float64Array(2)])
    expect([cells.x[0], cells.y[0], cells.size[0]]).toEqual([-3, 1, 8])
  })
  it('a point on the far edge belongs to the next doubling', () => {
    expect(built(2, [Float64Array.of(0, 4), Float64Array.of(0, 0), new Float64Array(2)]).size[0]).toBe(8)
  })
  it('two points that nearly touch make a cell of every level between them', () => {
    const cells = built(3, [Float64Array.of(0, 2 ** -30), new Float64Array(2), new Float64Array(2)])
    expect(cells.count).toBe(30 + 2)
  })
  it('there is room for more cells than most trees have', () => {
    const count = 64
    const near = Float64Array.from({ length: count }, (_, point) => Math.floor(point / 2) + (point % 2) * 1e-12)
    expect(built(3, [near, near, near]).count).toBeGreaterThan(2 * count + 64)
  })
  it('an extent that numbers cannot hold ends in leaves all the same', () => {
    const wide = Float64Array.of(-1.7e308, 1.7e308, 0, 1e-320)
    const cells = built(3, [wide, wide, wide])
    expect([...cells.order].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3])
  })
  it('points without a place are left out, and come back', () => {
    const cells = new Cells(3, 2)
    cells.build(Float64Array.of(0, NaN, 1), new Float64Array(3), new Float64Array(3))
    expect([...cells.order.subarray(0, cells.points)]).toEqual([0, 2])
    cells.build(Float64Array.of(0, 0.5, 1), new Float64Array(3), new Float64Array(3))
    expect([...cells.order.subarray(0, cells.points)]).toEqual([0, 1, 2])
    cells.build(new Float64Array(3).fill(Infinity), new Float64Array(3), new Float64Array(3))
    expect(cells.count).toBe(0)
  })
})
