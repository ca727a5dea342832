import type { LayoutId } from '#model/view-state.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene, StageKind, Tuning } from '#model/scene.ts'

/** Everything that differs between layouts, as data. */
export interface Preset extends Tuning {
  id: StageKind | Exclude<LayoutId, 'composed'>
}

/** A layout of its own: it says where the bodies of any scene want to be. One file each, listed in `index.ts`. */
export interface ArrangingPreset extends Preset {
  id: Exclude<LayoutId, 'composed' | 'force'>
  /** what the arranged scene lies in or stands on */
  stage: StageKind
  /**
   * Pure, deterministic to the bit. `roots`: ids to count steps from, those not on stage are ignored. `relations`: what joins bodies beside the
   * lines that the lens draws.
   */
  arrange(scene: Scene, roots: readonly NodeId[], relations?: Relations): Anchoring
}

/** Pairs of scene nodes. */
export interface Relations {
  from: ArrayLike<number>
  to: ArrayLike<number>
}

/** What stands the same number of steps from the roots. */
export interface Band {
  /** 0 = the roots; -1 = not linked with them */
  steps: number
  /** where the band lies, u: inner and outer radius, or lower and upper edge */
  from: number
  to: number
  count: number
}

/** What gathers in one place. */
export interface Lobe {
  /** u */
  at: readonly [number, number, number]
  radius: number
  /** scene nodes, most links inside the lobe first */
  members: Uint32Array
}

/** Where bodies want to be, and what the places mean. Columns by scene node and link, as in `Scene`. */
export interface Anchoring {
  position: Float32Array
  strength: Float32Array
  /** springs of this layout; absent = those of the lens */
  length?: Float32Array
  stiffness?: Float32Array
  /** half of what has to fit in the picture, and the length of a shelf, u */
  radius: number
  width: number
  /** where steps are counted from, scene nodes */
  roots: readonly number[]
  /** nearest first; empty where position does not count steps */
  bands: readonly Band[]
  /** largest first; empty where nothing gathers */
  lobes: readonly Lobe[]
}
