import { charge, fx, fy, fz, leafBytes, squaresOf, x, y, z } from './columns.as'
import { scale, soften, squared } from './law.as'

// @ts-ignore: decorator
@inline function weights(squares: v128): v128 {
  let softened = f32x4.add(soften, f32x4.mul(scale, squares))
  if (squared) softened = f32x4.mul(softened, softened)
  return f32x4.div(f32x4.splat(1), softened)
}

/** Does every body of the leaf have charge 1? Factors of 1 may be left out: they change no bit. */
// @ts-ignore: decorator
@inline function usual(first: usize): bool {
  const one = f32x4.splat(1)
  return i32x4.all_true(v128.and(f32x4.eq(v128.load(charge + first), one), f32x4.eq(v128.load(charge + first, 16), one)))
}

/** meetBodies of field/meet.ts: the turn is a shuffle of the four of B. */
export function meetBodies(firstA: usize, firstB: usize): void {
  if (usual(firstA) && usual(firstB)) meetEight(firstA, firstB, true)
  else meetEight(firstA, firstB, false)
}

/** A body of A in each lane, twice four of them, against four of B: once for each of the four turns. */
// @ts-ignore: decorator
@inline function meetEight(firstA: usize, firstB: usize, ones: bool): void {
  const lowX = v128.load(x + firstA)
  const lowY = v128.load(y + firstA)
  const lowZ = v128.load(z + firstA)
  const lowCharge = v128.load(charge + firstA)
  const highX = v128.load(x + firstA, 16)
  const highY = v128.load(y + firstA, 16)
  const highZ = v128.load(z + firstA, 16)
  const highCharge = v128.load(charge + firstA, 16)
  let onLowX = v128.load(fx + firstA)
  let onLowY = v128.load(fy + firstA)
  let onLowZ = v128.load(fz + firstA)
  let onHighX = v128.load(fx + firstA, 16)
  let onHighY = v128.load(fy + firstA, 16)
  let onHighZ = v128.load(fz + firstA, 16)
  for (let four = firstB; four < firstB + leafBytes; four += 16) {
    let bx = v128.load(x + four)
    let by = v128.load(y + four)
    let bz = v128.load(z + four)
    let bCharge = v128.load(charge + four)
    let onX = v128.load(fx + four)
    let onY = v128.load(fy + four)
    let onZ = v128.load(fz + four)
    for (let turn = 0; turn < 4; turn++) {
      const lowDx = f32x4.sub(lowX, bx)
      const lowDy = f32x4.sub(lowY, by)
      const lowDz = f32x4.sub(lowZ, bz)
      const lowPush = weights(squaresOf(lowDx, lowDy, lowDz))
      const lowTo = ones ? lowPush : f32x4.mul(lowPush, bCharge)
      const lowFrom = ones ? lowPush : f32x4.mul(lowPush, lowCharge)
      onLowX = f32x4.add(onLowX, f32x4.mul(lowTo, lowDx))
      onLowY = f32x4.add(onLowY, f32x4.mul(lowTo, lowDy))
      onLowZ = f32x4.add(onLowZ, f32x4.mul(lowTo, lowDz))
      onX = f32x4.sub(onX, f32x4.mul(lowFrom, lowDx))
      onY = f32x4.sub(onY, f32x4.mul(lowFrom, lowDy))
      onZ = f32x4.sub(onZ, f32x4.mul(lowFrom, lowDz))
      const highDx = f32x4.sub(highX, bx)
      const highDy = f32x4.sub(highY, by)
      const highDz = f32x4.sub(highZ, bz)
      const highPush = weights(squaresOf(highDx, highDy, highDz))
      const highTo = ones ? highPush : f32x4.mul(highPush, bCharge)
      const highFrom = ones ? highPush : f32x4.mul(highPush, highCharge)
      onHighX = f32x4.add(onHighX, f32x4.mul(highTo, highDx))
      onHighY = f32x4.add(onHighY, f32x4.mul(highTo, highDy))
      onHighZ = f32x4.add(onHighZ, f32x4.mul(highTo, highDz))
      onX = f32x4.sub(onX, f32x4.mul(highFrom, highDx))
      onY = f32x4.sub(onY, f32x4.mul(highFrom, highDy))
      onZ = f32x4.sub(onZ, f32x4.mul(highFrom, highDz))
      bx = turned(bx)
      by = turned(by)
      bz = turned(bz)
      if (!ones) bCharge = turned(bCharge)
      onX = turned(onX)
      onY = turned(onY)
      onZ = turned(onZ)
    }
    v128.store(fx + four, onX)
    v128.store(fy + four, onY)
    v128.store(fz + four, onZ)
  }
  v128.store(fx + firstA, onLowX)
  v128.store(fy + firstA, onLowY)
  v128.store(fz + firstA, onLowZ)
  v128.store(fx + firstA, onHighX, 16)
  v128.store(fy + firstA, onHighY, 16)
  v128.store(fz + firstA, onHighZ, 16)
}

// @ts-ignore: decorator
@inline function turned(four: v128): v128 {
  return i32x4.shuffle(four, four, 1, 2, 3, 0)
}

/** meetWithin of field/meet.ts, four of the leaf at a time. */
export function meetWithin(first: usize): void {
  meetAll(first, first)
  meetAll(first, first + 16)
}

// @ts-ignore: decorator
@inline function meetAll(first: usize, four: usize): void {
  const ownX = v128.load(x + four)
  const ownY = v128.load(y + four)
  const ownZ = v128.load(z + four)
  let onX = v128.load(fx + four)
  let onY = v128.load(fy + four)
  let onZ = v128.load(fz + four)
  for (let b = first; b < first + leafBytes; b += 4) {
    const dx = f32x4.sub(ownX, v128.load32_splat(x + b))
    const dy = f32x4.sub(ownY, v128.load32_splat(y + b))
    const dz = f32x4.sub(ownZ, v128.load32_splat(z + b))
    const toA = f32x4.mul(weights(squaresOf(dx, dy, dz)), v128.load32_splat(charge + b))
    onX = f32x4.add(onX, f32x4.mul(toA, dx))
    onY = f32x4.add(onY, f32x4.mul(toA, dy))
    onZ = f32x4.add(onZ, f32x4.mul(toA, dz))
  }
  v128.store(fx + four, onX)
  v128.store(fy + four, onY)
  v128.store(fz + four, onZ)
}
