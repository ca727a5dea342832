import { cellSize, cellSlot, type Columns, leafSize } from '#layout/engine/columns.ts'
import { leavesOf, lowerHalf, pushOpened, pushWithin, upperHalf } from '#layout/engine/field/walk.ts'

const round = Math.fround
/** low and high corner of a cell's box: the slots of force and gradient, which are free between two fields */
const { fx: lowX, fy: lowY, fz: lowZ, gxx: highX, gxy: highY, gxz: highZ } = cellSlot

/**
 * Bodies that overlap are moved apart along the line between them, each by half of what is missing (a held one not at all, the other then
 * by all of it), in the order of the walk. The same tree as for the field, by boxes with the bodies' own radii: boxes of a k-d tree hardly
 * meet (spheres, as the field has them, made this as dear as the field; boxes take a tenth of that).
 * @param padding clear space between two bodies, u
 * @param share of the overlap that is mended in this pass, 0..1
 * @returns the deepest overlap that was met, as a share of the distance wanted
 */
export function separate(columns: Columns, padding: number, share: number): number {
  box(columns, round(padding * 0.5))
  const { cell, cellWords, stack } = columns
  let deepest = 0
  stack[0] = 0
  stack[1] = 0
  let top = 2
  while (top > 0) {
    top -= 2
    const a = stack[top]!
    const b = stack[top + 1]!
    const lowA = cellWords[a + cellSlot.low]!
    const leavesA = leavesOf(cellWords, a)
    if (a === b) {
      if (leavesA === 1) {
        deepest = part(columns, lowA * leafSize, lowA * leafSize, padding, share, deepest)
        continue
      }
      top = pushWithin(stack, top, a, leavesA)
      continue
    }
    if (apart(cell, a, b)) continue
    const lowB = cellWords[b + cellSlot.low]!
    const leavesB = leavesOf(cellWords, b)
    if (leavesA === 1 && leavesB === 1) {
      deepest = part(columns, lowA * leafSize, lowB * leafSize, padding, share, deepest)
      continue
    }
    const openA = leavesA >= leavesB
    top = openA ? pushOpened(stack, top, a, leavesA, b) : pushOpened(stack, top, b, leavesB, a)
  }
  return deepest
}

/** The box of every cell around its bodies with their radii, where they stand now. */
function box({ cell, cellWords, cells, x, y, z, radius }: Columns, padding: number): void {
  for (let at = cells - 1; at >= 0; at--) {
    const own = at * cellSize
    const low = cellWords[own + cellSlot.low]!
    const leaves = leavesOf(cellWords, own)
    if (leaves === 1) {
      const first = low * leafSize
      span(cell, own + lowX, own + highX, x, radius, first, padding)
      span(cell, own + lowY, own + highY, y, radius, first, padding)
      span(cell, own + lowZ, own + highZ, z, radius, first, padding)
    } else {
      const left = lowerHalf(own)
      const right = upperHalf(own, leaves)
      for (let slot = lowX; slot <= lowZ; slot++) cell[own + slot] = cell[left + slot]! < cell[right + slot]! ? cell[left + slot]! : cell[right + slot]!
      for (let slot = highX; slot <= highZ; slot++) cell[own + slot] = cell[left + slot]! > cell[right + slot]! ? cell[left + slot]! : cell[right + slot]!
    }
  }
}

function span(cell: Float32Array, low: number, high: number, place: Float32Array, radius: Float32Array, first: number, padding: number): void {
  let lowest = Infinity
  let highest = -Infinity
  for (let body = first; body < first + leafSize; body++) {
    const reach = round(radius[body]! + padding)
    const from = round(place[body]! - reach)
    const to = round(place[body]! + reach)
    if (from < lowest) lowest = from
    if (to > highest) highest = to
  }
  cell[low] = lowest
  cell[high] = highest
}

const apart = (cell: Float32Array, a: number, b: number): boolean =>
  cell[a + lowX]! > cell[b + highX]! ||
  cell[b + lowX]! > cell[a + highX]! ||
  cell[a + lowY]! > cell[b + highY]! ||
  cell[b + lowY]! > cell[a + highY]! ||
  cell[a + lowZ]! > cell[b + highZ]! ||
  cell[b + lowZ]! > cell[a + highZ]!

/** All overlapping pairs between two leaves, or within one. */
function part({ x, y, z, radius, held, bodies, flat }: Columns, firstA: number, firstB: number, padding: number, share: number, deepest: number): number {
  const clear = round(padding)
  const mended = round(share)
  const lastA = Math.min(firstA + leafSize, bodies)
  const lastB = Math.min(firstB + leafSize, bodies)
  for (let a = firstA; a < lastA; a++) {
    for (let b = firstA === firstB ? a + 1 : firstB; b < lastB; b++) {
      let dx = round(x[a]! - x[b]!)
      let dy = round(y[a]! - y[b]!)
      let dz = round(z[a]! - z[b]!)
      const wanted = round(round(radius[a]! + radius[b]!) + clear)
      const square = round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))
      if (!(square < round(wanted * wanted))) continue
      const heldA = held[a] !== 0
      const heldB = held[b] !== 0
      if (heldA && heldB) continue
      let away = round(Math.sqrt(square))
      const overlap = round(round(wanted - away) / wanted)
      if (overlap > deepest) deepest = overlap
      if (away < 1e-6) {
        // at one place: a direction of their own, from their numbers
        dx = round((((a * 7 + b * 13) & 15) - 7.5) * 1e-3)
        dy = round((((a * 5 + b * 11) & 15) - 7.5) * 1e-3)
        dz = flat ? 0 : round((((a * 3 + b * 17) & 15) - 7.5) * 1e-3)
        away = round(Math.sqrt(round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))))
      }
      const move = round(round(mended * round(wanted - away)) / away)
      const moveA = heldA ? 0 : heldB ? move : round(move * 0.5)
      const moveB = heldB ? 0 : heldA ? move : round(move * 0.5)
      x[a] = round(x[a]! + round(moveA * dx))
      y[a] = round(y[a]! + round(moveA * dy))
      z[a] = round(z[a]! + round(moveA * dz))
      x[b] = round(x[b]! - round(moveB * dx))
      y[b] = round(y[b]! - round(moveB * dy))
      z[b] = round(z[b]! - round(moveB * dz))
    }
  }
  return deepest
}
