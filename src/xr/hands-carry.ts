import type { Scene } from '#model/scene.ts'
import type { OrreryStage } from '#stage/stage.ts'
import { flight, Throw } from '#xr/gestures/throw.ts'

/** m that a hand rises before the body leaves the table with it, and m over it from which it is taken off */
const lifting = { clings: 0.05, off: 0.25 } as const
/** u from the middle where a lifted body counts as lying: beyond every edge */
const beyond = 2
/** how level a ray may be, as a share, before a plane gives it no hold, and u that a body goes at most */
const grazing = 0.12
const farthest = 6

/** A body in a hand: held to what its stage lets it do, lifted off, thrown, brought back. Lengths in u. */
export class Carry {
  /** scene node, or -1 */
  node = -1
  /** it goes on by itself */
  flying = false
  readonly #stage: OrreryStage
  readonly #throw = new Throw()
  readonly #start = new Float64Array(3)
  readonly #at = new Float64Array(3)
  readonly #offset = new Float64Array(3)
  #scene: Scene | undefined
  #scale = 1
  #flown = 0
  #byRay = false

  constructor(stage: OrreryStage) {
    this.#stage = stage
  }

  /** @param scale m a u @param origin, direction of the ray that carries it over its plane; undefined: the hand does */
  take(node: number, scale: number, origin: Float64Array | undefined, direction: Float64Array): void {
    this.#scene = this.#stage.bodies()?.scene
    if (this.#scene === undefined) return
    const { x, y, z } = this.#stage.hand.take(node)
    if (this.#stage.hand.held !== node) return
    this.node = node
    this.flying = false
    this.#scale = scale
    this.#start[0] = this.#at[0] = x
    this.#start[1] = this.#at[1] = y
    this.#start[2] = this.#at[2] = z
    this.#throw.begin()
    this.#offset.fill(0)
    this.#byRay = origin !== undefined && this.#scene.stage !== 'cloud' && this.#meet(origin, direction, this.#offset)
    if (this.#byRay) for (let axis = 0; axis < 3; axis++) this.#offset[axis] = this.#start[axis]! - this.#offset[axis]!
  }

  /** @param gone how far the hand has gone since, in the stage's directions but m @param origin, direction of its ray, u @param time ms */
  carry(gone: Float64Array, origin: Float64Array, direction: Float64Array, time: number): void {
    const scene = this.#scene
    if (this.node < 0 || scene === undefined) return
    const at = this.#at
    if (!this.#byRay) for (let axis = 0; axis < 3; axis++) at[axis] = this.#start[axis]! + gone[axis]! / this.#scale
    else if (this.#meet(origin, direction, at)) for (let axis = 0; axis < 3; axis++) at[axis]! += this.#offset[axis]!
    if (scene.upright === true) {
      at[0] = this.#start[0]!
      at[1] = this.#start[1]! + gone[1]! / this.#scale
      at[2] = this.#start[2]!
    } else if (scene.stage === 'dial') at[1] = this.#start[1]! + Math.max(0, gone[1]! - lifting.clings) / this.#scale
    else if (scene.stage === 'wall') at[2] = this.#start[2]!
    this.#show()
    this.#throw.follow(at[0]!, at[1]!, at[2]!, time)
  }

  /** Let go where it is. @param flies a thrown body may go on for a moment */
  release(time: number, flies: boolean): void {
    if (this.node < 0) return
    this.flying = flies && this.#scene?.free === true && this.#throw.let(time)
    this.#flown = 0
    if (!this.flying) this.#end()
  }

  /** Back where it was taken: nobody let go. */
  putBack(): void {
    if (this.node < 0) return
    this.#at.set(this.#start)
    this.#show()
    this.#end()
  }

  /** A thrown body goes on. */
  fly(seconds: number): void {
    if (!this.flying) return
    const { speed } = this.#throw
    for (let axis = 0; axis < 3; axis++) this.#at[axis]! += speed[axis]! * seconds
    this.#throw.wane(seconds)
    this.#flown += seconds
    this.#show()
    if (this.#flown >= flight.seconds || Math.hypot(speed[0]!, speed[1]!, speed[2]!) < flight.least) this.#end()
  }

  #end(): void {
    const { node } = this
    this.node = -1
    this.flying = false
    if (this.#stage.hand.held === node) this.#stage.hand.release(node)
  }

  #show(): void {
    const { hand } = this.#stage
    const x = this.#at[0]!
    const y = this.#at[1]!
    const z = this.#at[2]!
    if (this.#scene?.stage !== 'dial' || this.#scene.upright === true || (y - this.#start[1]!) * this.#scale < lifting.off) return hand.carryTo(this.node, x, y, z)
    const away = Math.hypot(x, z)
    const further = away > 1e-3 ? Math.max(1, beyond / away) : 0
    hand.carryTo(this.node, x, y, z, x * further, this.#start[1], further === 0 ? beyond : z * further)
  }

  /** Where a ray meets the plane in which the body lies: the floor of a dial, the wall. @returns false where it gives no hold */
  #meet(origin: Float64Array, direction: Float64Array, into: Float64Array): boolean {
    const axis = this.#scene?.stage === 'wall' ? 2 : 1
    if (Math.abs(direction[axis]!) < grazing) return false
    const along = (this.#start[axis]! - origin[axis]!) / direction[axis]!
    if (along <= 0 || along > 3 * farthest) return false
    const x = origin[0]! + along * direction[0]!
    const y = origin[1]! + along * direction[1]!
    const z = origin[2]! + along * direction[2]!
    if (x * x + y * y + z * z > farthest * farthest) return false
    into[0] = x
    into[1] = y
    into[2] = z
    return true
  }
}
