import type { InstancedBufferGeometry } from 'three'
import { BufferAttribute, Group, LineSegments, Mesh } from 'three'
import type { SceneLinks } from '#model/scene.ts'
import { shaders } from '#shaders/index.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import { blendedMaterial } from '#stage/material.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import type { Spared } from '#stage/spare.ts'
import { isTether, nothingSpared } from '#stage/spare.ts'
import { instanced, strip } from '#stage/strips.ts'

/** Above this many lines each is one straight hairline: a rasteriser in software then still keeps up. */
export const manyLines = 4000
const segments = 8
const fewSegments = 3

/** Every line in one draw; the ends come from the position textures, so that a tick costs the CPU nothing here. */
export class LinkLines extends Group {
  readonly #own = { uRecede: { value: 0 }, uOpaque: { value: 0 } }
  readonly #ribbons: Mesh<InstancedBufferGeometry>
  readonly #hairs: LineSegments<InstancedBufferGeometry>
  #spared = nothingSpared

  constructor(frame: FrameUniforms, textures: NodeTextures) {
    super()
    const material = blendedMaterial(shaders.link, { ...frame, ...textures.uniforms, ...this.#own })
    this.#ribbons = new Mesh(strip(segments), material)
    this.#hairs = new LineSegments(hair(), material)
    for (const part of [this.#ribbons, this.#hairs]) {
      part.frustumCulled = false
      part.renderOrder = 3
      this.add(part)
    }
  }

  show(links: SceneLinks): void {
    const drawn: number[] = []
    const tethers = !this.#spared.has('tethers')
    for (let link = 0; link < links.count; link++) if (links.opacity[link]! > 0 && (tethers || !isTether(links, link))) drawn.push(link)
    const many = drawn.length > manyLines
    fill(this.#ribbons, strip(this.#spared.has('link-detail') ? fewSegments : segments), links, many ? [] : drawn)
    fill(this.#hairs, hair(), links, many ? drawn : [])
  }

  spare(spared: Spared, links: SceneLinks | undefined): void {
    this.#spared = spared
    if (links !== undefined) this.show(links)
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
    for (const part of [this.#ribbons, this.#hairs]) {
      part.geometry.dispose()
      if (!Array.isArray(part.material)) part.material.dispose()
    }
  }
}

/** From end to end in one piece, without width: the strip's shader with `position.y` 0. */
function hair(): InstancedBufferGeometry {
  const geometry = strip(1)
  geometry.setIndex(null)
  geometry.setAttribute('position', new BufferAttribute(Float32Array.of(0, 0, 1, 0), 2))
  return geometry
}

function fill(part: Mesh<InstancedBufferGeometry> | LineSegments<InstancedBufferGeometry>, geometry: InstancedBufferGeometry, links: SceneLinks, drawn: readonly number[]): void {
  const straight = part instanceof LineSegments
  // light adds up: so many lines share what a few thousand would give
  const share = Math.min(1, manyLines / Math.max(1, drawn.length)) ** 0.9
  const ends = new Float32Array(2 * drawn.length)
  const look = new Float32Array(4 * drawn.length)
  const curve = new Float32Array(drawn.length)
  drawn.forEach((link, at) => {
    ends[2 * at] = links.from[link]!
    ends[2 * at + 1] = links.to[link]!
    look[4 * at] = links.color[link]!
    look[4 * at + 1] = links.opacity[link]! * share
    look[4 * at + 2] = links.width[link]!
    look[4 * at + 3] = links.style[link]!
    curve[at] = straight ? 0 : links.curve[link]!
  })
  instanced(geometry, 'aEnds', ends, 2)
  instanced(geometry, 'aLook', look, 4)
  instanced(geometry, 'aCurve', curve, 1)
  geometry.instanceCount = drawn.length
  part.geometry.dispose()
  part.geometry = geometry
  part.visible = drawn.length > 0
}
