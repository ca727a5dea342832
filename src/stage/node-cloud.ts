import { BufferGeometry, Group, Mesh, Points } from 'three'
import type { NodeChannels } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { shaders } from '#shaders/index.ts'
import type { FrameUniforms } from '#stage/frame-uniforms.ts'
import { blendedMaterial, solidMaterial } from '#stage/material.ts'
import { state } from '#stage/node-columns.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import type { Spared } from '#stage/spare.ts'
import { isMoon, nothingSpared } from '#stage/spare.ts'
import { everywhere, instanced, quad } from '#stage/strips.ts'

/** Above this many bodies each is one point: a rasteriser in software then still keeps up (PERFORMANCE.md C.2). */
export const manyBodies = 5000
/** the same where frames are short: fewer than this are no gain, and their shapes say something */
const fewBodies = 300

const around = flag.dashed | flag.dotted | flag.ghost | flag.halo | flag.clock

/** Bodies in one draw (impostors, or points when there are many), and one more for what surrounds them. */
export class NodeCloud extends Group {
  readonly #solid: Mesh
  readonly #points: Points
  readonly #aura: Mesh
  readonly #textures: NodeTextures
  #spared = nothingSpared

  constructor(frame: FrameUniforms, textures: NodeTextures) {
    super()
    const uniforms = { ...frame, ...textures.uniforms }
    this.#textures = textures
    this.#solid = new Mesh(quad(), solidMaterial(shaders.node, uniforms))
    this.#points = new Points(new BufferGeometry(), solidMaterial(shaders.point, uniforms))
    this.#points.geometry.setDrawRange(0, textures.count)
    this.#points.geometry.boundingSphere = everywhere
    this.#aura = new Mesh(quad(), blendedMaterial(shaders.aura, uniforms))
    this.#solid.renderOrder = 1
    this.#points.renderOrder = 1
    this.#aura.renderOrder = 4
    for (const part of [this.#solid, this.#points, this.#aura]) part.frustumCulled = false
    this.add(this.#solid, this.#points, this.#aura)
  }

  /** bodies have become points: there are too many to shade each */
  get crowded(): boolean {
    return this.#points.visible
  }

  /** @param former what stood before: it is drawn until it has shrunk away */
  show(nodes: NodeChannels, former: NodeChannels | undefined): void {
    const standing: number[] = []
    const moons = !this.#spared.has('moons')
    for (let node = 0; node < nodes.count; node++) if ((nodes.size[node]! > 0 || (former?.size[node] ?? 0) > 0) && (moons || !isMoon(nodes, node))) standing.push(node)
    const many = standing.length > (this.#spared.has('node-detail') ? fewBodies : manyBodies)
    this.#solid.visible = !many
    this.#points.visible = many
    fill(this.#solid, many ? [] : standing)
  }

  spare(spared: Spared, nodes: NodeChannels | undefined): void {
    this.#spared = spared
    if (nodes === undefined) return
    this.show(nodes, undefined)
    this.surround(nodes)
  }

  /** The bodies that carry more than themselves; call after looks or highlight have changed. */
  surround(nodes: NodeChannels): void {
    const { marks, looks } = this.#textures
    const carrying: number[] = []
    const near: number[] = []
    const carried = this.#spared.has('glow') ? around & ~flag.halo : around
    for (let node = 0; node < nodes.count; node++) {
      const bits = marks[4 * node + 3]!
      if (looks.to[4 * node]! <= 0 && looks.from[4 * node]! <= 0) continue
      if (((bits >> 8) & (state.selected | state.hovered)) !== 0) near.push(node)
      else if ((bits & carried) !== 0 || looks.to[4 * node + 2]! >= 0) carrying.push(node)
    }
    fill(this.#aura, [...carrying, ...near])
    this.#aura.visible = carrying.length + near.length > 0
  }

  override dispose(): void {
    for (const part of [this.#solid, this.#points, this.#aura]) {
      part.geometry.dispose()
      if (!Array.isArray(part.material)) part.material.dispose()
    }
  }
}

function fill(mesh: Mesh, nodes: readonly number[]): void {
  const geometry = mesh.geometry as ReturnType<typeof quad>
  instanced(geometry, 'aNode', Float32Array.from(nodes), 1)
  geometry.instanceCount = nodes.length
}
