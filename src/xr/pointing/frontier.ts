/**
 * Tree nodes that are still to be looked at: the smallest gap first, of equal ones the one whose middle is nearest (small boxes near by come
 * before the large ones around them, which finds a first answer sooner). Fractions go in and out through fields: as arguments they would be
 * boxed wherever a call is not inlined.
 */
export class Frontier {
  size = 0
  /** of what `put` puts in and of what `take` took */
  gap = 0
  middle = 0
  /** where it begins at the earliest */
  depth = 0
  node = 0
  first = 0
  count = 0
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

  put(node: number, first: number, count: number): void {
    let at = this.size++
    this.#gaps[at] = this.gap
    this.#middles[at] = this.middle
    this.#depths[at] = this.depth
    this.#nodes[at] = node
    this.#firsts[at] = first
    this.#counts[at] = count
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#isBefore(at, above)) return
      this.#swap(at, above)
      at = above
    }
  }

  take(): void {
    this.gap = this.#gaps[0]!
    this.middle = this.#middles[0]!
    this.depth = this.#depths[0]!
    this.node = this.#nodes[0]!
    this.first = this.#firsts[0]!
    this.count = this.#counts[0]!
    const last = --this.size
    this.#swap(0, last)
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= last) return
      if (below + 1 < last && this.#isBefore(below + 1, below)) below++
      if (!this.#isBefore(below, at)) return
      this.#swap(at, below)
      at = below
    }
  }

  #isBefore(one: number, other: number): boolean {
    return this.#gaps[one]! < this.#gaps[other]! || (this.#gaps[one] === this.#gaps[other] && this.#middles[one]! < this.#middles[other]!)
  }

  #swap(one: number, other: number): void {
    const gap = this.#gaps[one]!
    const middle = this.#middles[one]!
    const depth = this.#depths[one]!
    const node = this.#nodes[one]!
    const first = this.#firsts[one]!
    const count = this.#counts[one]!
    this.#gaps[one] = this.#gaps[other]!
    this.#middles[one] = this.#middles[other]!
    this.#depths[one] = this.#depths[other]!
    this.#nodes[one] = this.#nodes[other]!
    this.#firsts[one] = this.#firsts[other]!
    this.#counts[one] = this.#counts[other]!
    this.#gaps[other] = gap
    this.#middles[other] = middle
    this.#depths[other] = depth
    this.#nodes[other] = node
    this.#firsts[other] = first
    this.#counts[other] = count
  }
}
