import type { Graph } from '#layout/engine/graph.ts'
import { components, renumbered } from '#layout/engine/seed/components.ts'
import { packComponents } from '#layout/engine/seed/pack-components.ts'
import { inOrder, placedByPivots } from '#layout/engine/seed/pivot-places.ts'

export interface SeedOptions {
  /** 2: everything lies in z = 0 */
  dimensions: 2 | 3
  /** read as 32 bits */
  seed: number
  /** nodes from which distances are measured, 50 unless told */
  pivots?: number
}

/**
 * Where bodies start from before the force refines them: linked nodes about 1 apart, components clear of each other around the origin.
 * The same graph and seed give the same bits on every machine.
 * @returns 3n: x, y, z; no two nodes at one place
 */
export function seedPlaces(graph: Graph, options: SeedOptions): Float32Array {
  const { dimensions, seed, pivots = 50 } = options
  const parts = components(graph)
  const places = placedByPivots(renumbered(graph, parts.order), parts, { dimensions, seed, pivots })
  packComponents(parts, dimensions, places)
  return inOrder(parts, places)
}
