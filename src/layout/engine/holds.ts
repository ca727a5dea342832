import type { Columns } from '#layout/engine/columns.ts'
import type { Loaded } from '#layout/engine/load.ts'

/** share of the remaining way that a body covers each tick on its way home, and where the way counts as done (u) */
const glide = 0.22
const arrived = 1e-5
/** a thrown body flies no faster than this, u per tick */
const fastest = 0.12

type Place = [number, number, number]
interface Grab {
  at: Place
  before: Place
  from: Place
  /** node -> share of the hand's way that it leans after it */
  lean: Map<number, number>
}

/**
 * Bodies that forces do not move: those with a home (anchor of strength 1, or a pin) and those in somebody's hand. Nodes, not bodies, are
 * remembered: bodies change their slots.
 * While a body is in hand, its direct neighbours that have a home lean after it, each by its share of the link, and come back exactly.
 */
export class Holds {
  readonly #loaded: Loaded
  readonly #columns: Columns
  readonly #pins = new Map<number, Place>()
  readonly #grabs = new Map<number, Grab>()
  /** away from home, or about to be */
  readonly #away = new Set<number>()
  #free = 0

  constructor(loaded: Loaded) {
    this.#loaded = loaded
    this.#columns = loaded.columns
    for (let body = 0; body < this.#columns.bodies; body++) {
      if (this.#anchored(body)) this.#columns.held[body] = 1
      else this.#free += 1
    }
  }

  get away(): number {
    return this.#away.size
  }

  get inHand(): number {
    return this.#grabs.size
  }

  /** bodies that forces move */
  get free(): number {
    return this.#free
  }

  holding(node: number): boolean {
    return this.#grabs.has(node)
  }

  grab(node: number, x: number, y: number, z: number): void {
    const place = this.#place(x, y, z)
    const former = this.#grabs.get(node)
    if (former) {
      former.at = place
      return
    }
    const lean = this.#leaning(node)
    for (const other of lean.keys()) if (this.#home(other)) this.#away.add(other)
    const own = this.#standing(node)
    this.#grabs.set(node, { at: place, before: own, from: this.#home(node) ?? own, lean })
    this.#hold(node, true)
    this.#away.delete(node)
  }

  release(node: number): void {
    const grab = this.#grabs.get(node)
    if (!grab) return
    this.#grabs.delete(node)
    for (const other of grab.lean.keys()) if (this.#home(other) && !this.#grabs.has(other)) this.#away.add(other)
    if (this.#home(node)) {
      this.#away.add(node)
      return
    }
    this.#hold(node, false)
    const { x, y, z, vx, vy, vz } = this.#columns
    const body = this.#body(node)
    vx[body] = capped(x[body]! - grab.before[0])
    vy[body] = capped(y[body]! - grab.before[1])
    vz[body] = capped(z[body]! - grab.before[2])
  }

  pin(node: number, x: number, y: number, z: number): void {
    this.#pins.set(node, this.#place(x, y, z))
    this.#hold(node, true)
    this.#away.delete(node)
    if (!this.#grabs.has(node)) this.#stand(node)
  }

  unpin(node: number): void {
    if (!this.#pins.delete(node)) return
    const home = this.#home(node)
    this.#hold(node, home !== undefined || this.#grabs.has(node))
    if (home && !this.#grabs.has(node)) this.#away.add(node)
    if (!home) this.#away.delete(node)
  }

  /** One tick of everything held that moves. Returns the sum of the ways covered, in u. */
  move(): number {
    if (this.#grabs.size === 0 && this.#away.size === 0) return 0
    let way = 0
    for (const [node, grab] of this.#grabs) {
      const body = this.#body(node)
      const { x, y, z } = this.#columns
      grab.before[0] = x[body]!
      grab.before[1] = y[body]!
      grab.before[2] = z[body]!
      way += this.#moveTo(body, grab.at[0], grab.at[1], grab.at[2])
    }
    for (const node of this.#away) {
      if (this.#grabs.has(node)) continue
      const body = this.#body(node)
      const { x, y, z } = this.#columns
      const home = this.#home(node)!
      const leaning = this.#lean(node, home)
      const [byX, byY, byZ] = [home[0] - x[body]!, home[1] - y[body]!, home[2] - z[body]!]
      if (Math.abs(byX) + Math.abs(byY) + Math.abs(byZ) < arrived && !leaning) {
        this.#stand(node)
        this.#away.delete(node)
        continue
      }
      way += this.#moveTo(body, x[body]! + glide * byX, y[body]! + glide * byY, z[body]! + glide * byZ)
    }
    return way
  }

  /** Ends every way home at once: the ceiling of ticks is reached. */
  arrive(): void {
    for (const node of this.#away) {
      if (this.#lean(node, [0, 0, 0])) continue
      this.#stand(node)
      this.#away.delete(node)
    }
  }

  #body(node: number): number {
    return this.#loaded.bodyOf[node]!
  }

  #anchored(body: number): boolean {
    return this.#columns.places && this.#columns.strength[body]! >= 1
  }

  #hold(node: number, held: boolean): void {
    const body = this.#body(node)
    const before = this.#columns.held[body] === 1
    this.#columns.held[body] = held ? 1 : 0
    if (before !== held) this.#free += held ? -1 : 1
  }

  #place(x: number, y: number, z: number): Place {
    return [x, y, this.#columns.flat ? 0 : z]
  }

  #standing(node: number): Place {
    const body = this.#body(node)
    return [this.#columns.x[body]!, this.#columns.y[body]!, this.#columns.z[body]!]
  }

  #home(node: number): Place | undefined {
    const pin = this.#pins.get(node)
    if (pin) return [...pin]
    const body = this.#body(node)
    if (!this.#anchored(body)) return undefined
    const { anchorX, anchorY, anchorZ } = this.#columns
    return [anchorX[body]!, anchorY[body]!, anchorZ[body]!]
  }

  /** Neighbours by number, and how much of the hand's way each goes along: little for those that hang on much else. */
  #leaning(node: number): Map<number, number> {
    const { linkFrom, linkTo, node: nodeOf } = this.#columns
    const own = this.#body(node)
    const others = new Set<number>()
    for (let link = 0; link < linkFrom.length; link++) {
      if (linkFrom[link] === own) others.add(linkTo[link]!)
      else if (linkTo[link] === own) others.add(linkFrom[link]!)
    }
    const degree = new Map<number, number>([...others, own].map((body) => [body, 0]))
    for (const ends of [linkFrom, linkTo]) {
      for (const body of ends) {
        const known = degree.get(body)
        if (known !== undefined) degree.set(body, known + 1)
      }
    }
    const lean = new Map<number, number>()
    for (const body of [...others].toSorted((a, b) => nodeOf[a]! - nodeOf[b]!)) {
      const share = degree.get(own)! / (degree.get(own)! + degree.get(body)!)
      lean.set(nodeOf[body]!, share * share)
    }
    return lean
  }

  /** Shifts `place` by what every hand draws the node along; says whether any does. */
  #lean(node: number, place: Place): boolean {
    let leaning = false
    for (const { lean, at, from } of this.#grabs.values()) {
      const share = lean.get(node)
      if (share === undefined) continue
      leaning = true
      place[0] += share * (at[0] - from[0])
      place[1] += share * (at[1] - from[1])
      place[2] += share * (at[2] - from[2])
    }
    return leaning
  }

  #stand(node: number): void {
    const home = this.#home(node)
    if (home) this.#moveTo(this.#body(node), home[0], home[1], home[2])
  }

  #moveTo(body: number, toX: number, toY: number, toZ: number): number {
    const { x, y, z, vx, vy, vz } = this.#columns
    const [byX, byY, byZ] = [toX - x[body]!, toY - y[body]!, toZ - z[body]!]
    x[body] = toX
    y[body] = toY
    z[body] = toZ
    vx[body] = vy[body] = vz[body] = 0
    return Math.sqrt(byX * byX + byY * byY + byZ * byZ)
  }
}

const capped = (speed: number): number => Math.max(-fastest, Math.min(fastest, speed))
