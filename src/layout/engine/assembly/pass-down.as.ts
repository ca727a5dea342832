import { cell, cellBytes, cells, forceAt, fx, fy, fz, gradientAt, leafBytes, leavesOf, lowOf, secondAt, upperHalf, x, y, z } from './columns.as'

/** field/pass-down.ts */
export function passDown(): void {
  for (let at = 0; at < cells; at++) {
    const own = cell + <usize>at * cellBytes
    const count = leavesOf(own)
    if (count == 1) {
      const first = <usize>lowOf(own) * leafBytes
      for (let four = first; four < first + leafBytes; four += 16) passToBodies(own, four)
    } else {
      passToCell(own, own + cellBytes)
      passToCell(own, upperHalf(own, count))
    }
  }
}

/** Three rows at once; what stands in their fourth place stays. */
function passToCell(own: usize, child: usize): void {
  const first = v128.load(own, gradientAt)
  const second = v128.load(own, secondAt)
  const away = f32x4.sub(v128.load(child), v128.load(own))
  const byX = f32x4.mul(first, i32x4.shuffle(away, away, 0, 0, 0, 0))
  const byY = f32x4.mul(i32x4.shuffle(first, second, 1, 4, 5, 7), i32x4.shuffle(away, away, 1, 1, 1, 1))
  const byZ = f32x4.mul(i32x4.shuffle(first, second, 2, 5, 6, 7), i32x4.shuffle(away, away, 2, 2, 2, 2))
  const force = f32x4.add(v128.load(own, forceAt), f32x4.add(f32x4.add(byX, byY), byZ))
  add(child + forceAt, force)
  add(child + gradientAt, first)
  add(child + secondAt, second)
}

// @ts-ignore: decorator
@inline function add(to: usize, row: v128): void {
  const before = v128.load(to)
  v128.store(to, v128.bitselect(f32x4.add(before, row), before, i32x4(-1, -1, -1, 0)))
}

/** Four bodies. */
function passToBodies(own: usize, first: usize): void {
  const dx = f32x4.sub(v128.load(x + first), v128.load32_splat(own))
  const dy = f32x4.sub(v128.load(y + first), v128.load32_splat(own, 4))
  const dz = f32x4.sub(v128.load(z + first), v128.load32_splat(own, 8))
  const xy = v128.load32_splat(own, 36)
  const xz = v128.load32_splat(own, 40)
  const yz = v128.load32_splat(own, 52)
  push(fx + first, v128.load32_splat(own, 16), v128.load32_splat(own, 32), xy, xz, dx, dy, dz)
  push(fy + first, v128.load32_splat(own, 20), xy, v128.load32_splat(own, 48), yz, dx, dy, dz)
  push(fz + first, v128.load32_splat(own, 24), xz, yz, v128.load32_splat(own, 56), dx, dy, dz)
}

// @ts-ignore: decorator
@inline function push(to: usize, force: v128, gx: v128, gy: v128, gz: v128, dx: v128, dy: v128, dz: v128): void {
  const bend = f32x4.add(f32x4.add(f32x4.mul(gx, dx), f32x4.mul(gy, dy)), f32x4.mul(gz, dz))
  v128.store(to, f32x4.add(v128.load(to), f32x4.add(force, bend)))
}
