import { degreesOf } from '#layout/engine/compat/link.ts'
import { phyllotaxis } from '#layout/engine/compat/phyllotaxis.ts'
import { hasStood, type LayoutProblem } from '#layout/engine/engine.ts'

/** The part of a problem that is on stage, for a simulation. */
export interface Packed {
  count: number
  /** scene node of each body, and body of each scene node (-1 = not on stage) */
  node: Uint32Array
  body: Int32Array
  from: Uint32Array
  to: Uint32Array
  distance: Float64Array
  /** stiffness over the smaller degree of the ends */
  strength: Float64Array
  /** where bodies start */
  x: Float64Array
  y: Float64Array
  z: Float64Array
  /** every free body stood somewhere before */
  warm: boolean
}

/** rest length of d3's links: its spiral is scaled by how long ours are */
const usual = 30
/** u; rest length where no link says one */
const bareLength = 0.3
/** bodies that share an anchor start this much closer to each other than those without */
const gathered = 0.1

export function packed(problem: LayoutProblem): Packed {
  const body = new Int32Array(problem.count).fill(-1)
  let count = 0
  for (let node = 0; node < problem.count; node++) if (problem.active[node] !== 0) body[node] = count++
  const node = new Uint32Array(count)
  for (let at = 0; at < problem.count; at++) if (body[at]! >= 0) node[body[at]!] = at

  const kept: number[] = []
  for (let link = 0; link < problem.linkFrom.length; link++) {
    const from = body[problem.linkFrom[link]!]!
    const to = body[problem.linkTo[link]!]!
    if (from >= 0 && to >= 0 && from !== to && problem.linkStiffness[link]! > 0) kept.push(link)
  }
  const from = Uint32Array.from(kept, (link) => body[problem.linkFrom[link]!]!)
  const to = Uint32Array.from(kept, (link) => body[problem.linkTo[link]!]!)
  const degree = degreesOf(count, from, to)
  const distance = Float64Array.from(kept, (link) => problem.linkLength[link]!)
  const strength = Float64Array.from(kept, (link, at) => problem.linkStiffness[link]! / Math.min(degree[from[at]!]!, degree[to[at]!]!))
  return { count, node, body, from, to, distance, strength, ...startPlaces(problem, node, distance) }
}

/** At the anchor, or where it stood, or on d3's spiral by its own number: others coming or going do not move its start. */
function startPlaces(
  problem: LayoutProblem,
  nodes: Uint32Array,
  distance: Float64Array,
): Pick<Packed, 'x' | 'y' | 'z' | 'warm'> {
  const mean = distance.length > 0 ? distance.reduce((sum, length) => sum + length, 0) / distance.length : bareLength
  const scale = (mean > 0 ? mean : bareLength) / usual
  const places = [new Float64Array(nodes.length), new Float64Array(nodes.length), new Float64Array(nodes.length)] as const
  const spiral = new Float64Array(3)
  let warm = true
  for (let body = 0; body < nodes.length; body++) {
    const node = nodes[body]!
    const held = problem.strength[node]! >= 1
    const { start } = problem
    const stood = hasStood(problem, node)
    if (!held && !stood) warm = false
    phyllotaxis(node, problem.dimensions, spiral)
    const anchored = problem.strength[node]! > 0
    for (let axis = 0; axis < problem.dimensions; axis++) {
      const home = anchored ? problem.anchor[3 * node + axis]! : 0
      if (held) places[axis]![body] = home
      else if (stood) places[axis]![body] = start![4 * node + axis]!
      else places[axis]![body] = home + spiral[axis]! * scale * (anchored ? gathered : 1)
    }
  }
  return { x: places[0], y: places[1], z: places[2], warm }
}
