import { cos, sin } from '#model/exact.ts'

/** Discs beyond this many stand in rings round the others: they are small, and nobody looks for their neighbours. */
const fitted = 40

/**
 * Places for discs in a plane, none over another: the first in the middle, each next one where it touches two that stand,
 * as near as can be to those it is linked to and to the middle. Later ones (beyond 40) in rings round them. Radii from large to small.
 * `links[a][b]`: how much a and b belong together, 0 = not at all. Returns x, y per disc.
 */
export function placeDiscs(radii: readonly number[], links: readonly (ReadonlyMap<number, number> | undefined)[]): Float64Array {
  const at = new Float64Array(2 * radii.length)
  const first = Math.min(fitted, radii.length)
  for (let disc = 1; disc < first; disc++) {
    const [x, y] = best(disc, radii, links, at)
    at[2 * disc] = x
    at[2 * disc + 1] = y
  }
  let outer = 0
  for (let disc = 0; disc < first; disc++) outer = Math.max(outer, distance(at[2 * disc]!, at[2 * disc + 1]!) + radii[disc]!)
  for (let disc = first; disc < radii.length; ) {
    const radius = outer + radii[disc]!
    let room = 6.283185307179586 * radius
    let angle = 0
    outer = radius + radii[disc]!
    // the chord between two discs is shorter than the arc: a tenth more room makes up for it on any circle that holds six
    for (; disc < radii.length; disc++) {
      const own = 2 * radii[disc]! * 1.1
      if (own > room) break
      room -= own
      angle += own / 2 / radius
      at[2 * disc] = radius * sin(angle)
      at[2 * disc + 1] = radius * cos(angle)
      angle += own / 2 / radius
    }
  }
  return at
}

function best(disc: number, radii: readonly number[], links: readonly (ReadonlyMap<number, number> | undefined)[], at: Float64Array): [number, number] {
  const own = radii[disc]!
  let least = Infinity
  let found: [number, number] = [radii[0]! + own, 0]
  const consider = (x: number, y: number): void => {
    for (let other = 0; other < disc; other++) if (distance(x - at[2 * other]!, y - at[2 * other + 1]!) < own + radii[other]! - 1e-9) return
    let cost = 0.5 * distance(x, y)
    const bonds = links[disc]
    let all = 0
    bonds?.forEach((bond, other) => (all += other < disc ? bond : 0))
    if (all > 0) bonds?.forEach((bond, other) => (cost += other < disc ? (bond / all) * distance(x - at[2 * other]!, y - at[2 * other + 1]!) : 0))
    if (cost >= least - 1e-9) return
    least = cost
    found = [x, y]
  }
  if (disc === 1) return found
  for (let a = 0; a < disc; a++) {
    for (let b = a + 1; b < disc; b++) {
      const x = at[2 * b]! - at[2 * a]!
      const y = at[2 * b + 1]! - at[2 * a + 1]!
      const apart = distance(x, y)
      const toA = own + radii[a]!
      const toB = own + radii[b]!
      const along = (apart * apart + toA * toA - toB * toB) / (2 * apart)
      const square = toA * toA - along * along
      if (!(square >= 0)) continue
      const across = Math.sqrt(square)
      for (const side of [1, -1]) consider(at[2 * a]! + (along * x - side * across * y) / apart, at[2 * a + 1]! + (along * y + side * across * x) / apart)
    }
  }
  return found
}

const distance = (x: number, y: number): number => Math.sqrt(x * x + y * y)
