/** The joints of a hand in the order of WebXR. */
export const joints = [
  'wrist',
  'thumb-metacarpal', 'thumb-phalanx-proximal', 'thumb-phalanx-distal', 'thumb-tip',
  'index-finger-metacarpal', 'index-finger-phalanx-proximal', 'index-finger-phalanx-intermediate', 'index-finger-phalanx-distal', 'index-finger-tip',
  'middle-finger-metacarpal', 'middle-finger-phalanx-proximal', 'middle-finger-phalanx-intermediate', 'middle-finger-phalanx-distal', 'middle-finger-tip',
  'ring-finger-metacarpal', 'ring-finger-phalanx-proximal', 'ring-finger-phalanx-intermediate', 'ring-finger-phalanx-distal', 'ring-finger-tip',
  'pinky-finger-metacarpal', 'pinky-finger-phalanx-proximal', 'pinky-finger-phalanx-intermediate', 'pinky-finger-phalanx-distal', 'pinky-finger-tip',
] as const satisfies readonly XRHandJoint[]

const fingers = [1, 5, 10, 15, 20] as const

/** Pairs of joint numbers: along each finger, from its root to the wrist, and across the palm so that it has no holes. */
export const bones: readonly (readonly [number, number])[] = [
  ...fingers.flatMap((root) => Array.from({ length: root === 1 ? 3 : 4 }, (_, at) => [root + at, root + at + 1] as const)),
  ...fingers.map((root) => [0, root] as const),
  [6, 11], [11, 16], [16, 21], [5, 10], [10, 15], [15, 20], [2, 6],
]

/** m, where the device does not say how thick a joint is */
const usual = 0.008
/** of the joint's radius: rounded bones overlap, drawn at full width they would be gloves */
const slim = 0.92

/**
 * Bones of one hand into the columns of the draw, from instance `first` on: 4 numbers an end, m and radius; a bone whose ends are not both known
 * gets radius 0. @param poses 16 numbers a joint, column-major, as `fillPoses` writes them @param radii m
 */
export function writeBones(poses: Float32Array, radii: Float32Array, from: Float32Array, to: Float32Array, first: number): void {
  for (let bone = 0; bone < bones.length; bone++) {
    const at = 4 * (first + bone)
    const [one, other] = bones[bone]!
    writeEnd(poses, radii, one, from, at)
    writeEnd(poses, radii, other, to, at)
    if (from[at + 3] === 0 || to[at + 3] === 0) from[at + 3] = to[at + 3] = 0
  }
}

function writeEnd(poses: Float32Array, radii: Float32Array, joint: number, end: Float32Array, at: number): void {
  const x = poses[16 * joint + 12]!
  end[at] = x
  end[at + 1] = poses[16 * joint + 13]!
  end[at + 2] = poses[16 * joint + 14]!
  const radius = radii[joint]!
  end[at + 3] = Number.isFinite(x) ? slim * (radius > 0 ? radius : usual) : 0
}
