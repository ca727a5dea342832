import type { LayoutProblem } from '#layout/engine/engine.ts'
import type { OpenKernel } from '#layout/engine/kernel.ts'
import { load } from '#layout/engine/load.ts'
import { fillSlots, Reorder } from '#layout/engine/reorder.ts'
import { tuningOf } from '#layout/engine/tuning.ts'
import { errorOfForce } from '#test/bench/layout/exact-force.ts'

/** RMS error of a kernel's field at these positions over the RMS of the exact sum: the worse of the two laws. All bodies are usual ones. */
export function fieldError(problem: LayoutProblem, positions: Float32Array, open: OpenKernel): number {
  return Math.max(...(['bounded', 'inverse'] as const).map((law) => errorUnder({ ...problem, law }, positions, open)))
}

function errorUnder(problem: LayoutProblem, positions: Float32Array, open: OpenKernel): number {
  const { field } = tuningOf(problem)
  const loaded = load(problem, open)
  const { kernel, columns, bodyOf } = loaded
  for (let node = 0; node < problem.count; node++) {
    const body = bodyOf[node]!
    columns.x[body] = positions[4 * node]!
    columns.y[body] = positions[4 * node + 1]!
    columns.z[body] = positions[4 * node + 2]!
  }
  new Reorder(loaded).apply()
  fillSlots(columns)
  kernel.repel(field)
  const push = (square: number): number => {
    const softened = field.soften + field.scale * square
    return field.power === 1 ? 1 / softened : 1 / (softened * softened)
  }
  const { fx, fy, fz } = columns
  return errorOfForce(positions, push, (node) => [fx[bodyOf[node]!]!, fy[bodyOf[node]!]!, fz[bodyOf[node]!]!])
}
