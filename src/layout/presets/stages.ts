import type { Preset } from '#layout/presets/preset.ts'

const none = { length: 0, stiffness: 0 }

/** How the three stages and plain force settle: what the first picture needs. */
export const stages = [
  { id: 'dial', anchored: true, maximumTicks: 200, centre: 0.02, reach: 1.2, spread: 1, spring: none },
  { id: 'wall', anchored: true, maximumTicks: 200, centre: 0.02, reach: 1.2, spread: 0.5, spring: none },
  { id: 'cloud', anchored: true, maximumTicks: 240, centre: 0.02, reach: 1, spread: 1, spring: none, law: 'bounded' },
  { id: 'force', anchored: false, maximumTicks: 240, centre: 0.02, reach: 1, spread: 1, spring: { length: 0.16, stiffness: 0.5 }, law: 'bounded' },
] as const satisfies readonly Preset[]
