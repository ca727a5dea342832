import type { Graph } from '#layout/engine/graph.ts'
import { components, renumbered, type Components } from '#layout/engine/seed/components.ts'
import { shaken, toLinkLength } from '#layout/engine/seed/finish.ts'
import { project } from '#layout/engine/seed/pivot-mds.ts'
import { choosePivots, pivotRoom, type PivotRoom } from '#layout/engine/seed/pivots.ts'
import { relaxed } from '#layout/engine/seed/relax.ts'
import { isStar, placeStar } from '#layout/engine/seed/star.ts'

export interface PivotOptions {
  dimensions: 2 | 3
  /** nodes from which distances are measured; more is truer and slower */
  pivots: number
  /** read as 32 bits */
  seed: number
}

/**
 * Places by PivotMDS alone. Each component stands around the origin, its linked nodes about 1 apart on average; nodes that the pivots cannot
 * tell apart are kept from coinciding by a jitter that depends on the seed and their number only.
 * @returns 3n: x, y, z; z = 0 in the plane
 */
export function pivotPlaces(graph: Graph, options: PivotOptions): Float32Array {
  const parts = components(graph)
  const packed = renumbered(graph, parts.order)
  const places = new Float32Array(3 * graph.count)
  const room = pivotRoom(
    parts.size.reduce((most, size) => Math.max(most, size), 0),
    options.pivots,
  )
  for (let c = 0; c < parts.count; c++) placePart(packed, parts.start[c]!, parts.size[c]!, parts.order, options, 0, room, places)
  return inOrder(parts, places)
}

/**
 * Places one component, nodes `first .. first + size` of a graph ordered by component, around the origin: by PivotMDS and so many rounds of
 * relaxation. `name` gives each node's number for the caller: who wins a tie, and whose jitter it is.
 */
export function placePart(
  graph: Graph,
  first: number,
  size: number,
  name: Uint32Array,
  { dimensions, pivots: wanted, seed }: PivotOptions,
  rounds: number,
  room: PivotRoom,
  places: Float32Array,
): void {
  if (size === 1) return
  if (isStar(graph, first, size)) {
    placeStar(graph, first, size, dimensions, places)
    return
  }
  const pivots = choosePivots(graph, first, size, wanted, name, room)
  project(pivots, dimensions, places)
  toLinkLength(graph, first, size, places)
  shaken(first, size, dimensions, seed, name, places)
  if (rounds === 0) return
  relaxed(graph, pivots, seed, rounds, places)
  toLinkLength(graph, first, size, places)
  shaken(first, size, dimensions, seed, name, places)
}

/** Places in the caller's numbering. */
export function inOrder(parts: Components, places: Float32Array): Float32Array {
  const result = new Float32Array(places.length)
  const { order } = parts
  for (let at = 0; at < order.length; at++) {
    const node = 3 * order[at]!
    result[node] = places[3 * at]!
    result[node + 1] = places[3 * at + 1]!
    result[node + 2] = places[3 * at + 2]!
  }
  return result
}
