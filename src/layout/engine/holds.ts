import type { Bodies } from '#layout/engine/bodies.ts'
import type { LayoutProblem } from '#layout/engine/engine.ts'

/** share of the remaining way that a body covers each tick on its way home, and where the way counts as done (u) */
const glide = 0.22
const arrived = 1e-5
/** a thrown body flies no faster than this, u per tick */
const fastest = 0.12

interface Grab {
  at: Float64Array
  before: Float64Array
  from: Float64Array
  lean: { body: number; share: number }[]
}

/**
 * Bodies that forces do not move: those with a home (anchor of strength 1, or a pin) and those in somebody's hand.
 * While a body is in hand, its direct neighbours that have a home lean after it, each by its share of the link, and come back exactly.
 */
export class Holds {
  /** 1 = has a home or is in hand: not integrated */
  readonly held: Uint8Array
  readonly #bodies: Bodies
  readonly #problem: LayoutProblem
  readonly #home: Float64Array
  readonly #hasHome: Uint8Array
  readonly #grabs = new Map<number, Grab>()
  /** away from home, or about to be */
  readonly #away = new Set<number>()

  constructor(problem: LayoutProblem, bodies: Bodies) {
    this.#bodies = bodies
    this.#problem = problem
    this.held = new Uint8Array(bodies.count)
    this.#hasHome = new Uint8Array(bodies.count)
    this.#home = new Float64Array(3 * bodies.count)
    for (let body = 0; body < bodies.count; body++) this.#settleDown(body)
  }

  get away(): number {
    return this.#away.size
  }

  get inHand(): number {
    return this.#grabs.size
  }

  holding(body: number): boolean {
    return this.#grabs.has(body)
  }

  /** The home that the problem gives, if any. */
  #settleDown(body: number): void {
    const node = this.#bodies.node[body]!
    const anchored = this.#problem.strength[node]! >= 1
    this.#hasHome[body] = anchored ? 1 : 0
    this.held[body] = anchored || this.#grabs.has(body) ? 1 : 0
    if (anchored)
      this.#home.set(
        this.#local(this.#problem.anchor[3 * node]!, this.#problem.anchor[3 * node + 1]!, this.#problem.anchor[3 * node + 2]!),
        3 * body,
      )
  }

  #local(x: number, y: number, z: number): [number, number, number] {
    const [middleX, middleY, middleZ] = this.#bodies.middle
    return [x - middleX, y - middleY, this.#problem.dimensions === 2 ? 0 : z - middleZ]
  }

  grab(body: number, x: number, y: number, z: number): void {
    const place = this.#local(x, y, z)
    const former = this.#grabs.get(body)
    if (former) {
      former.at.set(place)
      return
    }
    const own = this.#bodies.list[body]!
    const from = this.#hasHome[body] === 1 ? this.#home.slice(3 * body, 3 * body + 3) : Float64Array.of(own.x, own.y, own.z)
    const lean: Grab['lean'] = []
    const { neighbour, neighbourStart, degree } = this.#bodies
    for (const other of new Set(neighbour.subarray(neighbourStart[body], neighbourStart[body + 1]))) {
      const share = degree[body]! / (degree[body]! + degree[other]!)
      lean.push({ body: other, share: share * share })
      if (this.#hasHome[other] === 1) this.#away.add(other)
    }
    this.#grabs.set(body, { at: Float64Array.from(place), before: Float64Array.of(own.x, own.y, own.z), from, lean })
    this.held[body] = 1
    this.#away.delete(body)
  }

  release(body: number): void {
    const grab = this.#grabs.get(body)
    if (!grab) return
    this.#grabs.delete(body)
    for (const { body: other } of grab.lean) if (this.#hasHome[other] === 1 && !this.#grabs.has(other)) this.#away.add(other)
    if (this.#hasHome[body] === 1) {
      this.#away.add(body)
      return
    }
    this.held[body] = 0
    const own = this.#bodies.list[body]!
    const capped = (speed: number): number => Math.max(-fastest, Math.min(fastest, speed))
    own.vx = capped(own.x - grab.before[0]!)
    own.vy = capped(own.y - grab.before[1]!)
    own.vz = capped(own.z - grab.before[2]!)
  }

  pin(body: number, x: number, y: number, z: number): void {
    this.#home.set(this.#local(x, y, z), 3 * body)
    this.#hasHome[body] = 1
    this.held[body] = 1
    this.#away.delete(body)
    if (!this.#grabs.has(body)) this.#stand(body)
  }

  unpin(body: number): void {
    this.#settleDown(body)
    if (this.#hasHome[body] === 1 && !this.#grabs.has(body)) this.#away.add(body)
    if (this.#hasHome[body] === 0) this.#away.delete(body)
  }

  /** One tick of everything held that moves. Returns the sum of the ways covered, in u. */
  move(): number {
    let way = 0
    for (const [body, grab] of this.#grabs) {
      const own = this.#bodies.list[body]!
      grab.before[0] = own.x
      grab.before[1] = own.y
      grab.before[2] = own.z
      way += this.#moveTo(body, grab.at[0]!, grab.at[1]!, grab.at[2]!)
    }
    for (const body of this.#away) {
      if (this.#grabs.has(body)) continue
      const own = this.#bodies.list[body]!
      const [x, y, z, leaning] = this.#wanted(body)
      const left = Math.abs(x - own.x) + Math.abs(y - own.y) + Math.abs(z - own.z)
      if (left < arrived && !leaning) {
        this.#stand(body)
        this.#away.delete(body)
        continue
      }
      way += this.#moveTo(body, own.x + glide * (x - own.x), own.y + glide * (y - own.y), own.z + glide * (z - own.z))
    }
    return way
  }

  /** Ends every way home at once: the ceiling of ticks is reached. */
  arrive(): void {
    for (const body of this.#away) {
      if (this.#wanted(body)[3]) continue
      this.#stand(body)
      this.#away.delete(body)
    }
  }

  /** Does the body stand exactly where the problem says? Then the anchor's own bits are published. */
  atAnchor(body: number): boolean {
    return (
      this.held[body] === 1 && this.#problem.strength[this.#bodies.node[body]!]! >= 1 && !this.#away.has(body) && !this.#grabs.has(body)
    )
  }

  #wanted(body: number): [number, number, number, boolean] {
    let x = this.#home[3 * body]!
    let y = this.#home[3 * body + 1]!
    let z = this.#home[3 * body + 2]!
    let leaning = false
    for (const grab of this.#grabs.values()) {
      const share = grab.lean.find((lean) => lean.body === body)?.share
      if (share === undefined) continue
      leaning = true
      x += share * (grab.at[0]! - grab.from[0]!)
      y += share * (grab.at[1]! - grab.from[1]!)
      z += share * (grab.at[2]! - grab.from[2]!)
    }
    return [x, y, z, leaning]
  }

  #stand(body: number): void {
    this.#moveTo(body, this.#home[3 * body]!, this.#home[3 * body + 1]!, this.#home[3 * body + 2]!)
  }

  #moveTo(body: number, x: number, y: number, z: number): number {
    const own = this.#bodies.list[body]!
    const [byX, byY, byZ] = [x - own.x, y - own.y, z - own.z]
    own.x = x
    own.y = y
    own.z = z
    own.vx = own.vy = own.vz = 0
    return Math.sqrt(byX * byX + byY * byY + byZ * byZ)
  }
}
