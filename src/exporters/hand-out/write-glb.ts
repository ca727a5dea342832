import { Document, WebIO } from '@gltf-transform/core'
import type { Baked } from '#exporters/hand-out/baked.ts'
import { linear } from '#exporters/hand-out/clay.ts'

/** glTF 2.0 in one binary file: a mesh and a material a colour, what its triangles stand for in its extras. The same bytes for the same description. */
export async function writeGlb({ about, meshes }: Baked): Promise<Uint8Array> {
  const document = new Document()
  const root = document.getRoot()
  root.getAsset().generator = 'Orrery'
  const buffer = document.createBuffer()
  const scene = document.createScene(about.title).setExtras({ orrery: { ...about, supposed: [...about.supposed] } })
  root.setDefaultScene(scene)
  for (const { material, positions, normals, indices, parts } of meshes) {
    const { name, color, opacity } = material
    const paint = document.createMaterial(name).setBaseColorFactor([...linear(color), opacity]).setMetallicFactor(0).setRoughnessFactor(0.6).setAlphaMode(opacity < 1 ? 'BLEND' : 'OPAQUE')
    const column = (array: Float32Array) => document.createAccessor().setType('VEC3').setArray(array).setBuffer(buffer)
    const numbers = positions.length / 3 < 65_535 ? Uint16Array.from(indices) : indices
    const primitive = document
      .createPrimitive()
      .setMaterial(paint)
      .setAttribute('POSITION', column(positions))
      .setAttribute('NORMAL', column(normals))
      .setIndices(document.createAccessor().setType('SCALAR').setArray(numbers).setBuffer(buffer))
    const mesh = document.createMesh(name).addPrimitive(primitive).setExtras({ parts: parts.map((part) => ({ ...part })) })
    scene.addChild(document.createNode(name).setMesh(mesh))
  }
  return new WebIO().writeBinary(document)
}
