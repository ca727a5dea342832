import type { Graph } from '#layout/engine/graph.ts'
import { mixed } from '#layout/engine/seed/jitter.ts'
import type { Pivots } from '#layout/engine/seed/pivots.ts'

/**
 * Sparse stress (Ortmann, Klimenta & Brandes, JGAA 21(5) 2017) by local majorisation, with two changes that buy neighbourhoods: links pull
 * their ends together instead of to length 1, and the less the more links the busier end has (clusters close, long-range links stretch);
 * and every node is pushed off one node two links away per round. The pull grows with the rounds: first the shape, then the detail.
 *
 * What lost, on the hierarchy of 2,472 (stress and neighbourhood preservation after 8 rounds): links with a rest length of 1 0.090 and 0.02,
 * of 1/4 0.096 and 0.07, of 0 0.100 and 0.10; this one 0.110 and 0.14. The same pull on every link: 0.097 and 0.10; by the less busy end:
 * 0.101 and 0.12. All pivots in each round instead of every second: the same at twice the work.
 */

/** weight of all pivots of a round together, on the average over the nodes: sizes and shapes of graphs then ask for the same */
const farWeight = 6
/** weight of all links of a node with no busier neighbour, on the average over the rounds */
const nearWeight = 20
/** weight of the node two links away, and how far it should be */
const hopWeight = 2.5
const hopLength = 2
/** a round listens to every second pivot, half the work at the same result */
const turns = 2
/** nodes whose sums stay in the nearest cache while the pivots pass by */
const block = 256
/** square of a distance below which directions are rounding */
const tiny = 1e-6

interface Sums {
  /** weighted sum of the places that the terms want for each node of a block, three numbers a node */
  wish: Float64Array
  weight: Float64Array
  /** 1 / d for every distance that occurs, at d */
  inverse: Float64Array
  /** 1 / links of each node of the component, by their weights */
  ease: Float32Array
}

/**
 * Moves a component's nodes so that distances in space follow distances in the graph and neighbours stand together. In place; the scale
 * comes out as links, roughly. `linkWeight` as in `Coarse`, 1 for each link when absent.
 */
export function relaxed(graph: Graph, pivots: Pivots, seed: number, rounds: number, places: Float32Array, linkWeight?: Uint32Array): void {
  const { first, size, count } = pivots
  const usual = fitted(pivots, places)
  const room = Math.min(block, size)
  const sums: Sums = {
    wish: new Float64Array(3 * room),
    weight: new Float64Array(room),
    inverse: inverses(pivots),
    ease: linkEase(graph, first, size, linkWeight),
  }
  for (let round = 0; round < rounds; round++) {
    const near = (nearWeight * (2 * round + 1)) / rounds
    const salt = mixed(seed ^ Math.imul(round + 1, 0x85ebca6b))
    const step = Math.min(turns, count)
    const strength = (farWeight * step) / (count * usual)
    for (let from = 0; from < size; from += block) {
      const to = Math.min(size, from + block)
      sums.wish.fill(0)
      sums.weight.fill(0)
      for (let p = round % step; p < count; p += step) addPivot(pivots, p, from, to, strength, sums, places)
      for (let v = from; v < to; v++) settle(graph, first, v, v - from, near, salt, sums, places, linkWeight)
    }
  }
}

function inverses({ longest }: Pivots): Float64Array {
  const inverse = new Float64Array(longest + 1)
  // 0, the pivot itself, has no say
  for (let d = 1; d <= longest; d++) inverse[d] = 1 / d
  return inverse
}

function addPivot(pivots: Pivots, p: number, from: number, to: number, strength: number, sums: Sums, places: Float32Array): void {
  const { first, size, node, distance } = pivots
  const { wish, weight, inverse } = sums
  const at = 3 * (first + node[p]!)
  const x = places[at]!
  const y = places[at + 1]!
  const z = places[at + 2]!
  const end = p * size + to
  let own = 3 * (first + from)
  let b = 0
  for (let v = p * size + from; v < end; v++) {
    const dx = places[own]! - x
    const dy = places[own + 1]! - y
    const dz = places[own + 2]! - z
    const once = inverse[distance[v]!]!
    const w = strength * once * once
    const stretch = (strength * once) / Math.sqrt(dx * dx + dy * dy + dz * dz + tiny)
    weight[b]! += w
    wish[3 * b]! += w * x + stretch * dx
    wish[3 * b + 1]! += w * y + stretch * dy
    wish[3 * b + 2]! += w * z + stretch * dz
    own += 3
    b += 1
  }
}

