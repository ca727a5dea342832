import type { Columns } from '#layout/engine/columns.ts'
import { hasStood, type LayoutProblem } from '#layout/engine/engine.ts'
import type { Loaded } from '#layout/engine/load.ts'
import { placeOutwards } from '#layout/engine/outward-places.ts'
import { seedAll, seedGroups } from '#layout/engine/seeded-places.ts'

/** How a run starts: from nothing, from where everybody stood, or with newcomers among those who stood. */
export type Beginning = 'cold' | 'warm' | 'grown'

/** share of the free bodies that must have stood somewhere for the others to be newcomers among them */
const most = 0.5
/** `held` of a body that stood somewhere and waits until newcomers have found their places */
export const waiting = 2

/**
 * Gives every body its first place.
 * Exact anchors first; then where nodes stood; then, when nothing holds the picture, the seed of the whole graph; else groups round their
 * shared anchor, and the rest outwards from what is placed. Jitter depends on the seed and the node's own number only.
 */
export function placeFirst(problem: LayoutProblem, loaded: Loaded): Beginning {
  const { columns } = loaded
  const { bodies, node, x, y, z, strength, places, flat } = columns
  const placed = new Uint8Array(bodies)
  let free = 0
  let stood = 0
  let known = 0
  for (let body = 0; body < bodies; body++) {
    if (places && strength[body]! >= 1) {
      x[body] = columns.anchorX[body]!
      y[body] = columns.anchorY[body]!
      z[body] = columns.anchorZ[body]!
      placed[body] = 1
    } else if (hasStood(problem, node[body]!)) {
      const at = 4 * node[body]!
      x[body] = problem.start![at]!
      y[body] = problem.start![at + 1]!
      z[body] = flat ? 0 : problem.start![at + 2]!
      placed[body] = 1
      free += 1
      stood += 1
    } else {
      free += 1
      continue
    }
    known += 1
  }
  if (stood === free) return 'warm'
  if (known === 0 && !places) {
    seedAll(problem, loaded)
    return 'cold'
  }
  const grown = stood > most * free
  if (grown) waitForNewcomers(columns, placed)
  if (places && !grown) seedGroups(problem, loaded, placed)
  placeOutwards(problem, loaded, placed)
  return grown ? 'grown' : 'cold'
}

/** Whoever stood and is not linked to a newcomer stays where it is for the first ticks. */
function waitForNewcomers({ bodies, linkFrom, linkTo, held }: Columns, placed: Uint8Array): void {
  for (let body = 0; body < bodies; body++) held[body] = placed[body] === 1 ? waiting : 0
  for (let link = 0; link < linkFrom.length; link++) {
    if (placed[linkFrom[link]!] === 0) held[linkTo[link]!] = 0
    if (placed[linkTo[link]!] === 0) held[linkFrom[link]!] = 0
  }
}
