import { expect, test } from 'vitest'
import { ahead } from '#exporters/hand-out/ahead.ts'
import type { Baked } from '#exporters/hand-out/baked.ts'

const mesh = {
  material: { name: 'accent', color: [0, 0, 1], opacity: 1 }, positions: Float32Array.of(-0.4, 0, 0.4, 0.4, 0, 0.4, 0, 0.25, 0), normals: Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1),
  indices: Uint32Array.of(0, 1, 2), parts: [], low: [-0.4, 0, 0], high: [0.4, 0.25, 0.4],
} as const
const baked = { meshes: [mesh], low: [-0.4, 0, 0], high: [0.4, 0.25, 0.4], triangles: 1 } as unknown as Baked

test('a hand-out that is looked at from the origin stands ahead at the height of a table, and is otherwise the same', () => {
  const moved = ahead(baked)
  expect(moved.meshes[0]!.positions).toEqual(Float32Array.of(-0.4, 0.85, -0.7, 0.4, 0.85, -0.7, 0, 1.1, -1.1))
  expect([moved.low, moved.high]).toEqual([[-0.4, 0.85, -1.1], [0.4, 1.1, 0.4 - 1.1]])
  expect([moved.meshes[0]!.low, moved.meshes[0]!.high]).toEqual([moved.low, moved.high])
  expect(moved.meshes[0]!.indices).toBe(mesh.indices)
})

test('the file that is saved does not move', () => {
  ahead(baked)
  expect(mesh.positions[1]).toBe(0)
})
