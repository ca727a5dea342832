import { USDLoader } from 'three/examples/jsm/loaders/USDLoader.js'
import { expect, test } from 'vitest'
import validator from 'gltf-validator'
import { documentLenses } from '#model/view-state.ts'
import { writeGlb } from '#exporters/hand-out/write-glb.ts'
import { writeUsdz } from '#exporters/hand-out/write-usdz.ts'
import { bundled } from '#test/support/bundled.ts'
import { bakedLens, described, entriesOf, seen } from '#test/support/hand-out.ts'

const all = bundled().programmes.flatMap(({ id }, programme) => documentLenses.map((lens) => [id, lens, programme] as const))

test.each(all)('%s: %s can be handed out', async (_id, lens, programme) => {
  const baked = await bakedLens(lens, programme, programme % 2 === 0 ? 'dark' : 'light')
  for (const { material, positions, normals, indices } of baked.meshes) {
    expect(material.name).toMatch(/^[a-z]\w*$/)
    expect(positions.every((value) => Number.isFinite(value) && Math.abs(value) < 3)).toBe(true)
    expect(normals.every(Number.isFinite)).toBe(true)
    expect(indices.every((index) => index < positions.length / 3)).toBe(true)
  }
  expect(new Set(baked.meshes.map(({ material }) => material.name)).size).toBe(baked.meshes.length)
  if (baked.bodies === 0) return
  expect(baked.low[1]).toBe(0)
  const glb = await writeGlb(baked)
  const { issues } = await validator.validateBytes(glb)
  expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([])
  const usdz = await writeUsdz(baked)
  // the default scene stays under 10 MB (test/unit/exporters); the fullest of the others is 11 MB as USDZ
  expect(glb.length).toBeLessThan(10e6)
  expect(usdz.length).toBeLessThan(12e6)
  expect(entriesOf(usdz).filter(({ method, start }) => method !== 0 || start % 64 !== 0)).toEqual([])
  expect(seen(new USDLoader().parse(usdz.slice().buffer))).toEqual(described(baked.meshes))
})
