import { cell, cellBytes, cells, charge, fold, forceAt, fx, fy, fz, gradientAt, leafBytes, leaves, leavesOf, lowOf, radiusAt, secondAt, squareOf, squaresOf, upperHalf, x, y, z } from './columns.as'

/** field/gather.ts */
export function gather(): void {
  const bytes = <usize>leaves * leafBytes
  memory.fill(fx, 0, bytes)
  memory.fill(fy, 0, bytes)
  memory.fill(fz, 0, bytes)
  const fourth = i32x4(0, 0, 0, -1)
  for (let at = cells - 1; at >= 0; at--) {
    const own = cell + <usize>at * cellBytes
    v128.store(own, v128.and(v128.load(own, forceAt), fourth), forceAt)
    v128.store(own, v128.and(v128.load(own, gradientAt), fourth), gradientAt)
    v128.store(own, v128.and(v128.load(own, secondAt), fourth), secondAt)
    const count = leavesOf(own)
    if (count == 1) gatherLeaf(own, <usize>lowOf(own) * leafBytes)
    else gatherPair(own, own + cellBytes, upperHalf(own, count))
  }
}

/** Sum of charge * value over a leaf. */
function weighed(first: usize, column: usize): f32 {
  let sum = f32x4.splat(0)
  for (let four: usize = 0; four < leafBytes; four += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(charge + first + four), v128.load(column + four)))
  return fold(sum)
}

// @ts-ignore: decorator
@inline function squaresFrom(first: usize, cx: v128, cy: v128, cz: v128): v128 {
  return squaresOf(f32x4.sub(v128.load(x + first), cx), f32x4.sub(v128.load(y + first), cy), f32x4.sub(v128.load(z + first), cz))
}

function gatherLeaf(own: usize, first: usize): void {
  let sum = f32x4.splat(0)
  for (let four: usize = 0; four < leafBytes; four += 16) sum = f32x4.add(sum, v128.load(charge + first + four))
  const total = fold(sum)
  let cx = load<f32>(x + first)
  let cy = load<f32>(y + first)
  let cz = load<f32>(z + first)
  if (total > 0) {
    cx = weighed(first, x + first) / total
    cy = weighed(first, y + first) / total
    cz = weighed(first, z + first) / total
  }
  const centreX = f32x4.splat(cx)
  const centreY = f32x4.splat(cy)
  const centreZ = f32x4.splat(cz)
  let far = f32x4.splat(0)
  for (let four = first; four < first + leafBytes; four += 16) far = f32x4.pmax(far, squaresFrom(four, centreX, centreY, centreZ))
  far = f32x4.pmax(far, i32x4.shuffle(far, far, 1, 0, 3, 2))
  far = f32x4.pmax(far, i32x4.shuffle(far, far, 2, 3, 0, 1))
  write(own, cx, cy, cz, total, sqrt<f32>(f32x4.extract_lane(far, 0)))
}

function gatherPair(own: usize, left: usize, right: usize): void {
  const rightCharge = load<f32>(right, 12)
  const total = load<f32>(left, 12) + rightCharge
  const share: f32 = total > 0 ? rightCharge / total : 0.5
  const from = v128.load(left)
  const centre = f32x4.add(from, f32x4.mul(f32x4.splat(share), f32x4.sub(v128.load(right), from)))
  const cx = f32x4.extract_lane(centre, 0)
  const cy = f32x4.extract_lane(centre, 1)
  const cz = f32x4.extract_lane(centre, 2)
  const toLeft = reach(left, cx, cy, cz)
  const toRight = reach(right, cx, cy, cz)
  write(own, cx, cy, cz, total, toLeft > toRight ? toLeft : toRight)
}

// @ts-ignore: decorator
@inline function reach(child: usize, cx: f32, cy: f32, cz: f32): f32 {
  return sqrt<f32>(squareOf(load<f32>(child) - cx, load<f32>(child, 4) - cy, load<f32>(child, 8) - cz)) + load<f32>(child, radiusAt)
}

// @ts-ignore: decorator
@inline function write(own: usize, cx: f32, cy: f32, cz: f32, total: f32, furthest: f32): void {
  store<f32>(own, cx)
  store<f32>(own, cy, 4)
  store<f32>(own, cz, 8)
  store<f32>(own, total, 12)
  store<f32>(own, furthest, radiusAt)
}
