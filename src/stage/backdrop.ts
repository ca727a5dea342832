import { Mesh } from 'three'
import { shaders } from '#shaders/index.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import { solidMaterial } from '#stage/material.ts'
import { strip } from '#stage/strips.ts'

/** The gradient behind everything on a screen. */
export function backdrop(frame: FrameUniforms): Mesh {
  const plate = strip(1)
  plate.instanceCount = 1
  const material = solidMaterial(shaders.backdrop, frame)
  material.alphaToCoverage = false
  material.depthTest = false
  material.depthWrite = false
  const mesh = new Mesh(plate, material)
  mesh.frustumCulled = false
  mesh.renderOrder = -1
  return mesh
}
