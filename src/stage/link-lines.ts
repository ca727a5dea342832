import { Mesh } from 'three'
import type { SceneLinks } from '#model/scene.ts'
import { shaders } from '#shaders/index.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import { blendedMaterial } from '#stage/material.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import { instanced, strip } from '#stage/strips.ts'

/** Above this many lines each is one straight piece. */
export const manyLines = 4000
const segments = 8

/** Every line in one draw; the ends come from the position textures, so that a tick costs the CPU nothing here. */
export class LinkLines extends Mesh {
  readonly #own = { uRecede: { value: 0 }, uOpaque: { value: 0 } }

  constructor(frame: FrameUniforms, textures: NodeTextures) {
    super(strip(segments))
    this.material = blendedMaterial(shaders.link, { ...frame, ...textures.uniforms, ...this.#own })
    this.frustumCulled = false
    this.renderOrder = 3
  }

  show(links: SceneLinks): void {
    const drawn: number[] = []
    for (let link = 0; link < links.count; link++) if (links.opacity[link]! > 0) drawn.push(link)
    const straight = drawn.length > manyLines
    this.geometry.dispose()
    const geometry = strip(straight ? 1 : segments)
    const ends = new Float32Array(2 * drawn.length)
    const look = new Float32Array(4 * drawn.length)
    const curve = new Float32Array(drawn.length)
    drawn.forEach((link, at) => {
      ends[2 * at] = links.from[link]!
      ends[2 * at + 1] = links.to[link]!
      look[4 * at] = links.color[link]!
      look[4 * at + 1] = links.opacity[link]!
      look[4 * at + 2] = links.width[link]!
      look[4 * at + 3] = links.style[link]!
      curve[at] = straight ? 0 : links.curve[link]!
    })
    instanced(geometry, 'aEnds', ends, 2)
    instanced(geometry, 'aLook', look, 4)
    instanced(geometry, 'aCurve', curve, 1)
    geometry.instanceCount = drawn.length
    this.geometry = geometry
    this.visible = drawn.length > 0
  }

  /** Lines outside of what is lit recede. */
  recede(focused: boolean): void {
    this.#own.uRecede.value = focused ? 1 : 0
  }

  /** Passthrough needs lines that cover. */
  cover(opaque: boolean): void {
    this.#own.uOpaque.value = opaque ? 1 : 0
  }

  override dispose(): void {
    this.geometry.dispose()
    if (!Array.isArray(this.material)) this.material.dispose()
  }
}
