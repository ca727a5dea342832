import type { LayoutProblem } from '#layout/engine/engine.ts'

/** A body as d3's forces want it. Positions are relative to the middle, so that moving the whole problem moves the result as much. */
export interface Body {
  index: number
  x: number
  y: number
  z: number
  vx: number
  vy: number
  vz: number
}

/** The active part of a problem, packed: bodies 0..count-1, and the links between two of them. */
export interface Bodies {
  count: number
  list: Body[]
  /** scene node of each body */
  node: Uint32Array
  /** body of each scene node, -1 = not on stage */
  body: Int32Array
  middle: readonly [number, number, number]
  from: Uint32Array
  to: Uint32Array
  length: Float64Array
  stiffness: Float64Array
  /** springs that end at each body */
  degree: Uint32Array
  /** springs' other ends, body b's are at `neighbourStart[b] .. neighbourStart[b + 1]` */
  neighbour: Uint32Array
  neighbourStart: Uint32Array
}

export function bodiesOf(problem: LayoutProblem): Bodies {
  const body = new Int32Array(problem.count).fill(-1)
  let count = 0
  for (let node = 0; node < problem.count; node++) if (problem.active[node] !== 0) body[node] = count++
  const node = new Uint32Array(count)
  for (let at = 0; at < problem.count; at++) if (body[at]! >= 0) node[body[at]!] = at
  const list = Array.from({ length: count }, (_, index): Body => ({ index, x: 0, y: 0, z: 0, vx: 0, vy: 0, vz: 0 }))

  const kept: number[] = []
  for (let link = 0; link < problem.linkFrom.length; link++) {
    const a = body[problem.linkFrom[link]!]!
    const b = body[problem.linkTo[link]!]!
    if (a >= 0 && b >= 0 && a !== b && problem.linkStiffness[link]! > 0) kept.push(link)
  }
  const from = Uint32Array.from(kept, (link) => body[problem.linkFrom[link]!]!)
  const to = Uint32Array.from(kept, (link) => body[problem.linkTo[link]!]!)
  const degree = new Uint32Array(count)
  for (let link = 0; link < kept.length; link++) {
    degree[from[link]!]! += 1
    degree[to[link]!]! += 1
  }
  const neighbourStart = new Uint32Array(count + 1)
  for (let b = 0; b < count; b++) neighbourStart[b + 1] = neighbourStart[b]! + degree[b]!
  const next = neighbourStart.slice(0, count)
  const neighbour = new Uint32Array(2 * kept.length)
  for (let link = 0; link < kept.length; link++) {
    neighbour[next[from[link]!]!++] = to[link]!
    neighbour[next[to[link]!]!++] = from[link]!
  }
  const [x, y, z] = problem.middle ?? [0, 0, 0]
  return {
    count,
    list,
    node,
    body,
    from,
    to,
    degree,
    neighbour,
    neighbourStart,
    middle: [x, y, problem.dimensions === 2 ? 0 : z],
    length: Float64Array.from(kept, (link) => problem.linkLength[link]!),
    stiffness: Float64Array.from(kept, (link) => problem.linkStiffness[link]!),
  }
}
