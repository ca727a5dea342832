import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Columns, columnsIn, leafSize, measure } from '#layout/engine/columns.ts'
import { gather, spanCells } from '#layout/engine/field/gather.ts'
import type { Law } from '#layout/engine/field/law.ts'
import { meet } from '#layout/engine/field/meet.ts'
import { treeOrder } from '#layout/engine/field/order.ts'
import { passDown } from '#layout/engine/field/pass-down.ts'
import { randomSource } from '#model/exact.ts'

/** Bodies at the given places in the order of the tree; `order[slot]` is the number they came with. */
function treeOf(places: readonly (readonly [number, number, number])[], charges?: readonly number[]): Columns {
  const sizes = { bodies: places.length, links: 0, places: false, rest: false, flat: false }
  const columns = columnsIn(new ArrayBuffer(measure(sizes).bytes), sizes)
  spanCells(columns)
  places.forEach(([x, y, z], body) => {
    columns.x[body] = x
    columns.y[body] = y
    columns.z[body] = z
  })
  treeOrder(columns)
  for (let slot = 0; slot < columns.slots; slot++) {
    const body = columns.order[Math.min(slot, places.length - 1)]!
    const [x, y, z] = places[body]!
    columns.x[slot] = x
    columns.y[slot] = y
    columns.z[slot] = z
    columns.charge[slot] = slot < places.length ? (charges?.[body] ?? 1) : 0
  }
  return columns
}

/** A third of the bodies anywhere, the others in twelve clusters. */
function clustered(count: number): [number, number, number][] {
  const random = randomSource(7)
  const place = (): [number, number, number] => [2 * random() - 1, 2 * random() - 1, 2 * random() - 1]
  const centres = Array.from({ length: 12 }, place)
  return Array.from({ length: count }, (_, body) => {
    const own = place()
    if (body % 3 === 0) return own
    const centre = centres[Math.floor(random() * 12)]!
    return [centre[0] + 0.15 * own[0], centre[1] + 0.15 * own[1], centre[2] + 0.15 * own[2]]
  })
}

function field(columns: Columns, law: Law): void {
  gather(columns)
  meet(columns, law)
  passDown(columns)
}

/** The sum over all pairs, in doubles. */
function exactly({ x, y, z, charge, bodies }: Columns, { power, scale, soften }: Law): number[] {
  return Array.from({ length: bodies }, (_, a) => {
    const sum = [0, 0, 0]
    for (let b = 0; b < bodies; b++) {
      const [dx, dy, dz] = [x[a]! - x[b]!, y[a]! - y[b]!, z[a]! - z[b]!]
      const push = charge[b]! / (soften + scale * (dx * dx + dy * dy + dz * dz)) ** power
      sum[0]! += push * dx
      sum[1]! += push * dy
      sum[2]! += push * dz
    }
    return sum
  }).flat()
}

/** RMS of the difference over RMS of the exact field. */
function errorOf(columns: Columns, law: Law): number {
  field(columns, law)
  const wanted = exactly(columns, law)
  let [off, all] = [0, 0]
  wanted.forEach((value, at) => {
    const got = [columns.fx, columns.fy, columns.fz][at % 3]![Math.floor(at / 3)]!
    off += (got - value) ** 2
    all += value ** 2
  })
  return Math.sqrt(off / all)
}

const inverse: Law = { power: 1, scale: 1, soften: 9e-4, opening: 1.7 }
const bounded: Law = { power: 2, scale: 60, soften: 1, opening: 0.78 }

describe('the tree', () => {
  it('keeps every body once, in full leaves whose cells halve the bodies', () => {
    const columns = treeOf(clustered(203))
    expect([...columns.order.subarray(0, 203)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 203 }, (_, body) => body))
    expect([columns.leaves, columns.slots, columns.cells]).toEqual([13, 13 * leafSize, 25])
  })
  it('parts every cell along its longest side', () => {
    const columns = treeOf(Array.from({ length: 64 }, (_, body) => [((body * 13) % 64) / 10, 0, 0]))
    expect([...columns.x.subarray(0, 64)].map((x, slot) => Math.floor((10 * x + 1e-3) / leafSize) === Math.floor(slot / leafSize))).not.toContain(false)
  })
  it('survives bodies that all stand at one place', () => {
    const columns = treeOf(Array.from({ length: 100 }, () => [0.5, 0.5, 0.5]))
    field(columns, bounded)
    expect([...columns.fx.subarray(0, 100)].every((force) => force === 0)).toBe(true)
  })
})

describe('the field', () => {
  it.each([
    ['inverse', inverse],
    ['bounded', bounded],
  ] as const)('of the %s law is off by less than 7 % RMS from the sum over all pairs', (_, law) => {
    const error = errorOf(treeOf(clustered(900)), law)
    expect(error).toBeLessThan(0.07)
    expect(error).toBeGreaterThan(0.005)
  })
  it.each([inverse, bounded])('is the sum over all pairs when no cell is far enough away', (law) => {
    expect(errorOf(treeOf(clustered(300)), { ...law, opening: 0 })).toBeLessThan(1e-5)
  })
  it('pushes as much as it is pushed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), fc.nat(3)), { minLength: 2, maxLength: 60 }), (given) => {
        const columns = treeOf(
          given.map(([x, y, z]) => [x / 50, y / 50, z / 50]),
          given.map(([, , , charge]) => charge),
        )
        field(columns, { ...inverse, opening: 0 })
        let [sum, size] = [0, 0]
        for (let body = 0; body < columns.bodies; body++) {
          sum += columns.charge[body]! * columns.fx[body]!
          size += Math.abs(columns.charge[body]! * columns.fx[body]!)
        }
        expect(Math.abs(sum)).toBeLessThanOrEqual(1e-5 * (1 + size))
      }),
      { numRuns: 40 },
    )
  })
  it('of nobody with a charge is zero', () => {
    const columns = treeOf(
      clustered(40),
      Array.from({ length: 40 }, () => 0),
    )
    field(columns, inverse)
    expect([...columns.fx, ...columns.fy, ...columns.fz].every((force) => force === 0)).toBe(true)
  })
})
