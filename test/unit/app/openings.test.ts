import { expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { openingScenes, packPositions, unpackPositions } from '#app/openings.ts'
import { bundled } from '#test/support/bundled.ts'

const [{ scene } = { scene: undefined }] = openingScenes(bundled(), fullShelf)

test('positions survive packing to the bit, and only nodes on stage are packed', () => {
  if (scene === undefined) throw new Error('no opening scene')
  const positions = Float32Array.from({ length: 4 * scene.nodes.count }, (_, i) => (i % 4 === 3 ? 1 : Math.fround(i / 7)))
  const restored = unpackPositions(scene, packPositions(scene, positions))!
  for (let node = 0; node < scene.nodes.count; node++) {
    const expected = scene.nodes.size[node]! > 0 ? [...positions.subarray(4 * node, 4 * node + 4)] : [0, 0, 0, 0]
    expect([...restored.subarray(4 * node, 4 * node + 4)]).toEqual(expected)
  }
})
test('positions of another scene are refused', () => {
  if (scene === undefined) throw new Error('no opening scene')
  const packed = packPositions(scene, new Float32Array(4 * scene.nodes.count))
  expect(unpackPositions(scene, btoa(atob(packed).slice(12)))).toBeUndefined()
  expect(unpackPositions(scene, btoa(`${atob(packed)}${'\0'.repeat(12)}`))).toBeUndefined()
})
