import type { PerspectiveCamera } from 'three'
import { Matrix4 } from 'three'
import type { NodeChannels } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { NodeTextures } from '#stage/node-textures.ts'
import type { Projected } from '#stage/pick-nearest.ts'

/** Where every body stands on the screen, in columns that are written anew on demand: for a pick, a label choice, `where`. Never per frame. */
export class Screen implements Projected {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
  readonly radius: Float32Array
  readonly depth: Float32Array
  readonly open: Uint8Array
  /** result of the last `project` */
  readonly spot = { x: 0, y: 0, depth: 0 }
  readonly #textures: NodeTextures
  readonly #matrix = new Matrix4()
  #width = 1
  #height = 1
  #band = 0

  constructor(textures: NodeTextures) {
    const { count } = textures
    this.#textures = textures
    this.count = count
    this.x = new Float32Array(count)
    this.y = new Float32Array(count)
    this.radius = new Float32Array(count)
    this.depth = new Float32Array(count)
    this.open = new Uint8Array(count)
  }

  /** @param width CSS px @param height CSS px @param band px a radian to the side: seen all around, as a band instead of a flat picture; 0 = flat */
  update(camera: PerspectiveCamera, nodes: NodeChannels, width: number, height: number, band = 0): void {
    this.#band = band
    camera.updateMatrixWorld()
    this.#matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.#width = width
    this.#height = height
    const { positions, looks } = this.#textures
    const perUnit = camera.projectionMatrix.elements[5] * height * 0.5
    for (let node = 0; node < this.count; node++) {
      const size = looks.at(4 * node)
      this.open[node] = 0
      this.radius[node] = 0
      if (size <= 0 || looks.at(4 * node + 1) <= 0.004) continue
      this.project(positions.at(4 * node), positions.at(4 * node + 1), positions.at(4 * node + 2))
      if (this.spot.depth <= 0.02) continue
      this.x[node] = this.spot.x
      this.y[node] = this.spot.y
      this.depth[node] = this.spot.depth
      this.radius[node] = Math.max(1.25, (size * perUnit) / this.spot.depth)
      this.open[node] = (nodes.flags[node]! & flag.quiet) === 0 && nodes.size[node]! > 0 ? 1 : 0
    }
  }

  /** Writes `spot`: CSS px and view distance (0 or less: behind the eye). */
  project(x: number, y: number, z: number): void {
    const m = this.#matrix.elements
    const w = m[3] * x + m[7] * y + m[11] * z + m[15]
    this.spot.depth = w
    this.spot.x = (((m[0] * x + m[4] * y + m[8] * z + m[12]) / w) * 0.5 + 0.5) * this.#width
    this.spot.y = (0.5 - ((m[1] * x + m[5] * y + m[9] * z + m[13]) / w) * 0.5) * this.#height
    if (this.#band <= 0 || w <= 0) return
    const side = Math.atan((this.spot.x - 0.5 * this.#width) / this.#band)
    this.spot.x = 0.5 * this.#width + side * this.#band
    this.spot.y = 0.5 * this.#height + (this.spot.y - 0.5 * this.#height) * Math.cos(side)
    this.spot.depth = w / Math.cos(side)
  }
}
