import { bodies, fx, fy, fz, leafSize, leaves, order, x, y, z } from './columns.as'

/** field/order.ts */
export function treeOrder(): void {
  const slots = leaves * leafSize
  const bytes = <usize>slots << 2
  for (let body = 0; body < slots; body++) store<i32>(order + (<usize>body << 2), body)
  memory.copy(fx, x, bytes)
  memory.copy(fy, y, bytes)
  memory.copy(fz, z, bytes)
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

function longestSide(first: i32, last: i32): usize {
  const wide = sideOf(fx, first, last)
  const tall = sideOf(fy, first, last)
  const deep = sideOf(fz, first, last)
  if (wide >= tall && wide >= deep) return fx
  return tall >= deep ? fy : fz
}

/** In double precision, as JavaScript subtracts. */
function sideOf(place: usize, first: i32, last: i32): f64 {
  const end = place + (<usize>last << 2)
  let at = place + (<usize>first << 2)
  let lows = v128.load32_splat(at)
  let highs = lows
  for (; at + 16 <= end; at += 16) {
    const four = v128.load(at)
    lows = f32x4.pmin(lows, four)
    highs = f32x4.pmax(highs, four)
  }
  for (; at < end; at += 4) {
    const one = v128.load32_splat(at)
    lows = f32x4.pmin(lows, one)
    highs = f32x4.pmax(highs, one)
  }
  lows = f32x4.pmin(lows, i32x4.shuffle(lows, lows, 1, 0, 3, 2))
  highs = f32x4.pmax(highs, i32x4.shuffle(highs, highs, 1, 0, 3, 2))
  lows = f32x4.pmin(lows, i32x4.shuffle(lows, lows, 2, 3, 0, 1))
  highs = f32x4.pmax(highs, i32x4.shuffle(highs, highs, 2, 3, 0, 1))
  return <f64>f32x4.extract_lane(highs, 0) - <f64>f32x4.extract_lane(lows, 0)
}

function select(key: usize, first: i32, last: i32, wanted: i32): void {
  let low = first
  let high = last
  while (low < high) {
    const pivot = median(load<f32>(key + (<usize>low << 2)), load<f32>(key + (<usize>((low + high) >> 1) << 2)), load<f32>(key + (<usize>high << 2)))
    let left = low
    let right = high
    while (left <= right) {
      while (load<f32>(key + (<usize>left << 2)) < pivot) left++
      while (load<f32>(key + (<usize>right << 2)) > pivot) right--
      if (left > right) break
      const from = <usize>left << 2
      const to = <usize>right << 2
      swap(order + from, order + to)
      swap(fx + from, fx + to)
      swap(fy + from, fy + to)
      swap(fz + from, fz + to)
      left++
      right--
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else return
  }
}

// @ts-ignore: decorator
@inline function swap(a: usize, b: usize): void {
  const kept = load<u32>(a)
  store<u32>(a, load<u32>(b))
  store<u32>(b, kept)
}

// @ts-ignore: decorator
@inline function median(a: f32, b: f32, c: f32): f32 {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b
}
