/**
 * The cells of d3-quadtree and d3-octree, as arrays. Method: the points are divided top-down, cell by cell, into quadrants or octants
 * until one point (or several in one place) is left, which gives the tree that inserting them one by one gives: the root is the unit cell
 * at the floor of the extent, doubled until it covers it; cells with a single child are kept, because the force counts levels.
 * Cells lie in preorder, children by ascending octant, so that walking the tree is counting up, and leaving a cell out is one jump.
 * The order of the last building is where the next begins: points that moved little are nearly sorted, reading them is local.
 * Left aside: Morton codes of a fixed number of bits, which know no cell below their last bit (PERFORMANCE.md A.2: d3's places for 2 to 5 ticks).
 */
export class Cells {
  /** cells in use; 0 when no point has a place */
  count = 0
  /** points in the tree: those with finite coordinates */
  points = 0
  /** points by cell; within a leaf ascending */
  readonly order: Int32Array
  /** cell's points are `order[from] .. order[to - 1]` */
  from: Int32Array
  to: Int32Array
  /** the next cell that is not inside this one; the one after it for a leaf, and only for a leaf */
  skip: Int32Array
  /** lowest corner and length of an edge */
  x: Float64Array
  y: Float64Array
  z: Float64Array
  size: Float64Array
  readonly #dimensions: 2 | 3
  readonly #octant: Uint8Array
  readonly #moved: Int32Array
  readonly #tally = new Int32Array(9)
  // waiting cells, the next on top: disjoint and not empty, so never more than points
  readonly #waitingFrom: Int32Array
  readonly #waitingTo: Int32Array
  readonly #waiting: Float64Array

  constructor(most: number, dimensions: 2 | 3) {
    this.#dimensions = dimensions
    this.order = Int32Array.from({ length: most }, (_, point) => point)
    this.points = most
    const capacity = 2 * most + 64
    this.from = new Int32Array(capacity)
    this.to = new Int32Array(capacity)
    this.skip = new Int32Array(capacity)
    this.x = new Float64Array(capacity)
    this.y = new Float64Array(capacity)
    this.z = new Float64Array(capacity)
    this.size = new Float64Array(capacity)
    this.#octant = new Uint8Array(most)
    this.#moved = new Int32Array(most)
    this.#waitingFrom = new Int32Array(most + 1)
    this.#waitingTo = new Int32Array(most + 1)
    this.#waiting = new Float64Array(4 * (most + 1))
  }

  build(x: Float64Array, y: Float64Array, z: Float64Array): void {
    this.count = 0
    if (!this.#cover(x, y, z)) return
    let top = 1
    while (top > 0) top = this.#divide(top - 1, x, y, z)
    this.#link()
  }

  /** The root, and which points take part. */
  #cover(x: Float64Array, y: Float64Array, z: Float64Array): boolean {
    const { order } = this
    let lowX = Infinity
    let lowY = Infinity
    let lowZ = Infinity
    let highX = -Infinity
    let highY = -Infinity
    let highZ = -Infinity
    let points = 0
    for (let point = 0; point < order.length; point++) {
      const px = x[point]!
      const py = y[point]!
      const pz = z[point]!
      if (!(px - px === 0 && py - py === 0 && pz - pz === 0)) continue
      points += 1
      if (px < lowX) lowX = px
      if (px > highX) highX = px
      if (py < lowY) lowY = py
      if (py > highY) highY = py
      if (pz < lowZ) lowZ = pz
      if (pz > highZ) highZ = pz
    }
    if (points !== this.points || points !== order.length) {
      points = 0
      for (let point = 0; point < order.length; point++) {
        if (Number.isFinite(x[point]) && Number.isFinite(y[point]) && Number.isFinite(z[point])) order[points++] = point
      }
    }
    this.points = points
    if (points === 0) return false
    lowX = Math.floor(lowX)
    lowY = Math.floor(lowY)
    lowZ = Math.floor(lowZ)
    let size = 1
    while (highX >= lowX + size || highY >= lowY + size || highZ >= lowZ + size) size *= 2
    this.#wait(0, 0, points, lowX, lowY, lowZ, size)
    return true
  }

