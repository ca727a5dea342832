import type { StageKind } from '#model/scene.ts'

/** Everything that differs between stages, as data. Lengths in u. */
export interface Preset {
  id: StageKind | 'force'
  /** false: position has no meaning, every anchor is let go */
  anchored: boolean
  maximumTicks: number
  /** pull towards the middle per u of distance */
  centre: number
  /** radius of the ball that free bodies should fill; it grows where the bodies themselves would not fit */
  reach: number
  /** repulsion as a multiple of what keeps that ball in balance: below 1 lets anchors and springs speak */
  spread: number
  /** springs for links that state none; length 0 = none are added */
  spring: { length: number; stiffness: number }
}

const none = { length: 0, stiffness: 0 }
export const presets = [
  { id: 'dial', anchored: true, maximumTicks: 200, centre: 0.02, reach: 1.2, spread: 1, spring: none },
  { id: 'wall', anchored: true, maximumTicks: 200, centre: 0.02, reach: 1.2, spread: 0.5, spring: none },
  { id: 'cloud', anchored: true, maximumTicks: 240, centre: 0.06, reach: 1, spread: 1, spring: none },
  { id: 'force', anchored: false, maximumTicks: 240, centre: 0.06, reach: 1, spread: 1, spring: { length: 0.16, stiffness: 0.5 } },
] as const satisfies readonly Preset[]
