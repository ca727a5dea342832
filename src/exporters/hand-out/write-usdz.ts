import { BufferAttribute, BufferGeometry, Mesh, MeshStandardMaterial, Scene } from 'three'
import { USDZExporter } from 'three/addons/exporters/USDZExporter.js'
import type { Baked, BakedMesh } from '#exporters/hand-out/baked.ts'
import { linear } from '#exporters/hand-out/clay.ts'

/**
 * USD for Quick Look and the <model> element, by three's exporter, which those devices open every day: a named Xform a material, its triangles in
 * a layer of their own. It has no place for names of materials, parts, or what the view is of, which the GLB has; and it writes the hour and running
 * numbers, so that no two files are the same bytes.
 */
export async function writeUsdz({ meshes }: Baked): Promise<Uint8Array> {
  const scene = new Scene()
  for (const mesh of meshes) scene.add(meshOf(mesh))
  return new USDZExporter().parseAsync(scene)
}

function meshOf({ material: { name, color, opacity }, positions, normals, indices }: BakedMesh): Mesh {
  const geometry = new BufferGeometry().setIndex(new BufferAttribute(indices, 1))
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  const paint = new MeshStandardMaterial({ name, opacity, transparent: opacity < 1, metalness: 0, roughness: 0.6 })
  paint.color.setRGB(...linear(color))
  const mesh = new Mesh(geometry, paint)
  mesh.name = name
  return mesh
}
