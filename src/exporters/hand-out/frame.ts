import type { Scene } from '#model/scene.ts'
import type { Triple } from '#exporters/hand-out/baked.ts'

/** m, the table-top sizes of VIEWS.md 1.4: a dial of radius 1 u is 0.8 m across, whatever else it shows; a wall is 1 m wide, a cloud 0.8 m. */
const perUnit = 0.4
const wall = 1
const cloud = 0.8

/** m a u, and the point of the scene, u, that the table has in its middle. @param positions 4 numbers a node, u */
export function frameOf({ stage, home, nodes }: Pick<Scene, 'stage' | 'home' | 'nodes'>, positions: Float32Array): { scale: number; middle: Triple } {
  if (stage === 'dial') return { scale: perUnit, middle: home.target }
  if (stage === 'wall') return { scale: wall / (2 * Math.max(home.radius, 1e-3)), middle: home.target }
  const sides = [0, 1, 2].map((axis) => {
    let [low, high] = [Infinity, -Infinity]
    for (let node = 0; node < nodes.count; node++) {
      const radius = nodes.size[node]!
      if (!(radius > 0)) continue
      low = Math.min(low, positions[4 * node + axis]! - radius)
      high = Math.max(high, positions[4 * node + axis]! + radius)
    }
    return low < high ? ([low, high] as const) : ([-1, 1] as const)
  })
  return { scale: cloud / Math.max(...sides.map(([low, high]) => high - low)), middle: sides.map(([low, high]) => (low + high) / 2) as unknown as Triple }
}
