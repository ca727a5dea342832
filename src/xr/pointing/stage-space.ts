import type { Point } from '#xr/frame.ts'

/** Where the stage's own space lies in the room: its origin in m, its turn about the upright axis, m per u. */
export class StageSpace {
  scale = 1
  #x = 0
  #y = 0
  #z = 0
  #cos = 1
  #sin = 0

  stand(x: number, y: number, z: number, turn: number, scale: number): void {
    this.#x = x
    this.#y = y
    this.#z = z
    this.#cos = Math.cos(turn)
    this.#sin = Math.sin(turn)
    this.scale = scale
  }

  /** m in the room to u */
  pointIn(from: Point, into: Point): void {
    const x = (from[0]! - this.#x) / this.scale
    const z = (from[2]! - this.#z) / this.scale
    into[0] = x * this.#cos - z * this.#sin
    into[1] = (from[1]! - this.#y) / this.scale
    into[2] = x * this.#sin + z * this.#cos
  }

  /** Only turned: unit stays unit, m stay m. */
  directionIn(from: Point, into: Point): void {
    const x = from[0]!
    const z = from[2]!
    into[0] = x * this.#cos - z * this.#sin
    into[1] = from[1]!
    into[2] = x * this.#sin + z * this.#cos
  }

  /** u to m in the room */
  pointOut(x: number, y: number, z: number, into: Point): void {
    into[0] = this.#x + this.scale * (x * this.#cos + z * this.#sin)
    into[1] = this.#y + this.scale * y
    into[2] = this.#z + this.scale * (z * this.#cos - x * this.#sin)
  }
}

/** -z of a pose, unit. */
export function forward(turn: Float64Array, into: Point): void {
  const x = turn[0]!
  const y = turn[1]!
  const z = turn[2]!
  const w = turn[3]!
  into[0] = -2 * (x * z + w * y)
  into[1] = -2 * (y * z - w * x)
  into[2] = -(1 - 2 * (x * x + y * y))
}
