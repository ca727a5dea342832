/** nodes in a leaf */
const leaf = 8

/**
 * A balanced k-d tree over the placed nodes (w not 0) of a layout: an implicit one, the order of the nodes and nothing else.
 * A range of the order splits at its middle; its axis is the one along which the range is longest.
 */
export class PlaceTree {
  readonly order: Uint32Array
  readonly #axis: Uint8Array
  readonly #positions: Float32Array

  constructor(positions: Float32Array) {
    this.#positions = positions
    const placed: number[] = []
    for (let node = 0; 4 * node < positions.length; node++) if (positions[4 * node + 3] !== 0) placed.push(node)
    this.order = Uint32Array.from(placed)
    this.#axis = new Uint8Array(placed.length)
    this.#build(0, placed.length)
  }

  #build(begin: number, end: number): void {
    if (end - begin <= leaf) return
    const middle = (begin + end) >> 1
    const axis = this.#longestAxis(begin, end)
    this.#axis[middle] = axis
    this.#select(begin, end - 1, middle, axis)
    this.#build(begin, middle)
    this.#build(middle + 1, end)
  }

  #longestAxis(begin: number, end: number): number {
    let longest = 0
    let length = -1
    for (let axis = 0; axis < 3; axis++) {
      let low = Infinity
      let high = -Infinity
      for (let at = begin; at < end; at++) {
        const value = this.#positions[4 * this.order[at]! + axis]!
        if (value < low) low = value
        if (value > high) high = value
      }
      if (high - low > length) {
        length = high - low
        longest = axis
      }
    }
    return longest
  }

  /** Hoare's: afterwards nobody before `wanted` lies higher, nobody after it lower. */
  #select(first: number, last: number, wanted: number, axis: number): void {
    const { order } = this
    const value = (at: number): number => this.#positions[4 * order[at]! + axis]!
    while (first < last) {
      const pivot = value((first + last) >> 1)
      let low = first
      let high = last
      while (low <= high) {
        while (value(low) < pivot) low += 1
        while (value(high) > pivot) high -= 1
        if (low > high) break
        const swapped = order[low]!
        order[low++] = order[high]!
        order[high--] = swapped
      }
      if (wanted <= high) last = high
      else if (wanted >= low) first = low
      else return
    }
  }

  /**
   * Visits nodes near `centre`, itself included, in an order that depends only on the positions.
   * @param visit is given a node and the square of its distance; returns the square of the radius that is still of interest
   */
  near(centre: number, radius: number, visit: (node: number, square: number) => number): void {
    const positions = this.#positions
    let reach = radius * radius
    const see = (at: number): void => {
      const node = this.order[at]!
      const x = positions[4 * node]! - positions[4 * centre]!
      const y = positions[4 * node + 1]! - positions[4 * centre + 1]!
      const z = positions[4 * node + 2]! - positions[4 * centre + 2]!
      const square = x * x + y * y + z * z
      if (square <= reach) reach = visit(node, square)
    }
    const search = (begin: number, end: number): void => {
      if (end - begin <= leaf) {
        for (let at = begin; at < end; at++) see(at)
        return
      }
      const middle = (begin + end) >> 1
      const axis = this.#axis[middle]!
      const beyond = positions[4 * centre + axis]! - positions[4 * this.order[middle]! + axis]!
      if (beyond < 0) search(begin, middle)
      else search(middle + 1, end)
      see(middle)
      if (beyond * beyond > reach) return
      if (beyond < 0) search(middle + 1, end)
      else search(begin, middle)
    }
    search(0, this.order.length)
  }
}
