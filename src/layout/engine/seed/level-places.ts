import type { Graph } from '#layout/engine/graph.ts'
import { hierarchy, interpolate } from '#layout/engine/seed/hierarchy.ts'
import { placePart } from '#layout/engine/seed/pivot-places.ts'
import { choosePivots, pivotRoom } from '#layout/engine/seed/pivots.ts'
import { relaxed } from '#layout/engine/seed/relax.ts'

/** of relaxation at every level but the coarsest; more hardly shows */
const rounds = 4

/** pivots where a level has few nodes */
const most = 50
const few = 3000

/** Distances are measured from so many nodes: on small levels, where they are cheap, they buy the shape; on huge ones they are the time. */
function pivotsFor(count: number): number {
  return count <= few ? most : count <= 300_000 ? 30 : 20
}

/**
 * Places a connected graph from its coarsest picture down (multilevel: Walshaw, JGAA 7(3) 2003): what merged starts together, a few rounds at
 * every level pull it apart. The coarsest level is placed by PivotMDS and `topRounds` of relaxation.
 * @returns 3n around no particular point and at no particular scale
 */
export function placeByLevels(graph: Graph, dimensions: 2 | 3, seed: number, topRounds: number): Float32Array {
  const levels = hierarchy(graph, seed)
  const name = new Uint32Array(graph.count)
  for (let v = 0; v < graph.count; v++) name[v] = v
  const top = levels.at(-1)?.graph ?? graph
  const pivots = pivotsFor(top.count)
  const room = pivotRoom(graph.count, most, Math.max(pivotsFor(graph.count) * graph.count, most * Math.min(few, graph.count)))
  let places: Float32Array = new Float32Array(3 * top.count)
  placePart(top, 0, top.count, name, { dimensions, pivots, seed }, topRounds, room, places)
  while (levels.length > 0) {
    // a level is let go as soon as it has placed the next finer one: at a million nodes they are most of the memory
    const level = levels.pop()!
    const own = levels.at(-1)
    places = interpolate(level, places, seed, dimensions)
    const finer = own?.graph ?? graph
    relaxed(finer, choosePivots(finer, 0, finer.count, pivotsFor(finer.count), name, room), seed, rounds, places, own?.linkWeight)
  }
  return places
}
