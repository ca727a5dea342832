import type { Point, Pose } from '#xr/frame.ts'
import { SteadyPoint } from '#xr/gestures/one-euro.ts'

/** m that a pose must have moved before it is known which one tells the hand */
const awake = 0.002

/**
 * How far a hand has gone since it pressed, m in the room, steadied. Its grip tells; where the grip stands still (some sources have none that
 * moves) the origin of its ray does, and where that stands too, the point that the ray held at the press.
 */
export class HandTravel {
  /** m since `begin` */
  readonly moved = new Float64Array(3)
  /** radians the ray has turned since `begin` */
  turned = 0
  readonly #grip = new Float64Array(3)
  readonly #ray = new Float64Array(3)
  readonly #direction = new Float64Array(3)
  readonly #now = new Float64Array(3)
  readonly #kept = new Float64Array(3)
  readonly #steady = new SteadyPoint()
  #tells: 'none' | 'grip' | 'ray' | 'tip' = 'none'
  #reach = 1
  #lost = false

  /** @param reach m along the ray to what was pressed */
  begin(grip: Pose, ray: Pose, direction: Point, reach: number): void {
    this.#tells = 'none'
    this.#reach = reach
    this.#lost = false
    this.moved.fill(0)
    this.#kept.fill(0)
    this.turned = 0
    this.#steady.reset()
    this.#anchor(grip, ray, direction)
    this.#steady.follow(0, 0, 0, 0)
  }

  /** @param tracked false: the hand is not seen; where it comes back it goes on from where it was */
  follow(grip: Pose, ray: Pose, direction: Point, tracked: boolean, seconds: number): void {
    if (!tracked) {
      this.#lost = true
      return
    }
    if (this.#lost) {
      this.#lost = false
      this.#kept.set(this.moved)
      this.#anchor(grip, ray, direction)
      this.#steady.reset()
      this.#steady.follow(0, 0, 0, 0)
    }
    const cos = direction[0]! * this.#direction[0]! + direction[1]! * this.#direction[1]! + direction[2]! * this.#direction[2]!
    this.turned = Math.max(this.turned, Math.acos(Math.min(1, cos)))
    this.#decide(grip, ray)
    for (let axis = 0; axis < 3; axis++) this.#now[axis] = this.#gone(axis, grip, ray, direction)
    this.#steady.follow(this.#now[0]!, this.#now[1]!, this.#now[2]!, seconds)
    for (let axis = 0; axis < 3; axis++) this.moved[axis] = this.#kept[axis]! + this.#steady.at[axis]!
  }

  #anchor(grip: Pose, ray: Pose, direction: Point): void {
    this.#grip.set(grip.at)
    this.#ray.set(ray.at)
    this.#direction.set(direction)
  }

  #gone(axis: number, grip: Pose, ray: Pose, direction: Point): number {
    if (this.#tells === 'ray') return ray.at[axis]! - this.#ray[axis]!
    if (this.#tells === 'tip') return this.#reach * (direction[axis]! - this.#direction[axis]!)
    return grip.at[axis]! - this.#grip[axis]!
  }

  #decide(grip: Pose, ray: Pose): void {
    if (this.#tells === 'grip' || this.#tells === 'ray') return
    const byGrip = distance(grip.at, this.#grip)
    const byRay = distance(ray.at, this.#ray)
    if (Math.max(byGrip, byRay) > awake) this.#tells = byGrip >= 0.5 * byRay ? 'grip' : 'ray'
    else if (this.turned > 0.01) this.#tells = 'tip'
  }
}

function distance(one: Point, other: Point): number {
  return Math.sqrt((one[0]! - other[0]!) ** 2 + (one[1]! - other[1]!) ** 2 + (one[2]! - other[2]!) ** 2)
}
