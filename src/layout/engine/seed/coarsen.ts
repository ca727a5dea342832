import type { Graph } from '#layout/engine/graph.ts'
import { mixed } from '#layout/engine/seed/jitter.ts'

/** A graph whose nodes stand for several of a finer one, and whose links for several links. */
export interface Coarse {
  /** without parallel links */
  graph: Graph
  /** of each finer node, the node here that it went into */
  parent: Uint32Array
  /** nodes of the finest graph in each node */
  weight: Uint32Array
  /** links of the finest graph in each entry of `graph.neighbour` */
  linkWeight: Uint32Array
}

const none = 0xffffffff

/**
 * One level up: everybody who has a neighbour merges with somebody, so a connected graph shrinks at least by 2, a star too. In order of degree
 * each node pairs with the free neighbour it shares the most links with for their weights (heavy-edge matching, Walshaw 2003); whoever
 * finds none pairs with another such neighbour of the same node (leaves of a hub), and a last one left over joins that node's pair.
 * @param weight and linkWeight those of the finer level, 1 each when absent
 */
export function coarsen(graph: Graph, seed: number, weight?: Uint32Array, linkWeight?: Uint32Array): Coarse {
  const heavy = weight ?? new Uint32Array(graph.count).fill(1)
  const parent = merged(graph, seed, heavy, linkWeight)
  let count = 0
  for (let v = 0; v < graph.count; v++) if (parent[v]! >= count) count = parent[v]! + 1
  const sum = new Uint32Array(count)
  for (let v = 0; v < graph.count; v++) sum[parent[v]!]! += heavy[v]!
  return { parent, weight: sum, ...joined(graph, parent, count, linkWeight) }
}

/** New numbers by the smallest member, so that nodes near in memory stay so. */
function merged(graph: Graph, seed: number, weight: Uint32Array, linkWeight: Uint32Array | undefined): Uint32Array {
  const { count, neighbourStart, neighbour } = graph
  // who leads the group that a node is in; a leader leads itself
  const leader = new Uint32Array(count).fill(none)
  const order = byDegree(graph)
  for (let at = 0; at < count; at++) {
    const v = order[at]!
    if (leader[v] !== none) continue
    const best = partner(graph, v, leader, seed, weight, linkWeight)
    if (best === none) continue
    leader[v] = leader[best] = Math.min(v, best)
  }
  const waiting = new Uint32Array(count).fill(none)
  for (let at = 0; at < count; at++) {
    const v = order[at]!
    const start = neighbourStart[v]!
    if (leader[v] !== none || start === neighbourStart[v + 1]) continue
    let via = neighbour[start]!
    for (let k = start + 1; k < neighbourStart[v + 1]!; k++) {
      const other = neighbour[k]!
      if (degreeOf(graph, other) < degreeOf(graph, via)) via = other
    }
    const earlier = waiting[via]!
    if (earlier === none) waiting[via] = v
    else {
      leader[v] = leader[earlier] = Math.min(v, earlier)
      waiting[via] = none
    }
  }
  for (let via = 0; via < count; via++) {
    const v = waiting[via]!
    if (v !== none) leader[v] = leader[via]!
  }
  return numbered(leader)
}

/** The free neighbour with most links in proportion to the weights; of equals the one with fewer neighbours, then whom the seed prefers. */
function partner(
  graph: Graph,
  v: number,
  leader: Uint32Array,
  seed: number,
  weight: Uint32Array,
  linkWeight: Uint32Array | undefined,
): number {
  const { neighbourStart, neighbour } = graph
  let best = none
  let links = 0
  const end = neighbourStart[v + 1]!
  for (let k = neighbourStart[v]!; k < end; k++) {
    const other = neighbour[k]!
    if (leader[other] !== none) continue
    const own = linkWeight === undefined ? 1 : linkWeight[k]!
    if (best === none) {
      best = other
      links = own
      continue
    }
    const more = own * weight[best]! - links * weight[other]!
    const fewer = degreeOf(graph, best) - degreeOf(graph, other)
    if (more > 0 || (more === 0 && (fewer > 0 || (fewer === 0 && mixed(seed ^ other) < mixed(seed ^ best))))) {
      best = other
      links = own
    }
  }
  return best
}

function degreeOf({ neighbourStart }: Graph, v: number): number {
  return neighbourStart[v + 1]! - neighbourStart[v]!
}

/** Nodes with few neighbours first: they have the least choice. */
function byDegree(graph: Graph): Uint32Array {
  const { count } = graph
  let most = 0
  for (let v = 0; v < count; v++) most = Math.max(most, degreeOf(graph, v))
  const next = new Uint32Array(most + 2)
  for (let v = 0; v < count; v++) next[degreeOf(graph, v) + 1]! += 1
  for (let step = 1; step < next.length; step++) next[step]! += next[step - 1]!
  const order = new Uint32Array(count)
  for (let v = 0; v < count; v++) order[next[degreeOf(graph, v)]!++] = v
  return order
}

function numbered(leader: Uint32Array): Uint32Array {
  const number = new Uint32Array(leader.length).fill(none)
  const parent = new Uint32Array(leader.length)
  let count = 0
  for (let v = 0; v < leader.length; v++) {
    const own = leader[v] === none ? v : leader[v]!
    if (number[own] === none) number[own] = count++
    parent[v] = number[own]!
  }
  return parent
}

/** The coarse links: those between different groups, parallel ones made one that counts for all. */
function joined(
  graph: Graph,
  parent: Uint32Array,
  count: number,
  linkWeight: Uint32Array | undefined,
): { graph: Graph; linkWeight: Uint32Array } {
  const { neighbourStart, neighbour } = graph
  const memberStart = new Uint32Array(count + 1)
  for (let v = 0; v < graph.count; v++) memberStart[parent[v]! + 1]! += 1
  for (let group = 0; group < count; group++) memberStart[group + 1]! += memberStart[group]!
  const next = memberStart.slice(0, count)
  const member = new Uint32Array(graph.count)
  for (let v = 0; v < graph.count; v++) member[next[parent[v]!]!++] = v

  const start = new Uint32Array(count + 1)
  const others = new Uint32Array(neighbour.length)
  const weights = new Uint32Array(neighbour.length)
  // where the link from the group at hand to another one stands, if that is at or after its first
  const slot = new Uint32Array(count).fill(none)
  let filled = 0
  for (let group = 0; group < count; group++) {
    const first = filled
    for (let m = memberStart[group]!; m < memberStart[group + 1]!; m++) {
      const v = member[m]!
      const end = neighbourStart[v + 1]!
      for (let k = neighbourStart[v]!; k < end; k++) {
        const other = parent[neighbour[k]!]!
        if (other === group) continue
        const links = linkWeight === undefined ? 1 : linkWeight[k]!
        const at = slot[other]!
        if (at !== none && at >= first) weights[at]! += links
        else {
          slot[other] = filled
          others[filled] = other
          weights[filled++] = links
        }
      }
    }
    start[group + 1] = filled
  }
  return { graph: { count, neighbourStart: start, neighbour: others.slice(0, filled) }, linkWeight: weights.slice(0, filled) }
}
