import type { Anchoring, ArrangingPreset, Band, Relations } from '#layout/presets/preset.ts'
import { keepApart } from '#layout/presets/keep-apart.ts'
import { stepsFrom, type Steps } from '#layout/presets/steps.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'

/** u */
const air = 0.02
const nearestShelf = 0.14
/** u over the number of shelves: how close they come where there are very many */
const manyShelves = 4
const narrowest = 2
const highest = 1.1
/** wider than high, as screens are */
const proportion = 1.9
const sweeps = 8

/**
 * Shelves on an upright plane, one for every step from the roots, the roots on top (layered drawing after Sugiyama, Tagawa and Toda 1981):
 * order within a shelf by barycenter sweeps, then places as near to the neighbours' as the order allows. A shelf that is too long has more rows.
 * What nothing leads to stands on the lowest shelf.
 */
export const layered: ArrangingPreset = {
  id: 'layered',
  stage: 'wall',
  anchored: true,
  maximumTicks: 120,
  centre: 0.02,
  reach: 1.2,
  spread: 0.5,
  spring: { length: 0, stiffness: 0 },
  arrange,
}

function arrange(scene: Scene, roots: readonly NodeId[], relations?: Relations): Anchoring {
  const found = stepsFrom(scene, roots, relations)
  const shelves = shelvesOf(found, scene)
  const place = new Float64Array(scene.nodes.count)
  for (const shelf of shelves) evenly(shelf, place)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0
    for (let at = 1; at < shelves.length; at++) {
      const shelf = shelves[down ? at : shelves.length - 1 - at]!
      byNeighbours(shelf, down ? -1 : 1, found, place)
      evenly(shelf, place)
    }
  }
  const width = widthOf(shelves)
  settleAcross(scene, shelves, found, place, width)
  return stack(scene, shelves, found, place, width)
}

/** Places across, u, from the longest shelf outwards: each shelf as near to its neighbours on the one before as room and order allow. */
function settleAcross({ nodes }: Scene, shelves: readonly Shelf[], found: Steps, place: Float64Array, width: number): void {
  for (let node = 0; node < place.length; node++) place[node] = (place[node]! - 0.5) * width
  const longest = shelves.reduce((best, shelf, at) => (shelf.length > shelves[best]!.length ? at : best), 0)
  const outwards = shelves.map((_, at) => at).toSorted((a, b) => Math.abs(a - longest) - Math.abs(b - longest) || a - b)
  for (const at of outwards) {
    const shelf = shelves[at]!
    if (at !== longest) byNeighbours(shelf, at > longest ? -1 : 1, found, place)
    shelf.rows = [shelf.nodes]
    if (shelf.length > width) fold(shelf, nodes.size, place, width)
    for (const row of shelf.rows) keepApart(row, place, (node) => nodes.size[node]! + air / 2, width)
  }
}

/** A shelf that is too long has more rows: in their order, each body joins the row that is shortest so far. */
function fold(shelf: Shelf, size: Float32Array, place: Float64Array, width: number): void {
  const lengths = new Float64Array(Math.ceil((1.06 * shelf.length) / width))
  shelf.rows = Array.from(lengths, () => [])
  let before = 0
  for (const node of shelf.nodes) {
    const own = 2 * size[node]! + air
    let row = 0
    for (let at = 1; at < lengths.length; at++) if (lengths[at]! < lengths[row]! - 1e-9) row = at
    lengths[row]! += own
    shelf.rows[row]!.push(node)
    place[node] = ((before + own / 2) / shelf.length - 0.5) * width
    before += own
  }
}

/** Shelves one below the other, the roots on top. */
function stack(scene: Scene, shelves: readonly Shelf[], { roots }: Steps, place: Float64Array, width: number): Anchoring {
  const used = shelves.reduce((sum, { rows, thick }) => sum + (rows.length - 1) * thick, 0)
  const gap = Math.max(Math.min(nearestShelf, manyShelves / Math.max(1, shelves.length)), shelves.reduce((most, { thick }) => Math.max(most, thick), 0), (highest - used) / Math.max(1, shelves.length - 1))
  const high = used + gap * Math.max(0, shelves.length - 1)
  const position = new Float32Array(3 * scene.nodes.count)
  const strength = new Float32Array(scene.nodes.count)
  const bands: Band[] = []
  let top = high
  for (const { steps, nodes, rows, thick } of shelves) {
    rows.forEach((row, at) => {
      for (const node of row) {
        position[3 * node] = place[node]!
        position[3 * node + 1] = top - at * thick
        strength[node] = 1
      }
    })
    const from = top - (rows.length - 1) * thick
    bands.push({ steps, from, to: top, count: nodes.length })
    top = from - gap
  }
  return { position, strength, radius: Math.max(0.3, width / 2, high), width, roots, bands, lobes: [] }
}

interface Shelf {
  steps: number
  /** in their order across */
  nodes: number[]
  /** the same, from top to bottom */
  rows: number[][]
  /** u: all of them side by side, and from row to row */
  length: number
  thick: number
}

function shelvesOf({ order, steps, rest }: Steps, { nodes: { size } }: Scene): Shelf[] {
  const members: number[][] = []
  for (const node of order) (members[steps[node]!] ??= []).push(node)
  const shelf = (own: number[], step: number): Shelf => ({
    steps: step,
    nodes: own,
    rows: [own],
    length: own.reduce((sum, node) => sum + 2 * size[node]! + air, 0),
    thick: 2 * own.reduce((most, node) => Math.max(most, size[node]!), 0) + air,
  })
  return [...members.map(shelf), ...(rest.length > 0 ? [shelf([...rest], -1)] : [])]
}

/** As wide as makes a picture of the wanted proportion out of all rows together. */
function widthOf(shelves: readonly Shelf[]): number {
  const area = shelves.reduce((sum, { length, thick }) => sum + length * thick, 0)
  return Math.max(narrowest, proportion * Math.sqrt(area))
}

/** Places 0..1 by order alone. */
function evenly({ nodes }: Shelf, place: Float64Array): void {
  nodes.forEach((node, i) => (place[node] = (i + 0.5) / nodes.length))
}

/** Moves a shelf to the mean place of its neighbours one shelf nearer (-1) or further (1) and sorts it by that; who has none there stays. */
function byNeighbours(shelf: Shelf, side: -1 | 1, { graph, steps }: Steps, place: Float64Array): void {
  const wish = shelf.nodes.map((node) => {
    let sum = 0
    let known = 0
    for (let at = graph.neighbourStart[node]!; at < graph.neighbourStart[node + 1]!; at++) {
      const other = graph.neighbour[at]!
      if (steps[other] !== steps[node]! + side) continue
      sum += place[other]!
      known += 1
    }
    return known === 0 ? place[node]! : sum / known
  })
  const order = wish.map((_, i) => i).toSorted((a, b) => wish[a]! - wish[b]! || a - b)
  shelf.nodes = order.map((i) => shelf.nodes[i]!)
  shelf.nodes.forEach((node, i) => (place[node] = wish[order[i]!]!))
}
