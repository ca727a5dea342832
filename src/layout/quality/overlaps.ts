import { PlaceTree } from '#layout/quality/place-tree.ts'

/** share of the sum of two radii below which their bodies overlap; the rest is rounding, nobody sees it */
const touching = 0.999

/**
 * How many pairs of bodies stand in each other. Whoever was never placed (w = 0) stands nowhere.
 * @param positions 4n: x, y, z, w
 * @param radius n, in the unit of the positions
 */
export function overlaps(positions: Float32Array, radius: ArrayLike<number>): number {
  const tree = new PlaceTree(positions)
  let pairs = 0
  for (const node of tree.order) {
    const own = radius[node]!
    const reach = 4 * own * own
    // each pair is seen by its larger body, so that one giant does not make everybody look far
    tree.near(node, 2 * own, (other, square) => {
      const size = radius[other]!
      if (size > own || (size === own && other >= node)) return reach
      const clear = touching * (own + size)
      if (square < clear * clear) pairs += 1
      return reach
    })
  }
  return pairs
}
