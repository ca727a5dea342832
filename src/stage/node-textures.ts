import { DataTexture, FloatType, NearestFilter, RGBAFormat, Vector4 } from 'three'
import type { NodeChannels } from '#model/scene.ts'
import { Blend } from '#stage/blend.ts'
import { type Done, Motion } from '#stage/motion.ts'
import { textureSize } from '#layout/texels.ts'
import { packLook, packMarks, ringNotStated } from '#stage/node-columns.ts'

/** Positions, looks and marks of every scene node as data textures; nodes, links, guides and labels read the same ones. */
export class NodeTextures {
  readonly count: number
  /** positions have come */
  placed = false
  readonly positions: Motion
  readonly looks: Blend
  readonly marks: Float32Array
  readonly uniforms: ReturnType<typeof nodeUniforms>
  readonly #places: readonly DataTexture[]
  readonly #textures: readonly DataTexture[]

  constructor(count: number) {
    const { width, height } = textureSize(count)
    const length = 4 * width * height
    this.count = count
    this.positions = new Motion(length, (slot, data, upload) => {
      const texture = this.#places[slot]!
      texture.image.data = data
      if (upload) texture.needsUpdate = true
    })
    this.looks = new Blend(length)
    this.marks = new Float32Array(length)
    this.#places = [0, 1, 2].map(() => floatTexture(this.positions.newest, width, height))
    this.#textures = [this.looks.from, this.looks.to, this.marks].map((column) => floatTexture(column, width, height))
    this.uniforms = nodeUniforms(this.#places, this.#textures)
  }

  /** Stands and looks like a former picture of another length, so that what is in both moves on from where it was. @param numberOf its number of a node, or undefined */
  inherit(former: NodeTextures, numberOf: (node: number) => number | undefined): void {
    const places = new Float32Array(this.marks.length)
    for (let node = 0; node < this.count; node++) {
      const before = numberOf(node)
      if (before === undefined) continue
      for (let axis = 0; axis < 3; axis++) places[4 * node + axis] = former.positions.at(4 * before + axis)
      places[4 * node + 3] = former.positions.newest[4 * before + 3]!
      for (let column = 0; column < 4; column++) {
        this.looks.to[4 * node + column] = former.looks.at(4 * before + column)
        this.marks[4 * node + column] = former.marks[4 * before + column]!
      }
    }
    this.positions.journey(places, 0)
    this.placed = former.placed
    this.#show()
  }

  /** To another arrangement of this radius, u; a first one is there at once. The array is copied, unless it is given for good: then `done` says when it is free. */
  move(positions: Float32Array, seconds: number, done?: Done, radius?: number): void {
    this.positions.journey(this.#own(positions, done), this.placed ? seconds : 0, done, radius)
    this.placed = true
    this.#show()
  }

  /** The next picture of the layout that runs. @param now s, any clock */
  follow(positions: Float32Array, now: number, done?: Done): void {
    this.positions.follow(this.#own(positions, done), now, done)
    this.#show()
  }

  #own(positions: Float32Array, done: Done | undefined): Float32Array {
    const { length } = this.marks
    if (positions.length > length || (done !== undefined && positions.length !== length)) throw new RangeError(`positions hold ${positions.length} numbers, the stage has room for ${length}`)
    if (done !== undefined) return positions
    const own = new Float32Array(length)
    own.set(positions)
    return own
  }

  /** A body in the hand stands where the hand is, whatever the worker says. */
  hold(node: number, x: number, y: number, z: number): void {
    this.positions.hold(node, x, y, z)
    this.#show()
  }

  letGo(): void {
    this.positions.letGo()
    this.#show()
  }

  dress(nodes: NodeChannels, seconds: number): void {
    const next = new Float32Array(this.looks.to.length)
    packLook(nodes, next)
    this.looks.aim(next, seconds, mixLook)
    packMarks(nodes, this.marks)
    this.#uploads(0, 1, 2)
  }

  /** @param stateOf bits of node-columns.ts `state` per node */
  mark(stateOf: (node: number) => number): void {
    for (let node = 0; node < this.count; node++) this.marks[4 * node + 3] = (this.marks[4 * node + 3]! & 255) + 256 * stateOf(node)
    this.#uploads(2)
  }

  /** @returns whether a transition wants another frame */
  advance(seconds: number): boolean {
    const moving = this.positions.advance(seconds)
    const dressing = this.looks.advance(seconds)
    this.#show()
    this.uniforms.uLookBlend.value = this.looks.value
    return moving || dressing
  }

  dispose(): void {
    for (const texture of [...this.#places, ...this.#textures]) texture.dispose()
  }

  #show(): void {
    const { uniforms, positions } = this
    const { heldAt, held } = positions
    uniforms.uPositionStart.value = this.#places[positions.start]
    uniforms.uPositionFrom.value = this.#places[positions.from]
    uniforms.uPositionTo.value = this.#places[positions.to]
    uniforms.uPositionBlend.value = positions.blend
    uniforms.uPositionArrive.value = positions.arrive
    uniforms.uHeld.value.set(heldAt[0]!, heldAt[1]!, heldAt[2]!, held)
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

function nodeUniforms(places: readonly DataTexture[], textures: readonly DataTexture[]) {
  return {
    uPositionStart: { value: places[0] },
    uPositionFrom: { value: places[0] },
    uPositionTo: { value: places[0] },
    uPositionBlend: { value: 1 },
    uPositionArrive: { value: 1 },
    uHeld: { value: new Vector4(0, 0, 0, -1) },
    uLookFrom: { value: textures[0] },
    uLookTo: { value: textures[1] },
    uLookBlend: { value: 1 },
    uMarks: { value: textures[2] },
  }
}

/** Rings sweep only between two stated values; otherwise the new one stands. */
function mixLook(from: number, to: number, part: number, index: number): number {
  const column = index & 3
  if (column === 3) return to
  if (column === 2 && (from < 0 || to < 0 || from === ringNotStated || to === ringNotStated)) return to
  return from + (to - from) * part
}
