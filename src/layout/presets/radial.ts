import { keepApart } from '#layout/presets/keep-apart.ts'
import type { Anchoring, ArrangingPreset, Band, Relations } from '#layout/presets/preset.ts'
import { stepsFrom, type Steps } from '#layout/presets/steps.ts'
import { cos, sin } from '#model/exact.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'

/** u: clear space round a body, between two rings, how much further out a ring may go to be one circle, and how far a small network should reach */
const air = 0.012
const nearestRing = 0.16
const furthest = 0.45
const wanted = 1.05
/** u over the number of rings: how close they come where there are very many */
const manyRings = 4
const turn = 6.283185307179586

/**
 * Rings round the roots, one for every step (radial tree: Reingold and Tilford's wedges, breadth first, so that the ring is the shortest way).
 * A subtree has a wedge as wide as it has leaves. What does not fit on one circle stands on more circles close together: the ring is a band.
 * What nothing leads to stands on the outermost ring.
 */
export const radial: ArrangingPreset = {
  id: 'radial',
  stage: 'dial',
  anchored: true,
  maximumTicks: 120,
  centre: 0.02,
  reach: 1.2,
  spread: 0.5,
  spring: { length: 0, stiffness: 0 },
  arrange,
}

function arrange(scene: Scene, roots: readonly NodeId[], relations?: Relations): Anchoring {
  const { count, size } = scene.nodes
  const found = stepsFrom(scene, roots, relations)
  const angle = wedges(found)
  const radius = new Float64Array(count)
  const bands: Band[] = []
  const rings = ringsOf(found)
  const nearest = Math.min(nearestRing, manyRings / rings.length)
  let outer = 0
  let before = 0
  for (const { steps, members } of rings) {
    const length = members.reduce((sum, node) => sum + 2 * size[node]! + air, 0)
    const widest = members.reduce((most, node) => Math.max(most, size[node]!), 0)
    const inner = bands.length === 0 ? (members.length === 1 ? 0 : nearest) : outer + Math.max(nearest, before + widest + air)
    before = widest
    const from = inner === 0 ? 0 : Math.max(inner, Math.min(length / turn, inner + furthest))
    outer = from
    if (length <= turn * from) {
      keepApart(members.toSorted((a, b) => angle[a]! - angle[b]! || a - b), angle, (node) => (size[node]! + air / 2) / from, turn)
      for (const node of members) radius[node] = from
    } else if (inner > 0) {
      for (const circle of fill(scene, members, angle, from)) {
        for (const node of circle.nodes) radius[node] = outer = circle.radius
      }
    }
    bands.push({ steps, from, to: outer, count: members.length })
  }
  const scale = outer > 0 ? Math.max(1, wanted / outer) : 1
  const position = new Float32Array(3 * count)
  const strength = new Float32Array(count)
  for (const node of [...found.order, ...found.rest]) {
    position[3 * node] = -scale * radius[node]! * sin(angle[node]!)
    position[3 * node + 2] = scale * radius[node]! * cos(angle[node]!)
    strength[node] = 1
  }
  const scaled = bands.map((band) => ({ ...band, from: scale * band.from, to: scale * band.to }))
  return { position, strength, radius: Math.max(0.3, scale * outer + 0.06), width: 0, roots: found.roots, bands: scaled, lobes: [] }
}

interface Ring {
  steps: number
  members: Uint32Array
}

function ringsOf({ order, steps, rest }: Steps): Ring[] {
  const rings: Ring[] = []
  for (let from = 0; from < order.length; ) {
    const step = steps[order[from]!]!
    let to = from
    while (to < order.length && steps[order[to]!] === step) to++
    rings.push({ steps: step, members: order.subarray(from, to) })
    from = to
  }
  if (rest.length > 0) rings.push({ steps: -1, members: rest })
  return rings
}

/** The middle of each node's wedge, in radians from the front, -pi..pi; a wedge is as wide as its subtree has leaves. */
function wedges({ order, parent, rest, roots, steps }: Steps): Float64Array {
  const leaves = new Float64Array(steps.length)
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!
    if (leaves[node] === 0) leaves[node] = 1
    if (parent[node]! >= 0) leaves[parent[node]!]! += leaves[node]!
  }
  const all = roots.reduce((sum, root) => sum + leaves[root]!, 0)
  const angle = new Float64Array(steps.length)
  // where the next child of each node begins
  const next = new Float64Array(steps.length)
  let begin = -turn / 2
  for (const node of order) {
    const width = (turn * leaves[node]!) / all
    const from = parent[node]! < 0 ? begin : next[parent[node]!]!
    if (parent[node]! < 0) begin += width
    else next[parent[node]!] = from + width
    next[node] = from
    angle[node] = from + width / 2
  }
  for (let at = 0; at < rest.length; at++) angle[rest[at]!] = turn * ((at + 0.5) / rest.length - 0.5)
  return angle
}

interface Circle {
  radius: number
  nodes: number[]
}

/** The members of a ring on as few circles as keep them clear of each other, large bodies inside; each takes the first circle with room. */
function fill({ nodes: { size } }: Scene, members: Uint32Array, angle: Float64Array, from: number): Circle[] {
  const usual = median(Array.from(members, (node) => size[node]!))
  const large = members.filter((node) => size[node]! > 2 * usual)
  const small = members.filter((node) => !(size[node]! > 2 * usual))
  const circles: Circle[] = []
  let inner = from
  for (const own of [large, small]) {
    if (own.length === 0) continue
    const thick = 2 * own.reduce((most, node) => Math.max(most, size[node]!), 0) + air
    // between the large and the small ones: from circle to circle, not from edge to edge
    if (circles.length > 0) inner += thick / 2
    const rows: (Circle & { begin: number; end: number })[] = []
    for (const node of own.toSorted((a, b) => angle[a]! - angle[b]! || a - b)) {
      const half = (radius: number): number => (size[node]! + air / 2) / Math.max(radius, 0.05)
      const found = rows.find(({ radius, begin, end }) => angle[node]! - half(radius) >= end && angle[node]! + half(radius) <= begin + turn)
      const radius = found?.radius ?? inner + rows.length * thick
      const row = found ?? { radius, nodes: [], begin: angle[node]! - half(radius), end: 0 }
      if (found === undefined) rows.push(row)
      row.nodes.push(node)
      row.end = angle[node]! + half(radius)
    }
    inner += (rows.length - 1) * thick + thick / 2
    circles.push(...rows)
  }
  return circles
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
