import { cellSize, cellSlot, type Columns, leafSize } from '#layout/engine/columns.ts'
import { leavesOf, lowerHalf, upperHalf } from '#layout/engine/field/walk.ts'

const round = Math.fround

/** First and last leaf of every cell: they follow from the number of leaves alone. Once per run. */
export function spanCells({ cellWords, leaves }: Columns): void {
  span(cellWords, 0, 0, leaves)
}

function span(words: Uint32Array, cell: number, low: number, high: number): void {
  words[cell * cellSize + cellSlot.low] = low
  words[cell * cellSize + cellSlot.high] = high
  if (high - low === 1) return
  const half = (high - low) >> 1
  span(words, cell + 1, low, low + half)
  span(words, cell + 2 * half, low + half, high)
}

/** Upward pass: charge, its centre and the radius around it of every cell, children before parents. Forces of cells and bodies are cleared. */
export function gather(columns: Columns): void {
  const { cell, cellWords, cells, fx, fy, fz } = columns
  fx.fill(0)
  fy.fill(0)
  fz.fill(0)
  for (let at = cells - 1; at >= 0; at--) {
    const own = at * cellSize
    for (let slot = cellSlot.fx; slot <= cellSlot.gzz; slot++) if (slot !== cellSlot.low && slot !== cellSlot.high) cell[own + slot] = 0
    const low = cellWords[own + cellSlot.low]!
    const leaves = leavesOf(cellWords, own)
    if (leaves === 1) gatherLeaf(columns, own, low * leafSize)
    else gatherPair(cell, own, lowerHalf(own), upperHalf(own, leaves))
  }
}

/** Four lanes, folded as (0 + 1) + (2 + 3). */
const fold = (a: number, b: number, c: number, d: number): number => round(round(a + b) + round(c + d))

function gatherLeaf({ cell, x, y, z, charge }: Columns, own: number, first: number): void {
  const total = weighed(charge, undefined, first)
  let cx = x[first]!
  let cy = y[first]!
  let cz = z[first]!
  // without any charge a cell pushes nobody; it still needs a place to be pushed at
  if (total > 0) {
    cx = round(weighed(charge, x, first) / total)
    cy = round(weighed(charge, y, first) / total)
    cz = round(weighed(charge, z, first) / total)
  }
  let furthest = 0
  for (let body = first; body < first + leafSize; body++) {
    const dx = round(x[body]! - cx)
    const dy = round(y[body]! - cy)
    const dz = round(z[body]! - cz)
    const square = round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))
    if (square > furthest) furthest = square
  }
  write(cell, own, cx, cy, cz, total, round(Math.sqrt(furthest)))
}

/** Sum of charge, or of charge * value, over a leaf; in four lanes. */
function weighed(charge: Float32Array, value: Float32Array | undefined, first: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let body = first; body < first + leafSize; body += 4) {
    a = round(a + (value ? round(charge[body]! * value[body]!) : charge[body]!))
    b = round(b + (value ? round(charge[body + 1]! * value[body + 1]!) : charge[body + 1]!))
    c = round(c + (value ? round(charge[body + 2]! * value[body + 2]!) : charge[body + 2]!))
    d = round(d + (value ? round(charge[body + 3]! * value[body + 3]!) : charge[body + 3]!))
  }
  return fold(a, b, c, d)
}

function gatherPair(cell: Float32Array, own: number, left: number, right: number): void {
  const leftCharge = cell[left + cellSlot.charge]!
  const rightCharge = cell[right + cellSlot.charge]!
  const total = round(leftCharge + rightCharge)
  const share = total > 0 ? round(rightCharge / total) : 0.5
  const cx = between(cell, left + cellSlot.x, right + cellSlot.x, share)
  const cy = between(cell, left + cellSlot.y, right + cellSlot.y, share)
  const cz = between(cell, left + cellSlot.z, right + cellSlot.z, share)
  const toLeft = reach(cell, left, cx, cy, cz)
  const toRight = reach(cell, right, cx, cy, cz)
  write(cell, own, cx, cy, cz, total, toLeft > toRight ? toLeft : toRight)
}

const between = (cell: Float32Array, left: number, right: number, share: number): number => round(cell[left]! + round(share * round(cell[right]! - cell[left]!)))

/** From (cx, cy, cz) to the far side of a child. */
function reach(cell: Float32Array, child: number, cx: number, cy: number, cz: number): number {
  const dx = round(cell[child + cellSlot.x]! - cx)
  const dy = round(cell[child + cellSlot.y]! - cy)
  const dz = round(cell[child + cellSlot.z]! - cz)
  const away = round(Math.sqrt(round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))))
  return round(away + cell[child + cellSlot.radius]!)
}

function write(cell: Float32Array, own: number, x: number, y: number, z: number, charge: number, radius: number): void {
  cell[own + cellSlot.x] = x
  cell[own + cellSlot.y] = y
  cell[own + cellSlot.z] = z
  cell[own + cellSlot.charge] = charge
  cell[own + cellSlot.radius] = radius
}
