import type { Bodies, Body } from '#layout/engine/bodies.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { randomSource } from '#model/exact.ts'

/** in u: how far a body starts from the mean of its neighbours, and how far out a body without any */
const scatter = 0.08
const shell = 0.7

/** A direction of length 1, evenly spread; by rejection, because that needs no sine. Written to x, y, z of `into`. */
function direction(random: () => number, dimensions: 2 | 3, into: { x: number; y: number; z: number }): void {
  let square = 0
  do {
    into.x = 2 * random() - 1
    into.y = 2 * random() - 1
    into.z = dimensions === 3 ? 2 * random() - 1 : 0
    square = into.x * into.x + into.y * into.y + into.z * into.z
  } while (square > 1 || square < 1e-4)
  const size = Math.sqrt(square)
  into.x /= size
  into.y /= size
  into.z /= size
}

/**
 * Gives every body its first place and returns whether all free bodies were warm (stood somewhere before). Anchored bodies start at
 * their anchor; free ones where they stood, else near the mean of neighbours placed before them (outwards from the anchors), else on a
 * seeded shell. The jitter of a node depends on the seed and its own number only: others coming or going do not move its start.
 */
export function placeBodies(problem: LayoutProblem, bodies: Bodies): boolean {
  const [middleX, middleY, middleZ] = bodies.middle
  const placed = new Uint8Array(bodies.count)
  const flat = problem.dimensions === 2
  let warm = true
  let front: number[] = []
  const put = (at: number, values: Float32Array, offset: number): void => {
    const body = bodies.list[at]!
    body.x = values[offset]! - middleX
    body.y = values[offset + 1]! - middleY
    body.z = flat ? 0 : values[offset + 2]! - middleZ
    placed[at] = 1
    front.push(at)
  }
  const toss = { x: 0, y: 0, z: 0 }
  const scattered = (at: number, x: number, y: number, z: number, reach: number): void => {
    const random = randomSource(Math.imul(problem.seed | 0, 0x9e3779b1) ^ bodies.node[at]!)
    direction(random, problem.dimensions, toss)
    const far = reach * (0.5 + random())
    const body: Body = bodies.list[at]!
    body.x = x + far * toss.x
    body.y = y + far * toss.y
    body.z = flat ? 0 : z + far * toss.z
  }

  for (let at = 0; at < bodies.count; at++) {
    const node = bodies.node[at]!
    const start = problem.start
    const stood =
      start !== undefined && start[4 * node + 3]! > 0 && Number.isFinite(start[4 * node]! + start[4 * node + 1]! + start[4 * node + 2]!)
    if (problem.strength[node]! >= 1) put(at, problem.anchor, 3 * node)
    else if (stood) put(at, start, 4 * node)
    else if (problem.strength[node]! > 0) {
      put(at, problem.anchor, 3 * node)
      // many may share one anchor: they start round it, not in one point
      const { x, y, z } = bodies.list[at]!
      scattered(at, x, y, z, scatter)
    }
    if (!stood && problem.strength[node]! < 1) warm = false
  }

  // rounds outwards: a round only sees places of earlier rounds, so the order within a round cannot matter
  while (front.length > 0) {
    const reached = new Set<number>()
    for (const at of front) {
      for (let k = bodies.neighbourStart[at]!; k < bodies.neighbourStart[at + 1]!; k++) {
        if (placed[bodies.neighbour[k]!] === 0) reached.add(bodies.neighbour[k]!)
      }
    }
    for (const at of reached) {
      let x = 0,
        y = 0,
        z = 0,
        known = 0
      for (let k = bodies.neighbourStart[at]!; k < bodies.neighbourStart[at + 1]!; k++) {
        const other = bodies.neighbour[k]!
        if (placed[other] === 0) continue
        x += bodies.list[other]!.x
        y += bodies.list[other]!.y
        z += bodies.list[other]!.z
        known += 1
      }
      scattered(at, x / known, y / known, z / known, scatter)
    }
    for (const at of reached) placed[at] = 1
    front = [...reached]
  }
  for (let at = 0; at < bodies.count; at++) if (placed[at] === 0) scattered(at, 0, 0, 0, shell)
  return warm
}
