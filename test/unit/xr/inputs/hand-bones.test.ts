import { expect, test } from 'vitest'
import { bones, joints, writeBones } from '#xr/inputs/hand-bones.ts'

test('a hand has 25 joints, and every one of them is the end of a bone', () => {
  expect(new Set(joints).size).toBe(25)
  expect(new Set(bones.flat()).size).toBe(25)
})

test('bones along a finger join neighbors of the same finger', () => {
  const finger = (joint: number) => joints[joint]!.split('-')[0]
  const within = bones.filter(([one, other]) => one !== 0 && finger(one) === finger(other))
  expect(within).toHaveLength(3 + 4 * 4)
  expect(within.every(([one, other]) => other === one + 1)).toBe(true)
})

test('a bone stands where its joints are, as thick as they say or as usual', () => {
  const poses = Float32Array.from({ length: 16 * 25 }, (_, at) => (at % 16 >= 12 && at % 16 <= 14 ? at : 0))
  const radii = new Float32Array(25).fill(0.01)
  radii[0] = NaN
  const from = new Float32Array(4 * 2 * bones.length).fill(-1)
  const to = from.slice()
  writeBones(poses, radii, from, to, bones.length)
  const first = 4 * bones.length
  expect(from[first - 1]).toBe(-1)
  expect(Array.from(from.subarray(first, first + 3))).toEqual([28, 29, 30])
  expect(Array.from(to.subarray(first, first + 3))).toEqual([44, 45, 46])
  expect(from[first + 3]).toBeCloseTo(0.92 * 0.01, 6)
  const wrist = bones.findIndex(([one]) => one === 0)
  expect(from[first + 4 * wrist + 3]).toBeCloseTo(0.92 * 0.008, 6)
})

test('a bone whose end is not known is not drawn', () => {
  const poses = new Float32Array(16 * 25).fill(1)
  poses[16 * 9 + 12] = NaN
  const from = new Float32Array(4 * bones.length)
  const to = new Float32Array(4 * bones.length)
  writeBones(poses, new Float32Array(25).fill(0.01), from, to, 0)
  const drawn = bones.map((_, bone) => from[4 * bone + 3]! > 0 && to[4 * bone + 3]! > 0)
  expect(bones.filter((_, bone) => !drawn[bone])).toEqual([[8, 9]])
})
