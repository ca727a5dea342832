import type { Columns } from '#layout/engine/columns.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'
import { graphOf } from '#layout/engine/graph.ts'
import type { Loaded } from '#layout/engine/load.ts'
import { seedPlaces } from '#layout/engine/seed/seed-places.ts'
import { cbrt, randomSource } from '#model/exact.ts'

/** RMS radius in which n bodies of the bounded law come to rest, in units: measured, 0.9 n^(1/3) in space, n^(1/2) in the plane */
const spread = 0.9
/** u: how far a newcomer starts from the mean of its neighbours, at most; half a unit under the bounded law */
const widest = 0.08
const scatterOf = ({ law, unit = 1 }: LayoutProblem): number => (law === 'bounded' ? Math.min(widest, 0.5 * unit) : widest)
/** fewest bodies of one anchor that are seeded by their own links instead of at random around it */
const group = 8

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

function hasStood({ start }: LayoutProblem, node: number): boolean {
  return start !== undefined && start[4 * node + 3]! > 0 && Number.isFinite(start[4 * node]! + start[4 * node + 1]! + start[4 * node + 2]!)
}

function seedAll(problem: LayoutProblem, { columns }: Loaded): void {
  const { bodies, links, linkFrom, linkTo, linkLength, x, y, z, flat } = columns
  const places = seedPlaces(graphOf(bodies, linkFrom, linkTo), { dimensions: problem.dimensions, seed: problem.seed })
  let size = 1
  if (problem.law === 'bounded') {
    let square = 0
    for (const value of places) square += value * value
    const root = Math.sqrt(square / Math.max(1, bodies))
    const wanted = spread * (problem.unit ?? 1) * (flat ? Math.sqrt(bodies) : cbrt(bodies))
    if (root > 0) size = wanted / root
  } else if (links > 0) {
    let sum = 0
    for (const length of linkLength) sum += length
    size = sum / links
  } else size = widest
  for (let body = 0; body < bodies; body++) {
    x[body] = size * places[3 * body]!
    y[body] = size * places[3 * body + 1]!
    z[body] = size * places[3 * body + 2]!
  }
}

/** Many bodies share one anchor: they start round it in the picture that their own links make. */
function seedGroups(problem: LayoutProblem, loaded: Loaded, placed: Uint8Array): void {
  const { columns } = loaded
  const { bodies, strength, anchorX, anchorY, anchorZ, linkFrom, linkTo, x, y, z, flat } = columns
  const groups = new Map<string, number[]>()
  for (let body = 0; body < bodies; body++) {
    if (placed[body] !== 0 || strength[body] === 0) continue
    const key = `${anchorX[body]} ${anchorY[body]} ${anchorZ[body]}`
    const members = groups.get(key)
    if (members) members.push(body)
    else groups.set(key, [body])
  }
  const numberOf = new Int32Array(bodies).fill(-1)
  const groupOf = new Int32Array(bodies).fill(-1)
  let number = 0
  for (const members of groups.values()) {
    members.forEach((body, at) => {
      numberOf[body] = at
      groupOf[body] = number
      placed[body] = 1
    })
    number += 1
  }
  number = 0
  for (const members of groups.values()) {
    const own = number++
    const [cx, cy, cz] = [anchorX[members[0]!]!, anchorY[members[0]!]!, anchorZ[members[0]!]!]
    if (members.length < group) {
      for (const body of members) scatterAround(problem, loaded, body, cx, cy, cz, scatterOf(problem))
      continue
    }
    const from: number[] = []
    const to: number[] = []
    for (let link = 0; link < linkFrom.length; link++) {
      if (groupOf[linkFrom[link]!] !== own || groupOf[linkTo[link]!] !== own) continue
      from.push(numberOf[linkFrom[link]!]!)
      to.push(numberOf[linkTo[link]!]!)
    }
    const seeded = seedPlaces(graphOf(members.length, from, to), { dimensions: problem.dimensions, seed: problem.seed })
    let square = 0
    for (const value of seeded) square += value * value
    const root = Math.sqrt(square / members.length)
    const unit = problem.law === 'bounded' ? (problem.unit ?? 1) : widest
    const size = root > 0 ? (spread * unit * (flat ? Math.sqrt(members.length) : cbrt(members.length))) / root : 1
    members.forEach((body, at) => {
      x[body] = cx + size * seeded[3 * at]!
      y[body] = cy + size * seeded[3 * at + 1]!
      z[body] = cz + size * seeded[3 * at + 2]!
    })
  }
}

/** In rounds: each body near the mean of its neighbours of earlier rounds, so that the order within a round cannot matter; the unlinked last, on a shell. */
function placeOutwards(problem: LayoutProblem, loaded: Loaded, placed: Uint8Array): void {
  const { columns } = loaded
  const { bodies, linkFrom, linkTo, x, y, z } = columns
  const { neighbourStart, neighbour } = graphOf(bodies, linkFrom, linkTo)
  let front: number[] = []
  for (let body = 0; body < bodies; body++) if (placed[body] === 1) front.push(body)
  while (front.length > 0) {
    const reached: number[] = []
    for (const body of front) {
      for (let at = neighbourStart[body]!; at < neighbourStart[body + 1]!; at++) {
        if (placed[neighbour[at]!] !== 0) continue
        placed[neighbour[at]!] = 2
        reached.push(neighbour[at]!)
      }
    }
    for (const body of reached) {
      let [sumX, sumY, sumZ, known] = [0, 0, 0, 0]
      for (let at = neighbourStart[body]!; at < neighbourStart[body + 1]!; at++) {
        const other = neighbour[at]!
        if (placed[other] !== 1) continue
        sumX += x[other]!
        sumY += y[other]!
        sumZ += z[other]!
        known += 1
      }
      scatterAround(problem, loaded, body, sumX / known, sumY / known, sumZ / known, scatterOf(problem))
    }
    for (const body of reached) placed[body] = 1
    front = reached
  }
  const shell = problem.law === 'bounded' ? (problem.unit ?? 1) * cbrt(bodies) : 0.7
  for (let body = 0; body < bodies; body++) if (placed[body] === 0) scatterAround(problem, loaded, body, 0, 0, 0, shell)
}

function scatterAround(problem: LayoutProblem, { columns }: Loaded, body: number, toX: number, toY: number, toZ: number, reach: number): void {
  const random = randomSource(Math.imul(problem.seed | 0, 0x9e3779b1) ^ columns.node[body]!)
  let [byX, byY, byZ, square] = [0, 0, 0, 0]
  // a direction evenly spread, by rejection: that needs no sine
  do {
    byX = 2 * random() - 1
    byY = 2 * random() - 1
    byZ = columns.flat ? 0 : 2 * random() - 1
    square = byX * byX + byY * byY + byZ * byZ
  } while (square > 1 || square < 1e-4)
  const far = (reach * (0.5 + random())) / Math.sqrt(square)
  columns.x[body] = toX + far * byX
  columns.y[body] = toY + far * byY
  columns.z[body] = toZ + far * byZ
}
