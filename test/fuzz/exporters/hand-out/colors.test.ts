import { Mesh, MeshStandardMaterial } from 'three'
import { USDLoader } from 'three/examples/jsm/loaders/USDLoader.js'
import { expect, test } from 'vitest'
import { linear } from '#exporters/hand-out/clay.ts'
import { writeUsdz } from '#exporters/hand-out/write-usdz.ts'
import { bakedLens, described, seen } from '#test/support/hand-out.ts'

test("the default scene as USDZ opens in three's loader with the triangles, names, boxes, colors and glass of the description", async () => {
  const baked = await bakedLens('portfolio')
  const opened = new USDLoader().parse((await writeUsdz(baked)).slice().buffer)
  expect(seen(opened)).toEqual(described(baked.meshes))
  const paints: Record<string, number[]> = {}
  opened.traverse((object) => {
    if (object instanceof Mesh && object.material instanceof MeshStandardMaterial) paints[object.name] = [object.material.opacity, ...object.material.color.toArray()]
  })
  expect(paints).toEqual(Object.fromEntries(baked.meshes.map(({ material: { name, opacity, color } }) => [name, [opacity, ...linear(color)].map((part) => expect.closeTo(part, 5))])))
})
