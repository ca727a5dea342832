import { cellSize, cellSlot, type Columns, leafSize } from '#layout/engine/columns.ts'
import { leavesOf, lowerHalf, upperHalf } from '#layout/engine/field/walk.ts'

const round = Math.fround

/** Downward pass: what acts on a cell acts on its children, each at its own place, and from the leaves on the bodies. */
export function passDown(columns: Columns): void {
  const { cell, cellWords, cells } = columns
  for (let at = 0; at < cells; at++) {
    const own = at * cellSize
    const low = cellWords[own + cellSlot.low]!
    const leaves = leavesOf(cellWords, own)
    if (leaves === 1) passToBodies(columns, own, low * leafSize)
    else {
      passToCell(cell, own, lowerHalf(own))
      passToCell(cell, own, upperHalf(own, leaves))
    }
  }
}

function passToCell(cell: Float32Array, own: number, child: number): void {
  const dx = round(cell[child + cellSlot.x]! - cell[own + cellSlot.x]!)
  const dy = round(cell[child + cellSlot.y]! - cell[own + cellSlot.y]!)
  const dz = round(cell[child + cellSlot.z]! - cell[own + cellSlot.z]!)
  cell[child + cellSlot.fx] = round(cell[child + cellSlot.fx]! + along(cell, own, cellSlot.fx, cellSlot.gxx, cellSlot.gxy, cellSlot.gxz, dx, dy, dz))
  cell[child + cellSlot.fy] = round(cell[child + cellSlot.fy]! + along(cell, own, cellSlot.fy, cellSlot.gxy, cellSlot.gyy, cellSlot.gyz, dx, dy, dz))
  cell[child + cellSlot.fz] = round(cell[child + cellSlot.fz]! + along(cell, own, cellSlot.fz, cellSlot.gxz, cellSlot.gyz, cellSlot.gzz, dx, dy, dz))
  for (let slot = cellSlot.gxx; slot <= cellSlot.gzz; slot++) {
    if (slot !== cellSlot.high) cell[child + slot] = round(cell[child + slot]! + cell[own + slot]!)
  }
}

function passToBodies({ cell, x, y, z, fx, fy, fz }: Columns, own: number, first: number): void {
  for (let body = first; body < first + leafSize; body++) {
    const dx = round(x[body]! - cell[own + cellSlot.x]!)
    const dy = round(y[body]! - cell[own + cellSlot.y]!)
    const dz = round(z[body]! - cell[own + cellSlot.z]!)
    fx[body] = round(fx[body]! + along(cell, own, cellSlot.fx, cellSlot.gxx, cellSlot.gxy, cellSlot.gxz, dx, dy, dz))
    fy[body] = round(fy[body]! + along(cell, own, cellSlot.fy, cellSlot.gxy, cellSlot.gyy, cellSlot.gyz, dx, dy, dz))
    fz[body] = round(fz[body]! + along(cell, own, cellSlot.fz, cellSlot.gxz, cellSlot.gyz, cellSlot.gzz, dx, dy, dz))
  }
}

/** One component of the force at (dx, dy, dz) from the cell's centre. */
function along(cell: Float32Array, own: number, force: number, gx: number, gy: number, gz: number, dx: number, dy: number, dz: number): number {
  const bend = round(round(round(cell[own + gx]! * dx) + round(cell[own + gy]! * dy)) + round(cell[own + gz]! * dz))
  return round(cell[own + force]! + bend)
}
