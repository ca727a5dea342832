/**
 * Tree nodes that are still to be looked at: the smallest gap first, of equal ones the one whose middle is nearest (small boxes near by come
 * before the large ones around them, which finds a first answer sooner). Nothing is allocated.
 */
export class Frontier {
  size = 0
  /** of what `take` took */
  node = 0
  first = 0
  count = 0
  gap = 0
  /** where it begins at the earliest */
  depth = 0
  readonly #gaps: Float64Array
  readonly #middles: Float64Array
  readonly #depths: Float64Array
  readonly #nodes: Int32Array
  readonly #firsts: Int32Array
  readonly #counts: Int32Array

  constructor(most: number) {
    this.#gaps = new Float64Array(most)
    this.#middles = new Float64Array(most)
    this.#depths = new Float64Array(most)
    this.#nodes = new Int32Array(most)
    this.#firsts = new Int32Array(most)
    this.#counts = new Int32Array(most)
  }

  /** no room for the two halves of one more node */
  get isFull(): boolean {
    return this.size + 2 > this.#nodes.length
  }

  put(node: number, first: number, count: number, gap: number, middle: number, depth: number): void {
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#before(gap, middle, above)) break
      this.#copy(above, at)
      at = above
    }
    this.#write(at, node, first, count, gap, middle, depth)
  }

  take(): void {
    this.node = this.#nodes[0]!
    this.first = this.#firsts[0]!
    this.count = this.#counts[0]!
    this.gap = this.#gaps[0]!
    this.depth = this.#depths[0]!
    const last = --this.size
    const gap = this.#gaps[last]!
    const middle = this.#middles[last]!
    const depth = this.#depths[last]!
    const node = this.#nodes[last]!
    const first = this.#firsts[last]!
    const count = this.#counts[last]!
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= last) break
      if (below + 1 < last && this.#before(this.#gaps[below + 1]!, this.#middles[below + 1]!, below)) below++
      if (this.#before(gap, middle, below)) break
      this.#copy(below, at)
      at = below
    }
    this.#write(at, node, first, count, gap, middle, depth)
  }

  #before(gap: number, middle: number, at: number): boolean {
    return gap < this.#gaps[at]! || (gap === this.#gaps[at]! && middle < this.#middles[at]!)
  }

  #copy(from: number, to: number): void {
    this.#gaps[to] = this.#gaps[from]!
    this.#middles[to] = this.#middles[from]!
    this.#depths[to] = this.#depths[from]!
    this.#nodes[to] = this.#nodes[from]!
    this.#firsts[to] = this.#firsts[from]!
    this.#counts[to] = this.#counts[from]!
  }

  #write(at: number, node: number, first: number, count: number, gap: number, middle: number, depth: number): void {
    this.#nodes[at] = node
    this.#firsts[at] = first
    this.#counts[at] = count
    this.#gaps[at] = gap
    this.#middles[at] = middle
    this.#depths[at] = depth
  }
}
