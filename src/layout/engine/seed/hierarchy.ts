import type { Graph } from '#layout/engine/graph.ts'
import { coarsen, type Coarse } from '#layout/engine/seed/coarsen.ts'
import { jitter } from '#layout/engine/seed/jitter.ts'

/** Coarsening `levels[i - 1].graph` (for 0 the graph itself) gave `levels[i]`. */
export type Level = Coarse

const coarsest = 200
/** less shrinking than this is not worth a level: what is left are nodes without links */
const least = 1.2

/** Ever coarser graphs, finest first, down to about `enough` nodes or to where nothing hangs together any more. Empty for a small graph. */
export function hierarchy(graph: Graph, seed: number, enough = coarsest): Level[] {
  const levels: Level[] = []
  let finer = graph
  let weight: Uint32Array | undefined
  let linkWeight: Uint32Array | undefined
  while (finer.count > enough) {
    const level = coarsen(finer, seed, weight, linkWeight)
    if (finer.count < least * level.graph.count) break
    levels.push(level)
    finer = level.graph
    weight = level.weight
    linkWeight = level.linkWeight
  }
  return levels
}

/** how far from its parent a node starts, in the unit of the places */
const scatter = 0.15

/**
 * Places for the finer graph of a level: everybody near its parent, thrown off by a seeded jitter.
 * @param coarsePlaces 3 numbers for each node of `level.graph`
 * @returns 3 numbers for each finer node
 */
export function interpolate(level: Level, coarsePlaces: Float32Array, seed: number, dimensions: 2 | 3 = 3): Float32Array {
  const { parent } = level
  const places = new Float32Array(3 * parent.length)
  for (let v = 0; v < parent.length; v++) {
    for (let axis = 0; axis < dimensions; axis++)
      places[3 * v + axis] = coarsePlaces[3 * parent[v]! + axis]! + scatter * jitter(seed, v, axis)
  }
  return places
}
