import type { Graph } from '#layout/engine/graph.ts'

/** Distances in links from a few nodes to all of one component, a stretch `first .. first + size` of a graph ordered by component. */
export interface Pivots {
  first: number
  size: number
  count: number
  /** node of each pivot, counted from `first` */
  node: Uint32Array
  /** distance from pivot p to node v: `distance[p * size + v]`; more than 65,534 links count as so many */
  distance: Uint16Array
  /** the longest of these distances */
  longest: number
}

/** What the walks need, once for the largest component. */
export interface PivotRoom {
  queue: Uint32Array
  nearest: Uint16Array
  node: Uint32Array
  distance: Uint16Array
}

/** @param distances for every use of the room the number of pivots times the size of the component */
export function pivotRoom(largest: number, pivots: number, distances = Math.min(pivots, largest) * largest): PivotRoom {
  return {
    queue: new Uint32Array(largest),
    nearest: new Uint16Array(largest),
    node: new Uint32Array(Math.min(pivots, largest)),
    distance: new Uint16Array(distances),
  }
}

const unseen = 0xffff
const furthest = 0xfffe

/**
 * Pivots as far from each other as can be: the first is the node with most links, each next one the node whose nearest pivot is furthest
 * (ties: the smallest `name`). Brandes & Pich 2007 found this choice at least as good as random ones at a tenth of the pivots.
 */
export function choosePivots(graph: Graph, first: number, size: number, wanted: number, name: Uint32Array, room: PivotRoom): Pivots {
  const { neighbourStart } = graph
  const count = Math.min(wanted, size)
  const { node, distance, nearest, queue } = room
  let pivot = 0
  for (let v = 1; v < size; v++) {
    const more = degree(neighbourStart, first + v) - degree(neighbourStart, first + pivot)
    if (more > 0 || (more === 0 && name[first + v]! < name[first + pivot]!)) pivot = v
  }
  nearest.fill(unseen, 0, size)
  let longest = 0
  for (let p = 0; p < count; p++) {
    node[p] = pivot
    const offset = p * size
    longest = Math.max(longest, walk(graph, first, size, pivot, queue, distance, offset))
    let best = 0
    for (let v = 0; v < size; v++) {
      const d = distance[offset + v]!
      if (d < nearest[v]!) nearest[v] = d
      const gap = nearest[v]! - nearest[best]!
      if (gap > 0 || (gap === 0 && name[first + v]! < name[first + best]!)) best = v
    }
    pivot = best
  }
  return { first, size, count, node, distance, longest }
}

function degree(neighbourStart: Uint32Array, v: number): number {
  return neighbourStart[v + 1]! - neighbourStart[v]!
}

/** Breadth first from one node; everything in the component is reached. Returns the longest distance. */
function walk(graph: Graph, first: number, size: number, from: number, queue: Uint32Array, distance: Uint16Array, offset: number): number {
  const { neighbourStart, neighbour } = graph
  const shift = offset - first
  distance.fill(unseen, offset, offset + size)
  distance[offset + from] = 0
  queue[0] = first + from
  let filled = 1
  for (let read = 0; read < filled; read++) {
    const v = queue[read]!
    const next = Math.min(distance[shift + v]! + 1, furthest)
    const end = neighbourStart[v + 1]!
    for (let k = neighbourStart[v]!; k < end; k++) {
      const other = neighbour[k]!
      if (distance[shift + other] !== unseen) continue
      distance[shift + other] = next
      queue[filled++] = other
    }
  }
  return distance[shift + queue[filled - 1]!]!
}
