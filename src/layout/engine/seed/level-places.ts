import type { Graph } from '#layout/engine/graph.ts'
import { hierarchy, interpolate, type Level } from '#layout/engine/seed/hierarchy.ts'
import { jointDistances, jointRoom, together } from '#layout/engine/seed/joint-walk.ts'
import { placePart } from '#layout/engine/seed/pivot-places.ts'
import { choosePivots, pivotRoom } from '#layout/engine/seed/pivots.ts'
import { relaxed } from '#layout/engine/seed/relax.ts'

/** of relaxation at every level but the coarsest; more hardly shows, and at a large one even these are dear and the forces mend them soon */
const roundsOf = (count: number): number => (count > 5000 ? 2 : 4)
/** pivots of a level of few nodes, each the furthest from the earlier ones; larger levels take over the first of these */
const most = 50

/** Up to so many nodes a level has pivots of its own: where they are a small part of all the work they buy a truer shape. */
const fewOf = (count: number): number => Math.max(800, Math.min(3000, Math.floor(count / 10)))

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
  const few = fewOf(graph.count)
  const room = pivotRoom(graph.count, most, Math.max(together * graph.count, most * Math.min(few, graph.count)))
  const joint = jointRoom(graph.count > few ? graph.count : 0)
  let places: Float32Array = new Float32Array(3 * top.count)
  placePart(top, 0, top.count, name, { dimensions, pivots: most, seed }, topRounds, room, places)
  while (levels.length > 0) {
    // a level is let go as soon as it has placed the next finer one: at a million nodes they are most of the memory
    const level = levels.pop()!
    const own = levels.at(-1)
    const finer = own?.graph ?? graph
    places = interpolate(level, places, seed, dimensions)
    let pivots
    if (finer.count <= few) pivots = choosePivots(finer, 0, finer.count, most, name, room)
    else {
      handDown(level, room.node)
      pivots = jointDistances(finer, together, room, joint)
    }
    relaxed(finer, pivots, seed, roundsOf(finer.count), places, own?.linkWeight)
  }
  return places
}

/** Replaces the first pivots of a level by a finer node each: the smallest that went into it. */
function handDown({ graph, parent }: Level, pivot: Uint32Array): void {
  const smallest = new Uint32Array(graph.count)
  for (let v = parent.length - 1; v >= 0; v--) smallest[parent[v]!] = v
  for (let p = 0; p < together; p++) pivot[p] = smallest[pivot[p]!]!
}
