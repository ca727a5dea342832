import { bodies, cell, cellBytes, cells, flat, forceAt, held, leafBytes, leavesOf, lowOf, radius, squareOf, stack, upperHalf, x, y, z } from './columns.as'

/** motion/separate.ts */
export function separate(padding: f32, share: f32): f32 {
  reachOut(padding * 0.5)
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
    const reachA = load<f32>(a, forceAt)
    const reachB = load<f32>(b, forceAt)
    const reach = reachA + reachB
    const square = squareOf(load<f32>(a) - load<f32>(b), load<f32>(a, 4) - load<f32>(b, 4), load<f32>(a, 8) - load<f32>(b, 8))
    if (square >= reach * reach) continue
    const leavesB = leavesOf(b)
    if (leavesA == 1 && leavesB == 1) {
      deepest = part(<usize>lowOf(a) * leafBytes, <usize>lowOf(b) * leafBytes, padding, share, deepest)
      continue
    }
    if (leavesB == 1 || (leavesA > 1 && reachA >= reachB)) top = put(put(top, upperHalf(a, leavesA), b), a + cellBytes, b)
    else top = put(put(top, upperHalf(b, leavesB), a), b + cellBytes, a)
  }
  return deepest
}

// @ts-ignore: decorator
@inline function put(top: usize, a: usize, b: usize): usize {
  store<u32>(top, <u32>a)
  store<u32>(top, <u32>b, 4)
  return top + 8
}

function reachOut(padding: f32): void {
  for (let at = cells - 1; at >= 0; at--) {
    const own = cell + <usize>at * cellBytes
    const count = leavesOf(own)
    let reach: f32 = 0
    if (count == 1) {
      const first = <usize>lowOf(own) * leafBytes
      for (let body = first; body < first + leafBytes; body += 4) {
        const away = sqrt<f32>(squareOf(load<f32>(x + body) - load<f32>(own), load<f32>(y + body) - load<f32>(own, 4), load<f32>(z + body) - load<f32>(own, 8)))
        const far = away + (load<f32>(radius + body) + padding)
        if (far > reach) reach = far
      }
    } else {
      const left = toFarSide(own, own + cellBytes)
      const right = toFarSide(own, upperHalf(own, count))
      reach = left > right ? left : right
    }
    store<f32>(own, reach, forceAt)
  }
}

function toFarSide(own: usize, child: usize): f32 {
  return sqrt<f32>(squareOf(load<f32>(child) - load<f32>(own), load<f32>(child, 4) - load<f32>(own, 4), load<f32>(child, 8) - load<f32>(own, 8))) + load<f32>(child, forceAt)
}

/** A small number of its own for every pair, computed as JavaScript does: in double precision, then rounded. */
// @ts-ignore: decorator
@inline function small(a: usize, b: usize, timesA: usize, timesB: usize): f32 {
  return <f32>((<f64>(<u32>(((a >> 2) * timesA + (b >> 2) * timesB) & 15)) - 7.5) * 1e-3)
}

function part(firstA: usize, firstB: usize, clear: f32, mended: f32, before: f32): f32 {
  let deepest = before
  const end = <usize>bodies << 2
  const lastA = min(firstA + leafBytes, end)
  const lastB = min(firstB + leafBytes, end)
  for (let a = firstA; a < lastA; a += 4) {
    for (let b = firstA == firstB ? a + 4 : firstB; b < lastB; b += 4) {
      let dx = load<f32>(x + a) - load<f32>(x + b)
      let dy = load<f32>(y + a) - load<f32>(y + b)
      let dz = load<f32>(z + a) - load<f32>(z + b)
      const wanted = load<f32>(radius + a) + load<f32>(radius + b) + clear
      const square = squareOf(dx, dy, dz)
      if (!(square < wanted * wanted)) continue
      const heldA = load<u32>(held + a) != 0
      const heldB = load<u32>(held + b) != 0
      if (heldA && heldB) continue
      let apart = sqrt<f32>(square)
      const overlap = (wanted - apart) / wanted
      if (overlap > deepest) deepest = overlap
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
    }
  }
  return deepest
}
