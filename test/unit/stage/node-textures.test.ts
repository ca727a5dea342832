import { expect, test } from 'vitest'
import type { NodeChannels } from '#model/scene.ts'
import { NodeTextures } from '#stage/node-textures.ts'

const channels = (ids: string[]): NodeChannels => {
  const count = ids.length
  const floats = (value: number) => new Float32Array(count).fill(value)
  return { count, ids, size: floats(0.1), color: new Uint8Array(count), shape: new Uint8Array(count), flags: new Uint8Array(count), opacity: floats(1), ring: floats(-1), tick: floats(-1) }
}
const stand = (...places: number[][]) => Float32Array.from(places.flatMap((place) => [...place, 1]))

test('of a scene of another length, what was there moves on from where it stood, and newcomers appear in their place', () => {
  const former = new NodeTextures(2)
  former.dress(channels(['a', 'b']), 0)
  former.move(stand([1, 0, 0], [2, 0, 0]), 0)
  const numbers = new Map([['a', 0], ['b', 1]])
  const ids = ['b', 'new', 'a']
  const next = new NodeTextures(3)
  next.inherit(former, (node) => numbers.get(ids[node]!))
  next.dress(channels(ids), 0.7)
  next.move(stand([4, 0, 0], [5, 0, 0], [6, 0, 0]), 1)
  const x = () => [0, 1, 2].map((node) => next.positions.at(4 * node))
  expect(x()).toEqual([2, 5, 1])
  next.advance(1)
  expect(x()).toEqual([4, 5, 6])
})
