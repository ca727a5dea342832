import type { Packed } from '#layout/engine/compat/packed.ts'
import type { Compat } from '#layout/engine/compat/simulation.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'

/** share of the remaining way that a body covers each tick on its way home, and where the way counts as done (u) */
const glide = 0.22
const arrived = 1e-5

/** Bodies that forces do not move: those with a home (anchor of strength 1, or a pin) and those in somebody's hand. Held by fx, fy, fz. */
export class Homes {
  /** on the way home */
  readonly away = new Set<number>()
  readonly inHand = new Set<number>()
  readonly #problem: LayoutProblem
  readonly #packed: Packed
  readonly #simulation: Compat
  /** 3 per body; NaN = none */
  readonly #home: Float64Array

  constructor(problem: LayoutProblem, bodies: Packed, moving: Compat) {
    this.#problem = problem
    this.#packed = bodies
    this.#simulation = moving
    this.#home = new Float64Array(3 * bodies.count).fill(NaN)
    for (let body = 0; body < bodies.count; body++) {
      if (this.#anchored(body)) this.#settle(body, this.#anchor(body))
    }
  }

  /** Does the body stand exactly where the problem says? */
  atAnchor(body: number): boolean {
    return this.#anchored(body) && !this.away.has(body) && !this.inHand.has(body) && this.#atHome(body)
  }

  isHeld(body: number): boolean {
    return this.#simulation.fx[body] === this.#simulation.fx[body]
  }

  grab(body: number, place: readonly [number, number, number]): void {
    this.inHand.add(body)
    this.away.delete(body)
    this.#hold(body, this.#local(place))
  }

  release(body: number): void {
    this.inHand.delete(body)
    if (this.#home[3 * body] === this.#home[3 * body]) this.away.add(body)
    else this.#letGo(body)
  }

  pin(body: number, place: readonly [number, number, number]): void {
    const home = this.#local(place)
    this.#home.set(home, 3 * body)
    this.away.delete(body)
    if (!this.inHand.has(body)) this.#settle(body, home)
  }

  unpin(body: number): void {
    if (this.#anchored(body)) {
      this.#home.set(this.#anchor(body), 3 * body)
      if (!this.inHand.has(body)) this.away.add(body)
      return
    }
    this.#home.fill(NaN, 3 * body, 3 * body + 3)
    this.away.delete(body)
    if (!this.inHand.has(body)) this.#letGo(body)
  }

  /** Before a tick: one step home for all that are away. */
  step(): void {
    const { x, y, z } = this.#simulation
    for (const body of this.away) {
      const homeX = this.#home[3 * body]!
      const homeY = this.#home[3 * body + 1]!
      const homeZ = this.#home[3 * body + 2]!
      const left = Math.abs(homeX - x[body]!) + Math.abs(homeY - y[body]!) + Math.abs(homeZ - z[body]!)
      const share = left < arrived ? 1 : glide
      if (share === 1) this.away.delete(body)
      const { fx, fy, fz } = this.#simulation
      fx[body] = share === 1 ? homeX : x[body]! + glide * (homeX - x[body]!)
      fy[body] = share === 1 ? homeY : y[body]! + glide * (homeY - y[body]!)
      fz[body] = share === 1 ? homeZ : z[body]! + glide * (homeZ - z[body]!)
    }
  }

  /** Ends every way home at once: no more ticks will come. */
  arrive(): void {
    for (const body of this.away) this.#settle(body, this.#home.subarray(3 * body, 3 * body + 3))
    this.away.clear()
  }

  #anchored(body: number): boolean {
    return this.#problem.strength[this.#packed.node[body]!]! >= 1
  }

  #anchor(body: number): [number, number, number] {
    const node = this.#packed.node[body]!
    const { anchor } = this.#problem
    return this.#local([anchor[3 * node]!, anchor[3 * node + 1]!, anchor[3 * node + 2]!])
  }

  /** A pin may have given an anchored body another home. */
  #atHome(body: number): boolean {
    const [x, y, z] = this.#anchor(body)
    return this.#home[3 * body] === x && this.#home[3 * body + 1] === y && this.#home[3 * body + 2] === z
  }

  #local(place: readonly [number, number, number]): [number, number, number] {
    return [place[0], place[1], this.#problem.dimensions === 2 ? 0 : place[2]]
  }

  #settle(body: number, place: ArrayLike<number>): void {
    this.#home.set(place, 3 * body)
    this.#hold(body, place)
    const { x, y, z } = this.#simulation
    x[body] = place[0]!
    y[body] = place[1]!
    z[body] = place[2]!
  }

  #hold(body: number, place: ArrayLike<number>): void {
    const { fx, fy, fz } = this.#simulation
    fx[body] = place[0]!
    fy[body] = place[1]!
    fz[body] = place[2]!
  }

  #letGo(body: number): void {
    this.#hold(body, [NaN, NaN, NaN])
  }
}
