import { cellSize, cellSlot, type Columns, leafSize } from '#layout/engine/columns.ts'

const round = Math.fround
/** how far a cell reaches with its bodies; the force's slot, which is free between two fields */
const reachSlot = cellSlot.fx

/**
 * Bodies that overlap are moved apart along the line between them, each by half of what is missing (a held one not at all, the other then
 * by all of it), in the order of the walk. The same tree as for the field: cells that cannot touch are not opened.
 * @param padding clear space between two bodies, u
 * @param share of the overlap that is mended in this pass, 0..1
 * @returns the deepest overlap that was met, as a share of the distance wanted
 */
export function separate(columns: Columns, padding: number, share: number): number {
  reachOut(columns, round(padding * 0.5))
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
    const leavesA = cellWords[a + cellSlot.high]! - lowA
    if (a === b) {
      if (leavesA === 1) {
        deepest = part(columns, lowA * leafSize, lowA * leafSize, padding, share, deepest)
        continue
      }
      const left = a + cellSize
      const right = a + 2 * (leavesA >> 1) * cellSize
      stack[top++] = left
      stack[top++] = right
      stack[top++] = right
      stack[top++] = right
      stack[top++] = left
      stack[top++] = left
      continue
    }
    const dx = round(cell[a + cellSlot.x]! - cell[b + cellSlot.x]!)
    const dy = round(cell[a + cellSlot.y]! - cell[b + cellSlot.y]!)
    const dz = round(cell[a + cellSlot.z]! - cell[b + cellSlot.z]!)
    const reach = round(cell[a + reachSlot]! + cell[b + reachSlot]!)
    if (round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz)) >= round(reach * reach)) continue
    const lowB = cellWords[b + cellSlot.low]!
    const leavesB = cellWords[b + cellSlot.high]! - lowB
    if (leavesA === 1 && leavesB === 1) {
      deepest = part(columns, lowA * leafSize, lowB * leafSize, padding, share, deepest)
      continue
    }
    const openA = leavesB === 1 || (leavesA > 1 && cell[a + reachSlot]! >= cell[b + reachSlot]!)
    const opened = openA ? a : b
    const other = openA ? b : a
    stack[top++] = opened + 2 * ((openA ? leavesA : leavesB) >> 1) * cellSize
    stack[top++] = other
    stack[top++] = opened + cellSize
    stack[top++] = other
  }
  return deepest
}

/** Radius of every cell around its centre of the last field, with the bodies' own radii and where they stand now. */
function reachOut({ cell, cellWords, cells, x, y, z, radius }: Columns, padding: number): void {
  for (let at = cells - 1; at >= 0; at--) {
    const own = at * cellSize
    const low = cellWords[own + cellSlot.low]!
    const leaves = cellWords[own + cellSlot.high]! - low
    let reach = 0
    if (leaves === 1) {
      for (let body = low * leafSize; body < (low + 1) * leafSize; body++) {
        const away = distance(round(x[body]! - cell[own + cellSlot.x]!), round(y[body]! - cell[own + cellSlot.y]!), round(z[body]! - cell[own + cellSlot.z]!))
        const far = round(away + round(radius[body]! + padding))
        if (far > reach) reach = far
      }
    } else {
      const left = toFarSide(cell, own, own + cellSize)
      const right = toFarSide(cell, own, own + 2 * (leaves >> 1) * cellSize)
      reach = left > right ? left : right
    }
    cell[own + reachSlot] = reach
  }
}

const distance = (dx: number, dy: number, dz: number): number => round(Math.sqrt(round(round(round(dx * dx) + round(dy * dy)) + round(dz * dz))))

const toFarSide = (cell: Float32Array, own: number, child: number): number =>
  round(
    distance(
      round(cell[child + cellSlot.x]! - cell[own + cellSlot.x]!),
      round(cell[child + cellSlot.y]! - cell[own + cellSlot.y]!),
      round(cell[child + cellSlot.z]! - cell[own + cellSlot.z]!),
    ) + cell[child + reachSlot]!,
  )

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
      let apart = round(Math.sqrt(square))
      const overlap = round(round(wanted - apart) / wanted)
      if (overlap > deepest) deepest = overlap
      if (apart < 1e-6) {
        // at one place: a direction of their own, from their numbers
        dx = round((((a * 7 + b * 13) & 15) - 7.5) * 1e-3)
        dy = round((((a * 5 + b * 11) & 15) - 7.5) * 1e-3)
        dz = flat ? 0 : round((((a * 3 + b * 17) & 15) - 7.5) * 1e-3)
        apart = distance(dx, dy, dz)
      }
      const move = round(round(mended * round(wanted - apart)) / apart)
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
