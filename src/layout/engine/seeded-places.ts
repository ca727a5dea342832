import type { LayoutProblem } from '#layout/engine/engine.ts'
import { graphOf } from '#layout/engine/graph.ts'
import type { Loaded } from '#layout/engine/load.ts'
import { scatterAround, scatterOf, widest } from '#layout/engine/outward-places.ts'
import { seedPlaces } from '#layout/engine/seed/seed-places.ts'
import { cbrt } from '#model/exact.ts'

/** RMS radius in which n bodies of the bounded law come to rest, in units, over n^(1/3): measured in space; in the plane it is taken over, over n^(1/2) */
const spread = 0.9
/** fewest bodies of one anchor that are seeded by their own links instead of at random around it */
const group = 8

/** Everybody, by the seed of the whole graph, as large as the law will have it. */
export function seedAll(problem: LayoutProblem, { columns }: Loaded): void {
  const { bodies, links, linkFrom, linkTo, linkLength, x, y, z, flat } = columns
  const places = seedPlaces(graphOf(bodies, linkFrom, linkTo), { dimensions: problem.dimensions, seed: problem.seed })
  let size = 1
  if (problem.law === 'bounded') {
    size = sizeFor(places, bodies, problem.unit ?? 1, flat)
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
export function seedGroups(problem: LayoutProblem, loaded: Loaded, placed: Uint8Array): void {
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
  const inside = Array.from(groups, () => ({ from: [] as number[], to: [] as number[] }))
  for (let link = 0; link < linkFrom.length; link++) {
    const own = groupOf[linkFrom[link]!]!
    if (own < 0 || groupOf[linkTo[link]!] !== own) continue
    inside[own]!.from.push(numberOf[linkFrom[link]!]!)
    inside[own]!.to.push(numberOf[linkTo[link]!]!)
  }
  number = 0
  for (const members of groups.values()) {
    const own = number++
    const [cx, cy, cz] = [anchorX[members[0]!]!, anchorY[members[0]!]!, anchorZ[members[0]!]!]
    if (members.length < group) {
      for (const body of members) scatterAround(problem, loaded, body, cx, cy, cz, scatterOf(problem))
      continue
    }
    const { from, to } = inside[own]!
    const seeded = seedPlaces(graphOf(members.length, from, to), { dimensions: problem.dimensions, seed: problem.seed })
    const size = sizeFor(seeded, members.length, problem.law === 'bounded' ? (problem.unit ?? 1) : widest, flat)
    members.forEach((body, at) => {
      x[body] = cx + size * seeded[3 * at]!
      y[body] = cy + size * seeded[3 * at + 1]!
      z[body] = cz + size * seeded[3 * at + 2]!
    })
  }
}

/** What makes seeded places as large as the law will have them; 1 where all stand at one place. */
function sizeFor(places: Float32Array, count: number, unit: number, flat: boolean): number {
  let square = 0
  for (const value of places) square += value * value
  const root = Math.sqrt(square / Math.max(1, count))
  return root > 0 ? (spread * unit * (flat ? Math.sqrt(count) : cbrt(count))) / root : 1
}
