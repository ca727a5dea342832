import type { Bodies } from '#layout/engine/bodies.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'

/**
 * Link springs, as d3's link force has them: both ends share the correction by degree, and a spring is divided by the smaller degree of
 * its ends, which keeps hubs stable.
 */
export function linkSprings(bodies: Bodies, random: () => number, dimensions: 2 | 3): (alpha: number) => void {
  const { from, to, length, stiffness, degree, list } = bodies
  const strength = Float64Array.from(stiffness, (value, link) => value / Math.min(degree[from[link]!]!, degree[to[link]!]!))
  const share = Float64Array.from(stiffness, (_, link) => degree[from[link]!]! / (degree[from[link]!]! + degree[to[link]!]!))
  const jiggle = (): number => (random() - 0.5) * 1e-6
  return (alpha) => {
    for (let link = 0; link < from.length; link++) {
      const source = list[from[link]!]!
      const target = list[to[link]!]!
      const x = target.x + target.vx - source.x - source.vx || jiggle()
      const y = target.y + target.vy - source.y - source.vy || jiggle()
      const z = dimensions === 2 ? 0 : target.z + target.vz - source.z - source.vz || jiggle()
      const distance = Math.sqrt(x * x + y * y + z * z)
      const pull = ((distance - length[link]!) / distance) * alpha * strength[link]!
      const targets = pull * share[link]!
      const sources = pull - targets
      target.vx -= x * targets
      target.vy -= y * targets
      target.vz -= z * targets
      source.vx += x * sources
      source.vy += y * sources
      source.vz += z * sources
    }
  }
}

/**
 * Anchors of strength below 1, and the weak pull towards the middle (0, 0, 0 here). Half an anchor's strength counts against
 * that pull: whoever has a place of its own is hardly drawn away from it, yet nobody is held by less than `centre`.
 */
export function placeSprings(bodies: Bodies, problem: LayoutProblem): (alpha: number) => void {
  const [middleX, middleY, middleZ] = bodies.middle
  const anchored = bodies.list.filter((body) => problem.strength[bodies.node[body.index]!]! > 0)
  const pulls = Float64Array.from(bodies.node, (node) => Math.max(0, problem.centre - problem.strength[node]! / 2))
  return (alpha) => {
    for (const body of bodies.list) {
      const centre = alpha * pulls[body.index]!
      body.vx -= body.x * centre
      body.vy -= body.y * centre
      body.vz -= body.z * centre
    }
    for (const body of anchored) {
      const node = bodies.node[body.index]!
      const pull = alpha * problem.strength[node]!
      body.vx += (problem.anchor[3 * node]! - middleX - body.x) * pull
      body.vy += (problem.anchor[3 * node + 1]! - middleY - body.y) * pull
      if (problem.dimensions === 3) body.vz += (problem.anchor[3 * node + 2]! - middleZ - body.z) * pull
    }
  }
}
