import { cellSlot, type Columns, leafSize } from '#layout/engine/columns.ts'
import type { Law } from '#layout/engine/field/law.ts'
import { leavesOf, pushOpened, pushWithin } from '#layout/engine/field/walk.ts'

const round = Math.fround

/** The walk: each pair of cells is met once, from the pair of the root with itself downwards, in an order that depends on nothing but the places. */
export function meet(columns: Columns, law: Law): void {
  const { cell, cellWords, stack } = columns
  const opening = round(law.opening)
  stack[0] = 0
  stack[1] = 0
  let top = 2
  while (top > 0) {
    top -= 2
    const a = stack[top]!
    const b = stack[top + 1]!
    const leavesA = leavesOf(cellWords, a)
    if (a === b) {
      if (leavesA === 1) {
        meetWithin(columns, law, cellWords[a + cellSlot.low]! * leafSize)
        continue
      }
      top = pushWithin(stack, top, a, leavesA)
      continue
    }
    const dx = round(cell[a + cellSlot.x]! - cell[b + cellSlot.x]!)
    const dy = round(cell[a + cellSlot.y]! - cell[b + cellSlot.y]!)
    const dz = round(cell[a + cellSlot.z]! - cell[b + cellSlot.z]!)
    const square = round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))
    const radii = round(cell[a + cellSlot.radius]! + cell[b + cellSlot.radius]!)
    if (round(radii * radii) < round(opening * square)) {
      meetAfar(cell, law, a, b, dx, dy, dz, square)
      continue
    }
    const leavesB = leavesOf(cellWords, b)
    if (leavesA === 1 && leavesB === 1) {
      meetBodies(columns, law, cellWords[a + cellSlot.low]! * leafSize, cellWords[b + cellSlot.low]! * leafSize)
      continue
    }
    const openA = leavesB === 1 || (leavesA > 1 && cell[a + cellSlot.radius]! >= cell[b + cellSlot.radius]!)
    top = openA ? pushOpened(stack, top, a, leavesA, b) : pushOpened(stack, top, b, leavesB, a)
  }
}

/** 1 / (e + k d^2)^g */
function weight(law: Law, square: number): number {
  const softened = round(round(law.soften) + round(round(law.scale) * square))
  return round(1 / (law.power === 2 ? round(softened * softened) : softened))
}

/** Two cells as two points: force and gradient on each from the other's charge. */
function meetAfar(cell: Float32Array, law: Law, a: number, b: number, dx: number, dy: number, dz: number, square: number): void {
  const softened = round(round(law.soften) + round(round(law.scale) * square))
  const inverse = round(1 / softened)
  const push = law.power === 2 ? round(inverse * inverse) : inverse
  // d(push)/d(d^2) * 2 = -2 g k push / softened
  const bend = round(round(-2 * law.power * law.scale) * round(push * inverse))
  const chargeA = cell[a + cellSlot.charge]!
  const chargeB = cell[b + cellSlot.charge]!
  const bx = round(bend * dx)
  const by = round(bend * dy)
  const bz = round(bend * dz)
  const fx = round(push * dx)
  const fy = round(push * dy)
  const fz = round(push * dz)
  const xx = round(push + round(bx * dx))
  const xy = round(bx * dy)
  const xz = round(bx * dz)
  const yy = round(push + round(by * dy))
  const yz = round(by * dz)
  const zz = round(push + round(bz * dz))
  add(cell, a, chargeB, fx, fy, fz, xx, xy, xz, yy, yz, zz)
  add(cell, b, chargeA, -fx, -fy, -fz, xx, xy, xz, yy, yz, zz)
}

function add(cell: Float32Array, own: number, charge: number, fx: number, fy: number, fz: number, xx: number, xy: number, xz: number, yy: number, yz: number, zz: number): void {
  cell[own + cellSlot.fx] = round(cell[own + cellSlot.fx]! + round(charge * fx))
  cell[own + cellSlot.fy] = round(cell[own + cellSlot.fy]! + round(charge * fy))
  cell[own + cellSlot.fz] = round(cell[own + cellSlot.fz]! + round(charge * fz))
  cell[own + cellSlot.gxx] = round(cell[own + cellSlot.gxx]! + round(charge * xx))
  cell[own + cellSlot.gxy] = round(cell[own + cellSlot.gxy]! + round(charge * xy))
  cell[own + cellSlot.gxz] = round(cell[own + cellSlot.gxz]! + round(charge * xz))
  cell[own + cellSlot.gyy] = round(cell[own + cellSlot.gyy]! + round(charge * yy))
  cell[own + cellSlot.gyz] = round(cell[own + cellSlot.gyz]! + round(charge * yz))
  cell[own + cellSlot.gzz] = round(cell[own + cellSlot.gzz]! + round(charge * zz))
}

/**
 * Every body of one leaf pushes every body of another and is pushed back: four meet four, which then turn by one place, so that in
 * assembly each lane has a body of its own and nothing is summed across lanes. (Four of B against one of A cost a third more.)
 */
function meetBodies(columns: Columns, law: Law, firstA: number, firstB: number): void {
  const { x, y, z, fx, fy, fz, charge } = columns
  for (let eight = firstA; eight < firstA + leafSize; eight += 8) {
    for (let four = firstB; four < firstB + leafSize; four += 4) {
      for (let turn = 0; turn < 4; turn++) {
        for (let a = eight; a < eight + 8; a++) {
          const b = four + ((a + turn) & 3)
          const dx = round(x[a]! - x[b]!)
          const dy = round(y[a]! - y[b]!)
          const dz = round(z[a]! - z[b]!)
          const push = weight(law, round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz)))
          const toA = round(push * charge[b]!)
          const toB = round(push * charge[a]!)
          fx[a] = round(fx[a]! + round(toA * dx))
          fy[a] = round(fy[a]! + round(toA * dy))
          fz[a] = round(fz[a]! + round(toA * dz))
          fx[b] = round(fx[b]! - round(toB * dx))
          fy[b] = round(fy[b]! - round(toB * dy))
          fz[b] = round(fz[b]! - round(toB * dz))
        }
      }
    }
  }
}

/** The bodies of one leaf push each other; a body does not move itself, its distance to itself being 0. */
function meetWithin(columns: Columns, law: Law, first: number): void {
  const { x, y, z, fx, fy, fz, charge } = columns
  for (let b = first; b < first + leafSize; b++) {
    for (let a = first; a < first + leafSize; a++) {
      const dx = round(x[a]! - x[b]!)
      const dy = round(y[a]! - y[b]!)
      const dz = round(z[a]! - z[b]!)
      const toA = round(weight(law, round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))) * charge[b]!)
      fx[a] = round(fx[a]! + round(toA * dx))
      fy[a] = round(fy[a]! + round(toA * dy))
      fz[a] = round(fz[a]! + round(toA * dz))
    }
  }
}
