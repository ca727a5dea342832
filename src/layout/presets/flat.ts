import type { ArrangingPreset } from '#layout/presets/preset.ts'

/** The network in one upright plane: nothing hides behind anything. */
export const flat: ArrangingPreset = {
  id: 'flat',
  stage: 'cloud',
  anchored: false,
  maximumTicks: 240,
  centre: 0.06,
  reach: 1,
  spread: 1,
  spring: { length: 0.16, stiffness: 0.5 },
  dimensions: 2,
  arrange: ({ nodes, anchors }) => ({
    position: anchors.position,
    strength: new Float32Array(nodes.count),
    radius: 1.1,
    width: 0,
    roots: [],
    bands: [],
    lobes: [],
  }),
}
