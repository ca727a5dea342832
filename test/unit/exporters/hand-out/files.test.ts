import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { beforeAll, describe, expect, test } from 'vitest'
import validator from 'gltf-validator'
import type { Baked } from '#exporters/hand-out/baked.ts'
import { writeGlb } from '#exporters/hand-out/write-glb.ts'
import { writeUsdz } from '#exporters/hand-out/write-usdz.ts'
import { bakedLens, described, entriesOf, seen } from '#test/support/hand-out.ts'

let baked: Baked
let glb: Uint8Array
let usdz: Uint8Array
beforeAll(async () => {
  baked = await bakedLens('portfolio')
  glb = await writeGlb(baked)
  usdz = await writeUsdz(baked)
}, 30_000)

const bytesOf = (file: Uint8Array): ArrayBuffer => file.slice().buffer

describe('the default scene as GLB', { timeout: 30_000 }, () => {
  test('has no error and no warning for the Khronos validator', async () => {
    const { issues } = await validator.validateBytes(glb)
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([])
    expect(issues.numErrors + issues.numWarnings).toBe(0)
  })
  test("opens in three's loader with the triangles, names and boxes of the description", async () => {
    const { scene } = await new GLTFLoader().parseAsync(bytesOf(glb), '')
    expect(seen(scene)).toEqual(described(baked.meshes))
  })
  test('says what it is of', async () => {
    const { scene, asset } = await new GLTFLoader().parseAsync(bytesOf(glb), '')
    expect(asset.generator).toBe('Orrery')
    expect(scene.userData['orrery']).toEqual(baked.about)
  })
  test('names what its triangles stand for', async () => {
    const { scene } = await new GLTFLoader().parseAsync(bytesOf(glb), '')
    const names: string[] = []
    scene.traverse(({ userData }) => names.push(...((userData['parts'] ?? []) as { name: string }[]).map(({ name }) => name)))
    expect(names).toEqual(expect.arrayContaining(['JPMorgan Chase', 'Microsoft Azure', 'AIA']))
  })
})

// What three's loader reads of it: test/fuzz, for it takes its time.
describe('the default scene as USDZ', { timeout: 30_000 }, () => {
  test('is a zip of stored layers that begin at multiples of 64 bytes, the model first', () => {
    const entries = entriesOf(usdz)
    expect(entries[0]!.name).toBe('model.usda')
    expect(entries.length).toBe(1 + baked.meshes.length)
    for (const { name, method, packed, size, start } of entries) {
      expect([name, method, packed, start % 64]).toEqual([name, 0, size, 0])
      expect(new TextDecoder().decode(usdz.subarray(start, start + 9))).toBe('#usda 1.0')
    }
  })
  test('is written without a page', () => expect(['document' in globalThis, 'window' in globalThis]).toEqual([false, false]))
})

describe('both', { timeout: 30_000 }, () => {
  test('stay under 10 MB', () => {
    expect(glb.length).toBeLessThan(10e6)
    expect(usdz.length).toBeLessThan(10e6)
  })
})

test('as GLB, the same view is the same bytes', { timeout: 30_000 }, async () => {
  const [once, again] = [await bakedLens('geography'), await bakedLens('geography')]
  expect(Buffer.compare(await writeGlb(once), await writeGlb(again))).toBe(0)
})
