import type { BodyTree } from '#xr/pointing/body-tree.ts'
import { box } from '#xr/pointing/body-tree.ts'
import type { Cone } from '#xr/pointing/cone.ts'
import { Frontier } from '#xr/pointing/frontier.ts'

/** What one pointer may ask of boxes and bodies, counted together, in one frame. */
export const mostTests = 64

/**
 * A search for one body that may last several frames: best first, so that what is known when the frame's tests run out is the most promising
 * body so far, and `sure` once nothing that was not looked at can be nearer. At 20,000 bodies that takes one to four frames, below 500 one.
 */
export class BodySearch {
  /** scene node found so far, or -1 */
  node = -1
  /** radians beside the ray, or u from the point to its surface; 0: hit */
  gap = Infinity
  /** u along the ray to where it begins, or from the point to its middle */
  depth = Infinity
  /** boxes and bodies that the last call tested, together */
  tests = 0
  sure = true
  readonly #frontier = new Frontier(2048)

  /** Nothing is looked for any more. */
  drop(): void {
    this.node = -1
    this.gap = Infinity
    this.depth = Infinity
    this.tests = 0
    this.sure = true
    this.#frontier.size = 0
  }

  /** The body nearest to a ray: the smallest angle beside it; of those on it the first. */
  along(tree: BodyTree, cone: Cone, most: number): void {
    this.drop()
    if (tree.count === 0 || most < 1) return
    this.#askCone(tree, cone, 0, 0, tree.count)
    this.#goAlong(tree, cone, most)
  }

  /** Looks further, with the same tree and the same cone. */
  further(tree: BodyTree, cone: Cone, most: number): void {
    this.tests = 0
    if (!this.sure) this.#goAlong(tree, cone, most)
  }

  /** The body whose surface is nearest to a point, within `reach` u; of those around the point the one whose middle is nearest. */
  near(tree: BodyTree, at: Float64Array, reach: number, most: number): void {
    this.drop()
    if (tree.count === 0 || most < 1) return
    const frontier = this.#frontier
    this.#askBall(tree, at, reach, 0, 0, tree.count)
    while (frontier.size > 0) {
      frontier.take()
      const { node, first, count, gap } = frontier
      if (gap > this.gap) return
      if (this.tests + 2 > most) {
        this.sure = false
        return
      }
      const half = count >> 1
      this.#askBall(tree, at, reach, node + 1, first, half)
      this.#askBall(tree, at, reach, node + 2 * half, first + half, count - half)
    }
  }

  #goAlong(tree: BodyTree, cone: Cone, most: number): void {
    const frontier = this.#frontier
    this.sure = true
    while (frontier.size > 0) {
      if (this.tests + 2 > most || frontier.isFull) {
        this.sure = frontier.isFull
        return
      }
      frontier.take()
      const { node, first, count, gap, depth } = frontier
      if (gap > this.gap) return
      if (gap === this.gap && depth >= this.depth) continue
      const half = count >> 1
      this.#askCone(tree, cone, node + 1, first, half)
      this.#askCone(tree, cone, node + 2 * half, first + half, count - half)
    }
  }

  #askCone({ boxes, spheres, order }: BodyTree, cone: Cone, node: number, first: number, count: number): void {
    this.tests++
    if (count === 1) cone.ofSphere(spheres, 4 * first)
    else cone.ofBox(boxes, node)
    const { gap, depth } = cone
    if (gap > this.gap || (gap === this.gap && depth >= this.depth)) return
    if (count > 1) {
      const frontier = this.#frontier
      frontier.gap = gap
      frontier.middle = cone.middle
      frontier.depth = depth
      frontier.put(node, first, count)
    } else {
      this.node = order[first]!
      this.gap = gap
      this.depth = depth
    }
  }

  #askBall({ boxes, spheres, order }: BodyTree, at: Float64Array, reach: number, node: number, first: number, count: number): void {
    this.tests++
    if (count === 1) {
      const x = spheres[4 * first]! - at[0]!
      const y = spheres[4 * first + 1]! - at[1]!
      const z = spheres[4 * first + 2]! - at[2]!
      const middle = Math.sqrt(x * x + y * y + z * z)
      const gap = Math.max(0, middle - spheres[4 * first + 3]!)
      if (gap > reach || gap > this.gap || (gap === this.gap && middle >= this.depth)) return
      this.node = order[first]!
      this.gap = gap
      this.depth = middle
      return
    }
    let away = 0
    for (let axis = 0; axis < 3; axis++) {
      const off = Math.max(0, Math.abs(boxes[box * node + axis]! - at[axis]!) - boxes[box * node + 3 + axis]!)
      away += off * off
    }
    const gap = Math.sqrt(away)
    if (gap > reach || gap > this.gap) return
    const frontier = this.#frontier
    frontier.gap = gap
    frontier.middle = 0
    frontier.depth = 0
    frontier.put(node, first, count)
  }
}