  #wait(at: number, from: number, to: number, x: number, y: number, z: number, size: number): void {
    this.#waitingFrom[at] = from
    this.#waitingTo[at] = to
    const waiting = this.#waiting
    waiting[4 * at] = x
    waiting[4 * at + 1] = y
    waiting[4 * at + 2] = z
    waiting[4 * at + 3] = size
  }

  /** Takes the waiting cell `at` into the tree and puts its children in its place. Returns how many wait. */
  #divide(at: number, x: Float64Array, y: Float64Array, z: Float64Array): number {
    const { order } = this
    const waiting = this.#waiting
    const from = this.#waitingFrom[at]!
    const to = this.#waitingTo[at]!
    const lowX = waiting[4 * at]!
    const lowY = waiting[4 * at + 1]!
    const lowZ = waiting[4 * at + 2]!
    const size = waiting[4 * at + 3]!
    const cell = this.count++
    if (cell === this.skip.length) this.#grow()
    this.from[cell] = from
    this.to[cell] = to
    this.x[cell] = lowX
    this.y[cell] = lowY
    this.z[cell] = lowZ
    this.size[cell] = size
    if (to - from === 1) return at

    const half = size / 2
    const middleX = lowX + half
    const middleY = lowY + half
    const middleZ = this.#dimensions === 3 ? lowZ + half : Infinity
    const octant = this.#octant
    const tally = this.#tally
    for (let code = 0; code < 9; code++) tally[code] = 0
    for (let k = from; k < to; k++) {
      const point = order[k]!
      const code = (x[point]! >= middleX ? 1 : 0) + (y[point]! >= middleY ? 2 : 0) + (z[point]! >= middleZ ? 4 : 0)
      octant[k] = code
      tally[code + 1]! += 1
    }
    const first = octant[from]!
    if (tally[first + 1] === to - from) {
      if (this.#together(from, to, x, y, z) || !(half > 0 && half < Infinity)) {
        order.subarray(from, to).sort()
        return at
      }
    } else {
      for (let code = 1; code < 8; code++) tally[code]! += tally[code - 1]!
      // tally[code] is now where octant `code` begins, and after the pass where it ends
      const moved = this.#moved
      for (let k = from; k < to; k++) moved[from + tally[octant[k]!]!++] = order[k]!
      for (let k = from; k < to; k++) order[k] = moved[k]!
      let end = to
      let top = at
      for (let code = 7; code >= 0; code--) {
        const begin = code === 0 ? from : from + tally[code - 1]!
        if (begin < end) {
          this.#wait(top++, begin, end, code & 1 ? middleX : lowX, code & 2 ? middleY : lowY, code & 4 ? middleZ : lowZ, half)
        }
        end = begin
      }
      return top
    }
    this.#wait(at, from, to, first & 1 ? middleX : lowX, first & 2 ? middleY : lowY, first & 4 ? middleZ : lowZ, half)
    return at + 1
  }

  #together(from: number, to: number, x: Float64Array, y: Float64Array, z: Float64Array): boolean {
    const { order } = this
    const first = order[from]!
    for (let k = from + 1; k < to; k++) {
      const point = order[k]!
      if (x[point] !== x[first] || y[point] !== y[first] || z[point] !== z[first]) return false
    }
    return true
  }

  #link(): void {
    const { from, to, skip, count } = this
    for (let cell = count - 1; cell >= 0; cell--) {
      const end = to[cell]!
      let next = cell + 1
      while (next < count && from[next]! < end) next = skip[next]!
      skip[cell] = next
    }
  }

  /** Only points that nearly touch need more cells than were allocated: every level between them is a cell. */
  #grow(): void {
    const ints = (old: Int32Array): Int32Array => {
      const wide = new Int32Array(2 * old.length)
      wide.set(old)
      return wide
    }
    const floats = (old: Float64Array): Float64Array => {
      const wide = new Float64Array(2 * old.length)
      wide.set(old)
      return wide
    }
    this.from = ints(this.from)
    this.to = ints(this.to)
    this.skip = ints(this.skip)
    this.x = floats(this.x)
    this.y = floats(this.y)
    this.z = floats(this.z)
    this.size = floats(this.size)
  }
}
