import type { LayoutProblem } from '#layout/engine/engine.ts'

const columns = [
  ['active', 1],
  ['anchor', 3],
  ['strength', 1],
  ['charge', 1],
  ['radius', 1],
] as const

/** @throws RangeError that names the column: a wrong problem must not become a scene full of NaN. */
export function checkProblem(problem: LayoutProblem): void {
  const { count } = problem
  for (const [name, width] of columns) {
    if (problem[name].length !== width * count) throw new RangeError(`${name} has ${problem[name].length} values for ${count} nodes`)
  }
  if (problem.start && problem.start.length !== 4 * count)
    throw new RangeError(`start has ${problem.start.length} values for ${count} nodes`)
  const links = problem.linkFrom.length
  for (const name of ['linkTo', 'linkLength', 'linkStiffness'] as const) {
    if (problem[name].length !== links) throw new RangeError(`${name} has ${problem[name].length} values for ${links} links`)
  }
  for (let link = 0; link < links; link++) {
    if (problem.linkFrom[link]! >= count || problem.linkTo[link]! >= count)
      throw new RangeError(`link ${link} ends at a node that does not exist`)
    if (!(problem.linkLength[link]! >= 0 && problem.linkStiffness[link]! >= 0))
      throw new RangeError(`link ${link} has no length or stiffness`)
  }
  for (let node = 0; node < count; node++) {
    if (problem.active[node] === 0) continue
    if (!(problem.radius[node]! >= 0 && problem.charge[node]! >= 0 && problem.strength[node]! >= 0)) {
      throw new RangeError(`node ${node} has a radius, charge or strength that is not a number from 0 upwards`)
    }
    if (problem.strength[node] === 0) continue
    for (let axis = 0; axis < 3; axis++) {
      if (!Number.isFinite(problem.anchor[3 * node + axis]))
        throw new RangeError(`node ${node} is anchored at a place that is not a number`)
    }
  }
}
