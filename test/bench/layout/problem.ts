import type { LayoutProblem } from '#layout/engine/engine.ts'
import { cbrt } from '#model/exact.ts'
import type { Family } from '#test/bench/layout/families.ts'

/** radius of a body in a graph of 2,472, u; more bodies are smaller, so that together they fill as much of a ball of 1 u */
const usualRadius = 0.006
const usualCount = 2472

/** All of the graph free, the bounded law, and what the product's force preset asks for otherwise. */
export function problemOfGraph({ count, from, to }: Family, change: Partial<LayoutProblem> = {}): LayoutProblem {
  return {
    count,
    seed: 1,
    dimensions: 3,
    active: new Uint8Array(count).fill(1),
    anchor: new Float32Array(3 * count),
    strength: new Float32Array(count),
    charge: new Float32Array(count).fill(1),
    radius: new Float32Array(count).fill(usualRadius * cbrt(usualCount / Math.max(usualCount, count))),
    linkFrom: from,
    linkTo: to,
    linkLength: new Float32Array(from.length).fill(0.16),
    linkStiffness: new Float32Array(from.length).fill(0.5),
    maximumTicks: 300,
    centre: 0.02,
    repulsion: 1,
    law: 'bounded',
    // as many units as make a ball of about 1 u, see spreading in src/layout/presets/problem.ts
    unit: 1 / (1.45 * cbrt(Math.max(1, count))),
    ...change,
  }
}
