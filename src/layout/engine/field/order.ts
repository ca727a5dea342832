import { type Columns, leafSize } from '#layout/engine/columns.ts'

/**
 * The order of a balanced k-d tree: the longest side of a cell's box is halved at the median body, down to full leaves. Written to `order`
 * (slot -> body that should stand there); nothing but comparisons, so there is nothing to round. The tree stays right when bodies move
 * (centres, radii and boxes are measured anew), it only loosens: a few ticks later three times as many pairs meet.
 * Places are moved along with the numbers, in the columns of the field, which is made anew afterwards: in one stretch of memory this takes
 * two thirds of the time.
 */
export function treeOrder(columns: Columns): void {
  const { order, x, y, z, fx, fy, fz, bodies, leaves, slots } = columns
  for (let body = 0; body < slots; body++) {
    order[body] = body
    fx[body] = x[body]!
    fy[body] = y[body]!
    fz[body] = z[body]!
  }
  split(columns, 0, leaves, bodies)
}

function split(columns: Columns, low: number, high: number, bodies: number): void {
  if (high - low <= 1) return
  const first = low * leafSize
  const last = Math.min(high * leafSize, bodies)
  const middle = low + ((high - low) >> 1)
  select(columns, longestSide(columns, first, last), first, last - 1, middle * leafSize)
  split(columns, low, middle, bodies)
  split(columns, middle, high, bodies)
}

/** The column of the axis along which the bodies at `first .. last - 1` lie furthest apart. */
function longestSide({ fx, fy, fz }: Columns, first: number, last: number): Float32Array {
  const wide = sideOf(fx, first, last)
  const high = sideOf(fy, first, last)
  const deep = sideOf(fz, first, last)
  if (wide >= high && wide >= deep) return fx
  return high >= deep ? fy : fz
}

function sideOf(place: Float32Array, first: number, last: number): number {
  let low = place[first]!
  let high = low
  for (let at = first + 1; at < last; at++) {
    const own = place[at]!
    if (own < low) low = own
    if (own > high) high = own
  }
  return high - low
}

/** Hoare's selection: afterwards no key before `wanted` is larger, none behind it smaller. */
function select({ order, fx, fy, fz }: Columns, key: Float32Array, first: number, last: number, wanted: number): void {
  let low = first
  let high = last
  while (low < high) {
    const pivot = median(key[low]!, key[(low + high) >> 1]!, key[high]!)
    let left = low
    let right = high
    while (left <= right) {
      while (key[left]! < pivot) left++
      while (key[right]! > pivot) right--
      if (left > right) break
      swap(order, left, right)
      swap(fx, left, right)
      swap(fy, left, right)
      swap(fz, left, right)
      left++
      right--
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else return
  }
}

function swap(column: Float32Array | Uint32Array, a: number, b: number): void {
  const kept = column[a]!
  column[a] = column[b]!
  column[b] = kept
}

const median = (a: number, b: number, c: number): number => (a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b)
