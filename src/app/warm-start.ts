import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { LayoutId } from '#model/view-state.ts'

/** A picture that stood on the stage: where which ids stood, 4 numbers each (w = 0: nowhere), and what kind of picture it was. */
export interface Stood {
  family: string
  ids: readonly NodeId[]
  positions: Float32Array
}

/** Pictures of one family mean the same by a place: the lens (a layout key begins with it), its stage and the layout. */
export const familyOf = (scene: Pick<Scene, 'stage' | 'layoutKey'>, layout: LayoutId): string => `${layout}|${scene.stage}|${scene.layoutKey.split('/', 1)[0]}`

/**
 * Where the bodies of a scene stood in the picture that is shown, 4n numbers; undefined: start cold.
 *
 * The rule: warm, when the picture on the stage is of the same family and most bodies of the new scene stand in it. So a filter, a
 * supposition, one more satellite or a file read again moves little, whatever numbers the bodies have now (they are found by id).
 * Everything else, another lens, layout, program or file, starts cold, as the openings that ship with the data did: what is opened
 * afresh looks the same for everybody, wherever they came from.
 */
export function warmStart(stood: Stood | undefined, scene: Scene, layout: LayoutId): Float32Array | undefined {
  if (stood === undefined || stood.family !== familyOf(scene, layout)) return undefined
  const { positions, shared, onStage } = placesOf(stood, scene)
  return 2 * shared > onStage ? positions : undefined
}

/** @returns 4n numbers by id, how many bodies of the scene are on stage, and how many of those stood */
export function placesOf({ ids, positions: former }: Pick<Stood, 'ids' | 'positions'>, { nodes }: Scene): { positions: Float32Array; shared: number; onStage: number } {
  const positions = new Float32Array(4 * nodes.count)
  const same = ids === nodes.ids
  const numbers = same ? undefined : new Map(ids.map((id, node) => [id, node]))
  let shared = 0
  let onStage = 0
  for (let node = 0; node < nodes.count; node++) {
    const before = same ? node : numbers?.get(nodes.ids[node]!)
    const stands = nodes.size[node]! > 0
    if (stands) onStage += 1
    if (before === undefined || !(former[4 * before + 3]! > 0)) continue
    if (stands) shared += 1
    for (let axis = 0; axis < 4; axis++) positions[4 * node + axis] = former[4 * before + axis]!
  }
  return { positions, shared, onStage }
}
