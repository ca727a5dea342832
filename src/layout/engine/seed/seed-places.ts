import type { Graph } from '#layout/engine/graph.ts'
import { components, renumbered } from '#layout/engine/seed/components.ts'
import { shaken, toLinkLength } from '#layout/engine/seed/finish.ts'
import { placeByLevels } from '#layout/engine/seed/level-places.ts'
import { packComponents } from '#layout/engine/seed/pack-components.ts'
import { inOrder, placePart } from '#layout/engine/seed/pivot-places.ts'
import { pivotRoom } from '#layout/engine/seed/pivots.ts'
import { isStar } from '#layout/engine/seed/star.ts'

export interface SeedOptions {
  /** 2: everything lies in z = 0 */
  dimensions: 2 | 3
  /** read as 32 bits */
  seed: number
  /** nodes from which distances are measured in a small component, 50 unless told */
  pivots?: number
}

/** up to so many nodes a component is placed at once, above by levels */
const small = 300
const rounds = 16

/**
 * Where bodies start from before the force refines them: linked nodes about 1 apart, components clear of each other around the origin.
 * The same graph and seed give the same bits on every machine.
 *
 * By levels from `small` nodes on, because that won everywhere we measured. Stress and neighbourhood preservation of the seed alone on the
 * bench's families (S scale-free, H hierarchy), first PivotMDS with 50 pivots, then it with 16 rounds of relaxation, then this:
 * H 2,472 0.141 0.05, 0.123 0.19, 0.120 0.18; S 2,472 0.153 0.03, 0.120 0.12, 0.120 0.14;
 * H 10,000 0.157 0.03, 0.134 0.17, 0.120 0.16; S 10,000 0.171 0.01, 0.146 0.05, 0.128 0.07;
 * S 100,000: relaxed 0.169 0.01 in twice the time, this 0.124 0.02. (300 ticks of d3-force-3d end at 0.120 to 0.133.)
 * @returns 3n: x, y, z; no two nodes at one place
 */
export function seedPlaces(graph: Graph, options: SeedOptions): Float32Array {
  const { dimensions, seed, pivots = 50 } = options
  const parts = components(graph)
  const packed = renumbered(graph, parts.order)
  const places = new Float32Array(3 * graph.count)
  let largest = 0
  for (let c = 0; c < parts.count; c++) if (parts.size[c]! <= small) largest = Math.max(largest, parts.size[c]!)
  const room = pivotRoom(largest, pivots)
  for (let c = 0; c < parts.count; c++) {
    const first = parts.start[c]!
    const size = parts.size[c]!
    if (size <= small || isStar(packed, first, size)) {
      placePart(packed, first, size, parts.order, { dimensions, seed, pivots }, rounds, room, places)
      continue
    }
    places.set(placeByLevels(part(packed, first, size), dimensions, seed, rounds), 3 * first)
    toLinkLength(packed, first, size, places)
    shaken(first, size, dimensions, seed, parts.order, places)
  }
  packComponents(parts, dimensions, places)
  return inOrder(parts, places)
}

/** A component as a graph of its own, without a copy where it is the whole. */
function part(graph: Graph, first: number, size: number): Graph {
  if (size === graph.count) return graph
  const start = graph.neighbourStart[first]!
  const neighbourStart = graph.neighbourStart.slice(first, first + size + 1)
  for (let v = 0; v <= size; v++) neighbourStart[v]! -= start
  const neighbour = graph.neighbour.slice(start, start + neighbourStart[size]!)
  for (let k = 0; k < neighbour.length; k++) neighbour[k]! -= first
  return { count: size, neighbourStart, neighbour }
}
