/** What a headset's stage leaves out, by step of `stage/spare.ts`, as parts of a list. */
export const droppedWords = {
  glow: 'glow around alerts',
  moons: 'small unnamed bodies',
  tethers: 'thin lines',
  'second-lines': 'second lines of labels',
  labels: 'half of the labels',
  'link-detail': 'smooth curves',
  'node-detail': 'shading of bodies',
} as const