/** Adds what its links want and moves the node to the mean of all wishes. */
function settle(
  graph: Graph,
  first: number,
  v: number,
  b: number,
  near: number,
  salt: number,
  sums: Sums,
  places: Float32Array,
  linkWeight?: Uint32Array,
): void {
  const { neighbourStart, neighbour } = graph
  const { ease } = sums
  const own = first + v
  const start = neighbourStart[own]!
  const end = neighbourStart[own + 1]!
  const degree = end - start
  const least = near * ease[v]!
  let w = sums.weight[b]!
  let x = sums.wish[3 * b]!
  let y = sums.wish[3 * b + 1]!
  let z = sums.wish[3 * b + 2]!
  for (let k = start; k < end; k++) {
    const other = neighbour[k]!
    const theirs = near * ease[other - first]!
    const pull = (least < theirs ? least : theirs) * (linkWeight === undefined ? 1 : linkWeight[k]!)
    w += pull
    x += pull * places[3 * other]!
    y += pull * places[3 * other + 1]!
    z += pull * places[3 * other + 2]!
  }
  const draw = mixed(salt ^ Math.imul(own + 1, 0x9e3779b1)) >>> 0
  const via = neighbour[start + (draw % degree)]!
  const viaStart = neighbourStart[via]!
  const hop = neighbour[viaStart + ((mixed(draw) >>> 0) % (neighbourStart[via + 1]! - viaStart))]!
  if (hop !== own) {
    const dx = places[3 * own]! - places[3 * hop]!
    const dy = places[3 * own + 1]! - places[3 * hop + 1]!
    const dz = places[3 * own + 2]! - places[3 * hop + 2]!
    const stretch = hopLength / Math.sqrt(dx * dx + dy * dy + dz * dz + tiny)
    w += hopWeight
    x += hopWeight * (places[3 * hop]! + stretch * dx)
    y += hopWeight * (places[3 * hop + 1]! + stretch * dy)
    z += hopWeight * (places[3 * hop + 2]! + stretch * dz)
  }
  places[3 * own] = x / w
  places[3 * own + 1] = y / w
  places[3 * own + 2] = z / w
}

/** Scales the component to where its distances fit the graph's best. Returns the mean of 1 / distance^2, what a pivot weighs before scaling. */
function fitted(pivots: Pivots, places: Float32Array): number {
  const { first, size, count, node, distance } = pivots
  const step = Math.max(1, Math.floor(size / 256))
  let ratios = 0
  let squares = 0
  let weights = 0
  let pairs = 0
  for (let p = 0; p < count; p++) {
    const at = 3 * (first + node[p]!)
    for (let v = 0; v < size; v += step) {
      const d = distance[p * size + v]!
      if (d === 0) continue
      const own = 3 * (first + v)
      const dx = places[own]! - places[at]!
      const dy = places[own + 1]! - places[at + 1]!
      const dz = places[own + 2]! - places[at + 2]!
      const square = (dx * dx + dy * dy + dz * dz) / (d * d)
      weights += 1 / (d * d)
      pairs += 1
      ratios += Math.sqrt(square)
      squares += square
    }
  }
  const factor = squares > 0 ? ratios / squares : 1
  for (let at = 3 * first; at < 3 * (first + size); at++) places[at]! *= factor
  return pairs > 0 ? weights / pairs : 1
}

function linkEase({ neighbourStart }: Graph, first: number, size: number, linkWeight?: Uint32Array): Float32Array {
  const ease = new Float32Array(size)
  for (let v = 0; v < size; v++) {
    const start = neighbourStart[first + v]!
    const end = neighbourStart[first + v + 1]!
    let sum = end - start
    if (linkWeight !== undefined) {
      sum = 0
      for (let k = start; k < end; k++) sum += linkWeight[k]!
    }
    ease[v] = 1 / sum
  }
  return ease
}
