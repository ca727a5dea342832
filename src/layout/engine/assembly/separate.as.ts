import { bodies, cell, cellBytes, cells, flat, forceAt, gradientAt, held, leafBytes, leavesOf, lowOf, put, radius, squareOf, squaresOf, stack, upperHalf, x, y, z } from './columns.as'

/** motion/separate.ts */
export function separate(padding: f32, share: f32): f32 {
  box(padding * 0.5)
  let deepest: f32 = 0
  let top = put(stack, cell, cell)
  while (top > stack) {
    top -= 8
    const a = <usize>load<u32>(top)
    const b = <usize>load<u32>(top, 4)
    const leavesA = leavesOf(a)
    if (a == b) {
      if (leavesA == 1) {
        deepest = part(<usize>lowOf(a) * leafBytes, <usize>lowOf(a) * leafBytes, padding, share, deepest)
        continue
      }
      const left = a + cellBytes
      const right = upperHalf(a, leavesA)
      top = put(put(put(top, left, right), right, right), left, left)
      continue
    }
    if (apart(a, b)) continue
    const leavesB = leavesOf(b)
    if (leavesA == 1 && leavesB == 1) {
      deepest = part(<usize>lowOf(a) * leafBytes, <usize>lowOf(b) * leafBytes, padding, share, deepest)
      continue
    }
    if (leavesA >= leavesB) top = put(put(top, upperHalf(a, leavesA), b), a + cellBytes, b)
    else top = put(put(top, upperHalf(b, leavesB), a), b + cellBytes, a)
  }
  return deepest
}

/** The low corner of a cell's box is the row of its force, the high one the first of its gradient; what stands fourth there stays. */
function box(padding: f32): void {
  const three = i32x4(-1, -1, -1, 0)
  for (let at = cells - 1; at >= 0; at--) {
    const own = cell + <usize>at * cellBytes
    const count = leavesOf(own)
    if (count == 1) {
      const first = <usize>lowOf(own) * leafBytes
      span(own, x + first, radius + first, padding)
      span(own + 4, y + first, radius + first, padding)
      span(own + 8, z + first, radius + first, padding)
    } else {
      const left = own + cellBytes
      const right = upperHalf(own, count)
      const low = f32x4.pmin(v128.load(right, forceAt), v128.load(left, forceAt))
      const high = f32x4.pmax(v128.load(right, gradientAt), v128.load(left, gradientAt))
      v128.store(own, v128.bitselect(low, v128.load(own, forceAt), three), forceAt)
      v128.store(own, v128.bitselect(high, v128.load(own, gradientAt), three), gradientAt)
    }
  }
}

// @ts-ignore: decorator
@inline function span(to: usize, places: usize, radii: usize, padding: f32): void {
  const round = f32x4.splat(padding)
  let low = f32x4.splat(f32.MAX_VALUE)
  let high = f32x4.splat(-f32.MAX_VALUE)
  for (let four: usize = 0; four < leafBytes; four += 16) {
    const at = v128.load(places + four)
    const reach = f32x4.add(v128.load(radii + four), round)
    low = f32x4.pmin(low, f32x4.sub(at, reach))
    high = f32x4.pmax(high, f32x4.add(at, reach))
  }
  low = f32x4.pmin(low, i32x4.shuffle(low, low, 1, 0, 3, 2))
  low = f32x4.pmin(low, i32x4.shuffle(low, low, 2, 3, 0, 1))
  high = f32x4.pmax(high, i32x4.shuffle(high, high, 1, 0, 3, 2))
  high = f32x4.pmax(high, i32x4.shuffle(high, high, 2, 3, 0, 1))
  store<f32>(to, f32x4.extract_lane(low, 0), forceAt)
  store<f32>(to, f32x4.extract_lane(high, 0), gradientAt)
}

// @ts-ignore: decorator
@inline function apart(a: usize, b: usize): bool {
  const beyond = f32x4.gt(v128.load(a, forceAt), v128.load(b, gradientAt))
  const before = f32x4.gt(v128.load(b, forceAt), v128.load(a, gradientAt))
  return v128.any_true(v128.and(v128.or(beyond, before), i32x4(-1, -1, -1, 0)))
}

