import type { Columns } from '#layout/engine/columns.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import type { Kernel, OpenKernel } from '#layout/engine/kernel.ts'

/** A problem in columns: what is on stage, and the links between two of them. */
export interface Loaded {
  kernel: Kernel
  columns: Columns
  /** body of each scene node, -1 = not on stage; kept up to date by `reorder` */
  bodyOf: Int32Array
}

/** Bodies in the order of their nodes, at 0, 0, 0. */
export function load(problem: LayoutProblem, open: OpenKernel): Loaded {
  const bodyOf = new Int32Array(problem.count).fill(-1)
  let bodies = 0
  let places = false
  for (let node = 0; node < problem.count; node++) {
    if (problem.active[node] === 0) continue
    bodyOf[node] = bodies++
    if (problem.strength[node]! > 0) places = true
  }
  const joins = (link: number): boolean => {
    const a = bodyOf[problem.linkFrom[link]!]!
    const b = bodyOf[problem.linkTo[link]!]!
    return a >= 0 && b >= 0 && a !== b && problem.linkStiffness[link]! > 0
  }
  let links = 0
  for (let link = 0; link < problem.linkFrom.length; link++) if (joins(link)) links += 1
  const rest = problem.law !== 'bounded'
  const kernel = open({ bodies, links, places, rest, flat: problem.dimensions === 2 })
  const { columns } = kernel
  loadBodies(problem, columns, bodyOf)
  columns.held.fill(1, bodies)
  let next = 0
  for (let link = 0; link < problem.linkFrom.length; link++) {
    if (!joins(link)) continue
    columns.linkFrom[next] = bodyOf[problem.linkFrom[link]!]!
    columns.linkTo[next] = bodyOf[problem.linkTo[link]!]!
    if (rest) columns.linkLength[next] = problem.linkLength[link]!
    columns.linkStiffness[next] = problem.linkStiffness[link]!
    next += 1
  }
  return { kernel, columns, bodyOf }
}

function loadBodies(problem: LayoutProblem, columns: Columns, bodyOf: Int32Array): void {
  for (let node = 0; node < problem.count; node++) {
    const body = bodyOf[node]!
    if (body < 0) continue
    columns.node[body] = node
    columns.charge[body] = problem.charge[node]!
    columns.radius[body] = problem.radius[node]!
    if (!columns.places) continue
    columns.strength[body] = problem.strength[node]!
    if (problem.strength[node] === 0) continue
    columns.anchorX[body] = problem.anchor[3 * node]!
    columns.anchorY[body] = problem.anchor[3 * node + 1]!
    columns.anchorZ[body] = columns.flat ? 0 : problem.anchor[3 * node + 2]!
  }
}
