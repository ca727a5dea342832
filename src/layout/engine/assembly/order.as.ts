import { bodies, leafSize, leaves, order, x, y, z } from './columns.as'

/** field/order.ts */
export function treeOrder(): void {
  for (let body = 0; body < leaves * leafSize; body++) store<i32>(order + (<usize>body << 2), body)
  split(0, leaves, bodies)
}

function split(low: i32, high: i32, count: i32): void {
  if (high - low <= 1) return
  const first = low * leafSize
  const last = min(high * leafSize, count)
  const middle = low + ((high - low) >> 1)
  select(longestSide(first, last), first, last - 1, middle * leafSize)
  split(low, middle, count)
  split(middle, high, count)
}

// @ts-ignore: decorator
@inline function bodyAt(at: i32): usize {
  return <usize>load<u32>(order + (<usize>at << 2)) << 2
}

function longestSide(first: i32, last: i32): usize {
  const start = bodyAt(first)
  let lowX = load<f32>(x + start)
  let highX = lowX
  let lowY = load<f32>(y + start)
  let highY = lowY
  let lowZ = load<f32>(z + start)
  let highZ = lowZ
  for (let at = first + 1; at < last; at++) {
    const body = bodyAt(at)
    const bx = load<f32>(x + body)
    const by = load<f32>(y + body)
    const bz = load<f32>(z + body)
    if (bx < lowX) lowX = bx
    if (bx > highX) highX = bx
    if (by < lowY) lowY = by
    if (by > highY) highY = by
    if (bz < lowZ) lowZ = bz
    if (bz > highZ) highZ = bz
  }
  // in double precision, as JavaScript subtracts
  const wide = <f64>highX - <f64>lowX
  const tall = <f64>highY - <f64>lowY
  const deep = <f64>highZ - <f64>lowZ
  if (wide >= tall && wide >= deep) return x
  return tall >= deep ? y : z
}

// @ts-ignore: decorator
@inline function keyAt(key: usize, at: i32): f32 {
  return load<f32>(key + bodyAt(at))
}

function select(key: usize, first: i32, last: i32, wanted: i32): void {
  let low = first
  let high = last
  while (low < high) {
    const pivot = median(keyAt(key, low), keyAt(key, (low + high) >> 1), keyAt(key, high))
    let left = low
    let right = high
    while (left <= right) {
      while (keyAt(key, left) < pivot) left++
      while (keyAt(key, right) > pivot) right--
      if (left > right) break
      const swapped = load<u32>(order + (<usize>left << 2))
      store<u32>(order + (<usize>left << 2), load<u32>(order + (<usize>right << 2)))
      store<u32>(order + (<usize>right << 2), swapped)
      left++
      right--
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else return
  }
}

// @ts-ignore: decorator
@inline function median(a: f32, b: f32, c: f32): f32 {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
}