/** A small number of its own for every pair, computed as JavaScript does: in double precision, then rounded. */
// @ts-ignore: decorator
@inline function small(a: usize, b: usize, timesA: usize, timesB: usize): f32 {
  return <f32>((<f64>(<u32>(((a >> 2) * timesA + (b >> 2) * timesB) & 15)) - 7.5) * 1e-3)
}

/** Does body a overlap any of four? */
// @ts-ignore: decorator
@inline function meets(a: usize, b: usize, clear: f32): bool {
  const dx = f32x4.sub(v128.load32_splat(x + a), v128.load(x + b))
  const dy = f32x4.sub(v128.load32_splat(y + a), v128.load(y + b))
  const dz = f32x4.sub(v128.load32_splat(z + a), v128.load(z + b))
  const wanted = f32x4.add(f32x4.add(v128.load32_splat(radius + a), v128.load(radius + b)), f32x4.splat(clear))
  return v128.any_true(f32x4.lt(squaresOf(dx, dy, dz), f32x4.mul(wanted, wanted)))
}

/** Four of B at a time: only where one of them is too near are they looked at one by one, in the order and with the places of that moment. */
function part(firstA: usize, firstB: usize, clear: f32, mended: f32, before: f32): f32 {
  let deepest = before
  const end = <usize>bodies << 2
  const lastA = min(firstA + leafBytes, end)
  const lastB = min(firstB + leafBytes, end)
  const padding = f32x4.splat(clear)
  for (let a = firstA; a < lastA; a += 4) {
    for (let four = firstA == firstB ? a + 4 : firstB; four < lastB; four += 16) {
      const dx = f32x4.sub(v128.load32_splat(x + a), v128.load(x + four))
      const dy = f32x4.sub(v128.load32_splat(y + a), v128.load(y + four))
      const dz = f32x4.sub(v128.load32_splat(z + a), v128.load(z + four))
      const wanted = f32x4.add(f32x4.add(v128.load32_splat(radius + a), v128.load(radius + four)), padding)
      if (!v128.any_true(f32x4.lt(squaresOf(dx, dy, dz), f32x4.mul(wanted, wanted)))) continue
      const last = min(four + 16, lastB)
      for (let b = four; b < last; b += 4) deepest = partTwo(a, b, clear, mended, deepest)
    }
  }
  return deepest
}

function partTwo(a: usize, b: usize, clear: f32, mended: f32, deepest: f32): f32 {
  let dx = load<f32>(x + a) - load<f32>(x + b)
  let dy = load<f32>(y + a) - load<f32>(y + b)
  let dz = load<f32>(z + a) - load<f32>(z + b)
  const wanted = load<f32>(radius + a) + load<f32>(radius + b) + clear
  const square = squareOf(dx, dy, dz)
  if (!(square < wanted * wanted)) return deepest
  const heldA = load<u32>(held + a) != 0
  const heldB = load<u32>(held + b) != 0
  if (heldA && heldB) return deepest
  let apart = sqrt<f32>(square)
  const overlap = (wanted - apart) / wanted
  if (<f64>apart < 1e-6) {
    dx = small(a, b, 7, 13)
    dy = small(a, b, 5, 11)
    dz = flat ? 0 : small(a, b, 3, 17)
    apart = sqrt<f32>(squareOf(dx, dy, dz))
  }
  const move = (mended * (wanted - apart)) / apart
  const moveA: f32 = heldA ? 0 : heldB ? move : move * 0.5
  const moveB: f32 = heldB ? 0 : heldA ? move : move * 0.5
  store<f32>(x + a, load<f32>(x + a) + moveA * dx)
  store<f32>(y + a, load<f32>(y + a) + moveA * dy)
  store<f32>(z + a, load<f32>(z + a) + moveA * dz)
  store<f32>(x + b, load<f32>(x + b) - moveB * dx)
  store<f32>(y + b, load<f32>(y + b) - moveB * dy)
  store<f32>(z + b, load<f32>(z + b) - moveB * dz)
  return overlap > deepest ? overlap : deepest
}
