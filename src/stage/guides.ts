import { DoubleSide, Mesh } from 'three'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import { shaders } from '#shaders/index.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import { floorOf, guideSegments, stepsOfSegment } from '#stage/guide-segments.ts'
import { blendedMaterial } from '#stage/material.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import { instanced, strip } from '#stage/strips.ts'

/** Arcs, lines, panes and the floor grid in one draw. */
export class Guides extends Mesh {
  readonly #own = { uReveal: { value: 1 } }

  constructor(frame: FrameUniforms, textures: NodeTextures) {
    super(strip(1))
    this.material = blendedMaterial(shaders.guide, { ...frame, ...textures.uniforms, ...this.#own })
    // ribbons are seen from both sides
    this.material.side = DoubleSide
    this.frustumCulled = false
    this.renderOrder = 2
  }

  show(scene: Scene, nodeOf: (id: NodeId) => number | undefined): void {
    const segments = guideSegments(scene.guides, nodeOf, floorOf(scene.stage, scene.home.radius))
    this.geometry.dispose()
    const geometry = strip(stepsOfSegment)
    instanced(geometry, 'aFrame', segments.frame, 4)
    instanced(geometry, 'aA', segments.a, 4)
    instanced(geometry, 'aB', segments.b, 4)
    instanced(geometry, 'aC', segments.c, 4)
    instanced(geometry, 'aLook', segments.look, 4)
    instanced(geometry, 'aSpan', segments.span, 4)
    geometry.instanceCount = segments.count
    this.geometry = geometry
  }

  /** Opening, 0..1. */
  reveal(progress: number): void {
    this.#own.uReveal.value = progress
  }

  override dispose(): void {
    this.geometry.dispose()
    if (!Array.isArray(this.material)) this.material.dispose()
  }
}
