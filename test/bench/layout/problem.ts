import type { LayoutProblem } from '#layout/engine/engine.ts'
import { problemOf } from '#layout/presets/problem.ts'
import { cbrt } from '#model/exact.ts'
import type { Scene } from '#model/scene.ts'
import type { Family } from '#test/bench/layout/families.ts'

/** radius of a body in a graph of 2,472, u; more bodies are smaller, so that together they fill as much of a ball of 1 u */
const usualRadius = 0.006
const usualCount = 2472

/** What the product's force preset makes of a scene in which all nodes are alike, free and on stage. */
export function problemOfGraph({ count, from, to }: Family): LayoutProblem {
  const size = new Float32Array(count).fill(usualRadius * cbrt(usualCount / Math.max(usualCount, count)))
  const links = { count: from.length, from, to, length: new Float32Array(from.length), stiffness: new Float32Array(from.length) }
  const anchors = { position: new Float32Array(3 * count), strength: new Float32Array(count), charge: new Float32Array(count).fill(1) }
  // the columns of a scene that a problem is made of; looks and words have no part in it
  return problemOf({ stage: 'cloud', nodes: { count, size }, anchors, links } as unknown as Scene, { layout: 'force' })
}
