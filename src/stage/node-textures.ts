import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { NodeChannels } from '#model/scene.ts'
import { Blend } from '#stage/blend.ts'
import { textureSize } from '#layout/texels.ts'
import { packLook, packMarks, ringNotStated } from '#stage/node-columns.ts'

/** Positions, looks and marks of every scene node as data textures; nodes, links, guides and labels read the same ones. */
export class NodeTextures {
  readonly count: number
  /** positions have come */
  placed = false
  readonly positions: Blend
  readonly looks: Blend
  readonly marks: Float32Array
  readonly uniforms: ReturnType<typeof nodeUniforms>
  readonly #textures: readonly DataTexture[]
  /** came with the last scene: their first place is not a journey from the origin */
  #newcomers: readonly number[] = []

  constructor(count: number) {
    const { width, height } = textureSize(count)
    const length = 4 * width * height
    this.count = count
    this.positions = new Blend(length)
    this.looks = new Blend(length)
    this.marks = new Float32Array(length)
    const columns = [this.positions.from, this.positions.to, this.looks.from, this.looks.to, this.marks]
    this.#textures = columns.map((column) => floatTexture(column, width, height))
    this.uniforms = nodeUniforms(this.#textures)
  }

  /** Stands and looks like a former picture of another length, so that what is in both moves on from where it was. @param numberOf its number of a node, or undefined */
  inherit(former: NodeTextures, numberOf: (node: number) => number | undefined): void {
    const newcomers: number[] = []
    for (let node = 0; node < this.count; node++) {
      const before = numberOf(node)
      if (before === undefined) {
        newcomers.push(node)
        continue
      }
      for (let axis = 0; axis < 4; axis++) {
        this.positions.to[4 * node + axis] = former.positions.at(4 * before + axis)
        this.looks.to[4 * node + axis] = former.looks.at(4 * before + axis)
        this.marks[4 * node + axis] = former.marks[4 * before + axis]!
      }
    }
    this.#newcomers = newcomers
    this.placed = former.placed
  }

  move(positions: Float32Array, seconds: number): void {
    const { to } = this.positions
    // a first place is not a journey from the origin
    this.positions.aim(positions.length === to.length ? positions : padded(positions, to), this.placed ? seconds : 0)
    for (const node of this.#newcomers) this.positions.from.set(to.subarray(4 * node, 4 * node + 4), 4 * node)
    this.#newcomers = []
    this.placed = true
    this.#uploads(0, 1)
  }

  /** A body in the hand stands where the hand is, whatever the worker says. */
  hold(node: number, x: number, y: number, z: number): void {
    for (const column of [this.positions.from, this.positions.to]) {
      column[4 * node] = x
      column[4 * node + 1] = y
      column[4 * node + 2] = z
    }
    this.#uploads(0, 1)
  }

  dress(nodes: NodeChannels, seconds: number): void {
    const next = new Float32Array(this.looks.to.length)
    packLook(nodes, next)
    this.looks.aim(next, seconds, mixLook)
    packMarks(nodes, this.marks)
    this.#uploads(2, 3, 4)
  }

  /** @param stateOf bits of node-columns.ts `state` per node */
  mark(stateOf: (node: number) => number): void {
    for (let node = 0; node < this.count; node++) this.marks[4 * node + 3] = (this.marks[4 * node + 3]! & 255) + 256 * stateOf(node)
    this.#uploads(4)
  }

  /** @returns whether a transition wants another frame */
  advance(seconds: number): boolean {
    const moving = this.positions.advance(seconds)
    const dressing = this.looks.advance(seconds)
    this.uniforms.uPositionBlend.value = this.positions.value
    this.uniforms.uLookBlend.value = this.looks.value
    return moving || dressing
  }

  dispose(): void {
    for (const texture of this.#textures) texture.dispose()
  }

  #uploads(...which: number[]): void {
    for (const index of which) this.#textures[index]!.needsUpdate = true
  }
}

function floatTexture(column: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(column, width, height, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}

function nodeUniforms(textures: readonly DataTexture[]) {
  return {
    uPositionFrom: { value: textures[0] },
    uPositionTo: { value: textures[1] },
    uPositionBlend: { value: 1 },
    uLookFrom: { value: textures[2] },
    uLookTo: { value: textures[3] },
    uLookBlend: { value: 1 },
    uMarks: { value: textures[4] },
  }
}

function padded(positions: Float32Array, like: Float32Array): Float32Array {
  if (positions.length > like.length) throw new Error(`positions hold ${positions.length} numbers, the stage has room for ${like.length}`)
  const wide = new Float32Array(like.length)
  wide.set(positions)
  return wide
}

/** Rings sweep only between two stated values; otherwise the new one stands. */
function mixLook(from: number, to: number, part: number, index: number): number {
  const column = index & 3
  if (column === 3) return to
  if (column === 2 && (from < 0 || to < 0 || from === ringNotStated || to === ringNotStated)) return to
  return from + (to - from) * part
}
