import { Box3, Mesh, type Object3D } from 'three'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { USDLoader } from 'three/examples/jsm/loaders/USDLoader.js'
import { beforeAll, describe, expect, test } from 'vitest'
import validator from 'gltf-validator'
import type { Baked } from '#exporters/hand-out/baked.ts'
import { writeGlb } from '#exporters/hand-out/write-glb.ts'
import { writeUsdz } from '#exporters/hand-out/write-usdz.ts'
import { bakedLens } from '#test/support/hand-out.ts'

let baked: Baked
let glb: Uint8Array
let usdz: Uint8Array
beforeAll(async () => {
  baked = await bakedLens('portfolio')
  glb = await writeGlb(baked)
  usdz = writeUsdz(baked)
}, 30_000)

/** What a viewer sees of a file, by name. */
function seen(root: Object3D): Record<string, { triangles: number; low: number[]; high: number[] }> {
  const found: Record<string, { triangles: number; low: number[]; high: number[] }> = {}
  root.updateMatrixWorld(true)
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return
    const box = new Box3().setFromObject(object)
    const { geometry } = object
    found[object.name] = { triangles: (geometry.index?.count ?? geometry.attributes['position']!.count) / 3, low: box.min.toArray(), high: box.max.toArray() }
  })
  return found
}
const described = () => Object.fromEntries(baked.meshes.map(({ material, indices, low, high }) => [material.name, { triangles: indices.length / 3, low: [...low], high: [...high] }]))
const bytesOf = (file: Uint8Array): ArrayBuffer => file.slice().buffer

describe('the default scene as GLB', { timeout: 30_000 }, () => {
  test('has no error and no warning for the Khronos validator', async () => {
    const { issues } = await validator.validateBytes(glb)
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([])
    expect(issues.numErrors + issues.numWarnings).toBe(0)
  })
  test("opens in three's loader with the triangles, names and boxes of the description", async () => {
    const { scene } = await new GLTFLoader().parseAsync(bytesOf(glb), '')
    expect(seen(scene)).toEqual(described())
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

describe('the default scene as USDZ', { timeout: 30_000 }, () => {
  test("opens in three's loader with the triangles, names and boxes of the description", () => {
    expect(seen(new USDLoader().parse(bytesOf(usdz)))).toEqual(described())
  })
  test('is a zip of one stored layer that begins at a multiple of 64 bytes', () => {
    const view = new DataView(bytesOf(usdz))
    const [signature, method, packed, size] = [view.getUint32(0, true), view.getUint16(8, true), view.getUint32(18, true), view.getUint32(22, true)]
    const start = 30 + view.getUint16(26, true) + view.getUint16(28, true)
    expect([signature, method, packed]).toEqual([0x04034b50, 0, size])
    expect(start % 64).toBe(0)
    expect(new TextDecoder().decode(usdz.subarray(start, start + 9))).toBe('#usda 1.0')
  })
})

describe('both', { timeout: 30_000 }, () => {
  test('stay under 10 MB', () => {
    expect(glb.length).toBeLessThan(10e6)
    expect(usdz.length).toBeLessThan(10e6)
  })
  test('are the same bytes for the same view', async () => {
    const [once, again] = [await bakedLens('geography'), await bakedLens('geography')]
    expect(Buffer.compare(await writeGlb(once), await writeGlb(again))).toBe(0)
    expect(Buffer.compare(writeUsdz(once), writeUsdz(again))).toBe(0)
  })
})
