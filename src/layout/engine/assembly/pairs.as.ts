import { charge, fx, fy, fz, leafBytes, leaves, squaresOf, x, y, z } from './columns.as'
import { scale, soften, squared } from './law.as'

// @ts-ignore: decorator
@inline function weights(squares: v128): v128 {
  let softened = f32x4.add(soften, f32x4.mul(scale, squares))
  if (squared) softened = f32x4.mul(softened, softened)
  return f32x4.div(f32x4.splat(1), softened)
}

/**
 * Where the leaves begin that have a body whose charge is not 1. Before it factors of 1 are left out, which changes no bit. Asked once a
 * field: asked for every pair of leaves it cost a tenth of all.
 */
export function usualEnd(): usize {
  const one = f32x4.splat(1)
  const end = <usize>leaves * leafBytes
  let at: usize = 0
  while (at < end && i32x4.all_true(f32x4.eq(v128.load(charge + at), one))) at += 16
  return at / leafBytes * leafBytes
}

/** meetBodies of field/meet.ts: the turn is a shuffle of the four of B. */
export function meetBodies(firstA: usize, firstB: usize): void {
  for (let eight = firstA; eight < firstA + leafBytes; eight += 32) meetEight(eight, firstB, false)
}

/** The same for leaves before `usualEnd`. */
export function meetUsual(firstA: usize, firstB: usize): void {
  for (let eight = firstA; eight < firstA + leafBytes; eight += 32) meetEight(eight, firstB, true)
}

/**
 * Eight bodies of A, one in each lane of a low and a high four, against all of B in fours. The turns are written out: no compiler here
 * unrolls them, and as a loop they cost a third more.
 * @param ones every charge is 1
 */
// @ts-ignore: decorator
@inline function meetEight(firstA: usize, firstB: usize, ones: bool): void {
  let lowX = v128.load(fx + firstA), lowY = v128.load(fy + firstA), lowZ = v128.load(fz + firstA)
  let highX = v128.load(fx + firstA, 16), highY = v128.load(fy + firstA, 16), highZ = v128.load(fz + firstA, 16)
  for (let four = firstB; four < firstB + leafBytes; four += 16) {
    let bx = v128.load(x + four), by = v128.load(y + four), bz = v128.load(z + four), bCharge = v128.load(charge + four)
    let onX = v128.load(fx + four), onY = v128.load(fy + four), onZ = v128.load(fz + four)
    // turn 0
    {
      const dx = f32x4.sub(v128.load(x + firstA), bx), dy = f32x4.sub(v128.load(y + firstA), by), dz = f32x4.sub(v128.load(z + firstA), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA))
      lowX = f32x4.add(lowX, f32x4.mul(toA, dx)), lowY = f32x4.add(lowY, f32x4.mul(toA, dy)), lowZ = f32x4.add(lowZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    {
      const dx = f32x4.sub(v128.load(x + firstA, 16), bx), dy = f32x4.sub(v128.load(y + firstA, 16), by), dz = f32x4.sub(v128.load(z + firstA, 16), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA, 16))
      highX = f32x4.add(highX, f32x4.mul(toA, dx)), highY = f32x4.add(highY, f32x4.mul(toA, dy)), highZ = f32x4.add(highZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    bx = turned(bx), by = turned(by), bz = turned(bz), onX = turned(onX), onY = turned(onY), onZ = turned(onZ)
    if (!ones) bCharge = turned(bCharge)
    // turn 1
    {
      const dx = f32x4.sub(v128.load(x + firstA), bx), dy = f32x4.sub(v128.load(y + firstA), by), dz = f32x4.sub(v128.load(z + firstA), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA))
      lowX = f32x4.add(lowX, f32x4.mul(toA, dx)), lowY = f32x4.add(lowY, f32x4.mul(toA, dy)), lowZ = f32x4.add(lowZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    {
      const dx = f32x4.sub(v128.load(x + firstA, 16), bx), dy = f32x4.sub(v128.load(y + firstA, 16), by), dz = f32x4.sub(v128.load(z + firstA, 16), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA, 16))
      highX = f32x4.add(highX, f32x4.mul(toA, dx)), highY = f32x4.add(highY, f32x4.mul(toA, dy)), highZ = f32x4.add(highZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    bx = turned(bx), by = turned(by), bz = turned(bz), onX = turned(onX), onY = turned(onY), onZ = turned(onZ)
    if (!ones) bCharge = turned(bCharge)
    // turn 2
    {
      const dx = f32x4.sub(v128.load(x + firstA), bx), dy = f32x4.sub(v128.load(y + firstA), by), dz = f32x4.sub(v128.load(z + firstA), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA))
      lowX = f32x4.add(lowX, f32x4.mul(toA, dx)), lowY = f32x4.add(lowY, f32x4.mul(toA, dy)), lowZ = f32x4.add(lowZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    {
      const dx = f32x4.sub(v128.load(x + firstA, 16), bx), dy = f32x4.sub(v128.load(y + firstA, 16), by), dz = f32x4.sub(v128.load(z + firstA, 16), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA, 16))
      highX = f32x4.add(highX, f32x4.mul(toA, dx)), highY = f32x4.add(highY, f32x4.mul(toA, dy)), highZ = f32x4.add(highZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    bx = turned(bx), by = turned(by), bz = turned(bz), onX = turned(onX), onY = turned(onY), onZ = turned(onZ)
    if (!ones) bCharge = turned(bCharge)
    // turn 3
    {
      const dx = f32x4.sub(v128.load(x + firstA), bx), dy = f32x4.sub(v128.load(y + firstA), by), dz = f32x4.sub(v128.load(z + firstA), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA))
      lowX = f32x4.add(lowX, f32x4.mul(toA, dx)), lowY = f32x4.add(lowY, f32x4.mul(toA, dy)), lowZ = f32x4.add(lowZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    {
      const dx = f32x4.sub(v128.load(x + firstA, 16), bx), dy = f32x4.sub(v128.load(y + firstA, 16), by), dz = f32x4.sub(v128.load(z + firstA, 16), bz)
      const push = weights(squaresOf(dx, dy, dz))
      const toA = ones ? push : f32x4.mul(push, bCharge), toB = ones ? push : f32x4.mul(push, v128.load(charge + firstA, 16))
      highX = f32x4.add(highX, f32x4.mul(toA, dx)), highY = f32x4.add(highY, f32x4.mul(toA, dy)), highZ = f32x4.add(highZ, f32x4.mul(toA, dz))
      onX = f32x4.sub(onX, f32x4.mul(toB, dx)), onY = f32x4.sub(onY, f32x4.mul(toB, dy)), onZ = f32x4.sub(onZ, f32x4.mul(toB, dz))
    }
    bx = turned(bx), by = turned(by), bz = turned(bz), onX = turned(onX), onY = turned(onY), onZ = turned(onZ)
    if (!ones) bCharge = turned(bCharge)
    v128.store(fx + four, onX)
    v128.store(fy + four, onY)
    v128.store(fz + four, onZ)
  }
  v128.store(fx + firstA, lowX)
  v128.store(fy + firstA, lowY)
  v128.store(fz + firstA, lowZ)
  v128.store(fx + firstA, highX, 16)
  v128.store(fy + firstA, highY, 16)
  v128.store(fz + firstA, highZ, 16)
}

// @ts-ignore: decorator
@inline function turned(four: v128): v128 {
  return i32x4.shuffle(four, four, 1, 2, 3, 0)
}

/** meetWithin of field/meet.ts, four of the leaf at a time. */
export function meetWithin(first: usize): void {
  for (let four = first; four < first + leafBytes; four += 16) meetAll(first, four)
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
