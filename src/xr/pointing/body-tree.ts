/** Where bodies stand and how large they are, as the stage keeps them: u, four numbers a body (x, y, z, w = 0: nowhere), radius first of four. */
export interface BodyColumns { places: Float32Array; looks: Float32Array }

/** numbers a box has: its middle and half its extent, x, y, z each */
export const box = 6

/**
 * A binary tree of boxes over the bodies that can be pointed at, without pointers: the node of a range of `count` bodies is followed by the
 * `2 * (count >> 1) - 1` nodes of its first half, then by those of its second; a node of one body is that body. Rebuilt when other bodies
 * stand on the stage, refitted when the same ones have moved.
 */
export class BodyTree {
  /** bodies in it */
  count = 0
  /** scene nodes in the tree's order */
  order: Int32Array = new Int32Array(0)
  /** x, y, z and radius of those, u */
  spheres: Float64Array = new Float64Array(0)
  /** `box` numbers a node, `2 * count - 1` nodes */
  boxes: Float64Array = new Float64Array(0)
  /** surface of all boxes when it was built: a refitted tree that has grown too much is worth building anew */
  #surfaceBuilt = 0
  #surface = 0

  /** @param isTarget of a scene node; its radius and place are asked here */
  build(columns: BodyColumns, nodes: number, isTarget: (node: number) => boolean): void {
    if (this.order.length < nodes) {
      this.order = new Int32Array(nodes)
      this.spheres = new Float64Array(4 * nodes)
      this.boxes = new Float64Array(box * Math.max(1, 2 * nodes - 1))
    }
    const { places, looks } = columns
    let count = 0
    for (let node = 0; node < nodes; node++) if (looks[4 * node]! > 0 && places[4 * node + 3] !== 0 && isTarget(node)) this.order[count++] = node
    this.count = count
    this.#split(places, 0, count)
    this.#fit(columns)
    this.#surfaceBuilt = this.#surface
  }

  /** The same bodies elsewhere. @returns false when the tree has become a bad one: build it */
  refit(columns: BodyColumns): boolean {
    this.#fit(columns)
    return this.#surface <= 1.6 * this.#surfaceBuilt + 1e-12
  }

  /** Halves by the median along the longer side, until there is one body. */
  #split(places: Float32Array, first: number, end: number): void {
    if (end - first < 2) return
    const axis = longestAxis(places, this.order, first, end)
    const middle = first + ((end - first) >> 1)
    halve(places, this.order, axis, first, end - 1, middle)
    this.#split(places, first, middle)
    this.#split(places, middle, end)
  }

  #fit({ places, looks }: BodyColumns): void {
    const { order, spheres, count } = this
    for (let at = 0; at < count; at++) {
      const from = 4 * order[at]!
      spheres[4 * at] = places[from]!
      spheres[4 * at + 1] = places[from + 1]!
      spheres[4 * at + 2] = places[from + 2]!
      spheres[4 * at + 3] = looks[from]!
    }
    this.#surface = 0
    if (count > 0) this.#wrap(0, 0, count)
  }

  #wrap(node: number, first: number, count: number): void {
    const { boxes, spheres } = this
    const into = box * node
    if (count === 1) {
      const radius = spheres[4 * first + 3]!
      for (let axis = 0; axis < 3; axis++) {
        boxes[into + axis] = spheres[4 * first + axis]!
        boxes[into + 3 + axis] = radius
      }
      return
    }
    const half = count >> 1
    const second = node + 2 * half
    this.#wrap(node + 1, first, half)
    this.#wrap(second, first + half, count - half)
    for (let axis = 0; axis < 3; axis++) {
      const one = box * (node + 1) + axis
      const other = box * second + axis
      const low = Math.min(boxes[one]! - boxes[one + 3]!, boxes[other]! - boxes[other + 3]!)
      const high = Math.max(boxes[one]! + boxes[one + 3]!, boxes[other]! + boxes[other + 3]!)
      boxes[into + axis] = (low + high) / 2
      boxes[into + 3 + axis] = (high - low) / 2
    }
    const x = boxes[into + 3]!
    const y = boxes[into + 4]!
    const z = boxes[into + 5]!
    this.#surface += x * y + y * z + z * x
  }
}

function longestAxis(places: Float32Array, order: Int32Array, first: number, end: number): number {
  let longest = -1
  let axis = 0
  for (let candidate = 0; candidate < 3; candidate++) {
    let low = Infinity
    let high = -Infinity
    for (let at = first; at < end; at++) {
      const value = places[4 * order[at]! + candidate]!
      if (value < low) low = value
      if (value > high) high = value
    }
    if (high - low <= longest) continue
    longest = high - low
    axis = candidate
  }
  return axis
}

/** Hoare's selection: what lies below the place `wanted` is not greater, what lies above is not smaller. */
function halve(places: Float32Array, order: Int32Array, axis: number, first: number, last: number, wanted: number): void {
  let low = first
  let high = last
  while (low < high) {
    const pivot = places[4 * order[(low + high) >> 1]! + axis]!
    let left = low
    let right = high
    while (left <= right) {
      while (places[4 * order[left]! + axis]! < pivot) left++
      while (places[4 * order[right]! + axis]! > pivot) right--
      if (left > right) break
      const swapped = order[left]!
      order[left++] = order[right]!
      order[right--] = swapped
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else return
  }
}
