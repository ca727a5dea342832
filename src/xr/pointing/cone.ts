import { box } from '#xr/pointing/body-tree.ts'

/** A ray in the stage's own space, and how far from it a body may stand. Lengths in u. */
export class Cone {
  readonly origin = new Float64Array(3)
  /** unit */
  readonly direction = Float64Array.of(0, 0, -1)
  /** radians beside the ray */
  width = 0
  /** u beside the ray that a body is reached within, however near it is: targets have a least size in the room */
  least = 0
  /** what the last `ofSphere` or `ofBox` found: radians that it lies beside the ray, where along the ray it begins and where its middle is; Infinity: not ahead */
  gap = Infinity
  depth = Infinity
  middle = Infinity
  /** normals of the sides that a box shows along the ray: the ray's direction crossed with x, y and z */
  readonly #sides = new Float64Array(9)

  /** After origin or direction were written. */
  aim(): void {
    const x = this.direction[0]!
    const y = this.direction[1]!
    const z = this.direction[2]!
    this.#side(0, 0, z, -y)
    this.#side(3, -z, 0, x)
    this.#side(6, y, -x, 0)
  }

  #side(at: number, x: number, y: number, z: number): void {
    const length = Math.sqrt(x * x + y * y + z * z)
    // along an axis the ray shows no such side
    const scale = length > 1e-9 ? 1 / length : 0
    this.#sides[at] = x * scale
    this.#sides[at + 1] = y * scale
    this.#sides[at + 2] = z * scale
  }

  /** Exact. */
  ofSphere(spheres: Float64Array, at: number): void {
    const x = spheres[at]! - this.origin[0]!
    const y = spheres[at + 1]! - this.origin[1]!
    const z = spheres[at + 2]! - this.origin[2]!
    const radius = spheres[at + 3]!
    const along = x * this.direction[0]! + y * this.direction[1]! + z * this.direction[2]!
    const away = x * x + y * y + z * z
    const beside = Math.sqrt(Math.max(0, away - along * along))
    this.gap = Infinity
    this.depth = Infinity
    this.middle = along
    if (away <= radius * radius) {
      this.gap = 0
      this.depth = 0
    } else if (along > 0) {
      if (beside <= radius) {
        this.gap = 0
        this.depth = along - Math.sqrt(radius * radius - beside * beside)
      } else {
        const gap = Math.atan2(beside, along) - Math.asin(radius / Math.sqrt(away))
        if (gap > this.width && beside > this.least) return
        this.gap = Math.max(gap, 1e-9)
        this.depth = along - radius
      }
    }
  }

  /** Neither the gap nor the depth of any sphere inside is smaller. A ray that meets the box has gap 0. */
  ofBox(boxes: Float64Array, node: number): void {
    const at = box * node
    const x = boxes[at]! - this.origin[0]!
    const y = boxes[at + 1]! - this.origin[1]!
    const z = boxes[at + 2]! - this.origin[2]!
    const wide = boxes[at + 3]!
    const high = boxes[at + 4]!
    const deep = boxes[at + 5]!
    const sides = this.#sides
    const along = x * this.direction[0]! + y * this.direction[1]! + z * this.direction[2]!
    const reach = Math.abs(this.direction[0]!) * wide + Math.abs(this.direction[1]!) * high + Math.abs(this.direction[2]!) * deep
    this.gap = Infinity
    this.depth = Infinity
    this.middle = along
    if (along + reach < 0) return
    // rounding must not hide what just touches
    let beside = 1e-12
    for (let side = 0; side < 9; side += 3) {
      const off = Math.abs(x * sides[side]! + y * sides[side + 1]! + z * sides[side + 2]!) - Math.abs(sides[side]!) * wide - Math.abs(sides[side + 1]!) * high - Math.abs(sides[side + 2]!) * deep
      if (off > beside) beside = off
    }
    const gap = beside <= 1e-12 ? 0 : Math.atan2(beside, along + reach)
    if (gap > this.width && beside > this.least) return
    this.gap = gap
    this.depth = Math.max(0, along - reach)
  }
}
