import { type Columns, leafSize } from '#layout/engine/columns.ts'

/**
 * The order of a balanced k-d tree: the longest side of a cell's box is halved at the median body, down to full leaves. Written to `order`
 * (slot -> body that should stand there); nothing but comparisons, so there is nothing to round. Called every few ticks only: the tree stays
 * right when bodies move (boxes and radii are measured anew), it only loosens.
 *
 * Tried instead: an octree of Morton-sorted bodies, whose leaves are half empty (lanes wasted, a third more pairs at equal error).
 */
export function treeOrder(columns: Columns): void {
  const { order, bodies, leaves, slots } = columns
  for (let body = 0; body < slots; body++) order[body] = body
  split(columns, 0, leaves, bodies)
}

function split(columns: Columns, low: number, high: number, bodies: number): void {
  if (high - low <= 1) return
  const first = low * leafSize
  const last = Math.min(high * leafSize, bodies)
  const middle = low + ((high - low) >> 1)
  select(columns.order, longestSide(columns, first, last), first, last - 1, middle * leafSize)
  split(columns, low, middle, bodies)
  split(columns, middle, high, bodies)
}

/** The column of the axis along which the bodies `order[first .. last - 1]` lie furthest apart. */
function longestSide({ x, y, z, order }: Columns, first: number, last: number): Float32Array {
  const start = order[first]!
  let lowX = x[start]!
  let highX = lowX
  let lowY = y[start]!
  let highY = lowY
  let lowZ = z[start]!
  let highZ = lowZ
  for (let at = first + 1; at < last; at++) {
    const body = order[at]!
    const bx = x[body]!
    const by = y[body]!
    const bz = z[body]!
    if (bx < lowX) lowX = bx
    if (bx > highX) highX = bx
    if (by < lowY) lowY = by
    if (by > highY) highY = by
    if (bz < lowZ) lowZ = bz
    if (bz > highZ) highZ = bz
  }
  const wide = highX - lowX
  const high = highY - lowY
  const deep = highZ - lowZ
  if (wide >= high && wide >= deep) return x
  return high >= deep ? y : z
}

/** Hoare's selection: afterwards no key before `wanted` is larger, none behind it smaller. */
function select(order: Uint32Array, key: Float32Array, first: number, last: number, wanted: number): void {
  let low = first
  let high = last
  while (low < high) {
    const pivot = median(key[order[low]!]!, key[order[(low + high) >> 1]!]!, key[order[high]!]!)
    let left = low
    let right = high
    while (left <= right) {
      while (key[order[left]!]! < pivot) left++
      while (key[order[right]!]! > pivot) right--
      if (left > right) break
      const swapped = order[left]!
      order[left] = order[right]!
      order[right] = swapped
      left++
      right--
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else return
  }
}

const median = (a: number, b: number, c: number): number => (a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b)
