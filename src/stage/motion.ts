import { easeGently, gentlest } from '#stage/easing.ts'

/** Told that a column is not looked at any more: it may be filled again. */
export type Done = (column: Float32Array) => void
/** Positions, 4 numbers a node (x, y, z in u, w = 0: nowhere), as long as the texture. */
interface Column { data: Float32Array; done?: Done | undefined }

/** s between two pictures before any were measured, and the shares of what is measured that count */
const usual = 1 / 30
const shortest = 1 / 240
const longest = 0.5
const learning = 0.4
/** s after which a picture belongs to another movement */
const pause = 2
/** the farthest that a body goes in a frame of 1/60 s, as a share of the picture's radius: an eye still follows it */
const mostInFrame = 0.048
const frames = 60
/** s: beyond this one body far outside would make all the others wait, and it goes faster */
const longestJourney = 1.8

/**
 * How bodies come from one picture of the layout to the next, in three columns that take turns, with no work per node:
 * `from` to `to` follows the running layout, at an even pace over the time that lies between two pictures. Late: it stands; early: the
 * picture waits until the former is reached, and a newer one takes its place. It never runs ahead of what is known.
 * `start` to that is a journey to another arrangement, eased; what the layout publishes meanwhile waits, and the newest of it is gone on to.
 * Both take as long as keeps every body's step small; that is known from one pass over the bodies as a journey or its sequel begins.
 */
export class Motion {
  /** slot of each role */
  start = 0
  from = 0
  to = 0
  /** what the shader mixes `from` and `to` by, even */
  blend = 1
  /** what it mixes `start` and the former by, eased; 1: `start` is not read */
  arrive = 1
  /** the body in the hand, or -1, and where it is */
  held = -1
  readonly heldAt = new Float32Array(3)
  readonly #slots: Column[]
  readonly #put: (slot: number, data: Float32Array, upload: boolean) => void
  #waiting: Column | undefined
  #blendFor = 0
  #blended = 0
  #arriveFor = 0
  #arrived = 0
  #between = usual
  #lastAt = -Infinity
  #lastGap = Infinity
  /** u a second that no body exceeds: from a journey on, until a hand takes over */
  #fastest = Infinity

  /** @param put a slot holds another column; `upload`: its texture does not have it yet */
  constructor(length: number, put: (slot: number, data: Float32Array, upload: boolean) => void) {
    const nowhere = { data: new Float32Array(length) }
    this.#slots = [nowhere, nowhere, nowhere]
    this.#put = put
  }

  /** the newest picture, shown or about to be */
  get newest(): Float32Array {
    return (this.#waiting ?? this.#slots[this.to]!).data
  }

  /** One more picture of the layout that runs. @param now s, any clock */
  follow(data: Float32Array, now: number, done?: Done): void {
    const gap = now - this.#lastAt
    // one long gap is a rest, two are a slow layout
    const lately = Math.min(gap, this.#lastGap)
    if (lately < pause) this.#between += learning * (Math.min(longest, Math.max(shortest, lately)) - this.#between)
    this.#lastAt = now
    this.#lastGap = gap
    const column = { data, done }
    if (this.blend >= 1 && (this.arrive >= 1 || this.held >= 0)) return this.#begin(column, 0)
    this.#waiting?.done?.(this.#waiting.data)
    this.#waiting = column
  }

  /**
   * Another arrangement: from what is shown now, wherever that is.
   * @param seconds the least that it takes; 0 = at once @param radius of the picture, u: how far it goes in a frame is measured by it
   */
  journey(data: Float32Array, seconds: number, done?: Done, radius = Infinity): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    this.#between = usual
    this.#lastAt = -Infinity
    this.#lastGap = Infinity
    this.#fastest = seconds > 0 ? mostInFrame * frames * radius : Infinity
    this.#arriveFor = seconds > 0 ? Math.max(seconds, Math.min(longestJourney, (gentlest * this.#longestTo(data)) / this.#fastest)) : 0
    this.#arrived = 0
    if (seconds > 0) {
      if (this.blend >= 1 && this.arrive >= 1) this.start = this.to
      else this.#keepShown()
    }
    this.arrive = seconds > 0 ? 0 : 1
    this.blend = 1
    this.to = this.#free(-1)
    this.from = this.to
    this.#set(this.to, { data, done }, true)
    this.#tidy()
    waiting?.done?.(waiting.data)
  }

  /** The body in the hand stands where the hand is, whatever the layout says. */
  hold(node: number, x: number, y: number, z: number): void {
    this.#fastest = Infinity
    this.held = node
    this.heldAt[0] = x
    this.heldAt[1] = y
    this.heldAt[2] = z
  }

  /** From where the hand left it the layout takes it on. */
  letGo(): void {
    if (this.held < 0) return
    const at = 4 * this.held
    const known = [this.#waiting, ...this.#slots]
    for (const column of known) {
      column?.data.set(this.heldAt, at)
      if (column !== undefined) column.data[at + 3] = 1
    }
    this.held = -1
    for (const slot of new Set([this.start, this.from, this.to])) this.#put(slot, this.#slots[slot]!.data, true)
  }

  /** @returns whether it wants another frame */
  advance(seconds: number): boolean {
    if (this.blend < 1) {
      this.#blended += seconds
      if (this.#blended < this.#blendFor) this.blend = this.#blended / this.#blendFor
      else {
        this.blend = 1
        this.#next(this.#blended - this.#blendFor)
      }
    }
    if (this.arrive < 1) {
      this.#arrived += seconds
      this.arrive = this.#arrived >= this.#arriveFor ? 1 : easeGently(this.#arrived / this.#arriveFor)
    }
    if (this.blend >= 1 && this.arrive >= 1) this.#next(0)
    this.#tidy()
    return this.blend < 1 || this.arrive < 1
  }

  /** What is shown, as the shader mixes it. @param index 4 * node + axis, axis 0..2 */
  at(index: number): number {
    const node = index >> 2
    if (node === this.held) return this.heldAt[index & 3]!
    const w = 4 * node + 3
    const shown = this.blend >= 1 ? this.#slots[this.to]!.data[index]! : mixed(this.#slots[this.from]!.data, this.#slots[this.to]!.data, index, w, this.blend)
    if (this.arrive >= 1) return shown
    const { data } = this.#slots[this.start]!
    if (data[w] === 0) return shown
    return this.#slots[this.to]!.data[w] === 0 ? data[index]! : data[index]! + (shown - data[index]!) * this.arrive
  }

  #next(elapsed: number): void {
    const next = this.#waiting
    if (next === undefined) return
    this.#waiting = undefined
    this.#begin(next, elapsed)
  }

  #begin(column: Column, elapsed: number): void {
    this.#blendFor = this.#fastest === Infinity ? this.#between : Math.max(this.#between, this.#longestTo(column.data) / this.#fastest)
    this.from = this.to
    this.to = this.#free(this.from)
    this.#set(this.to, column, true)
    this.#blended = elapsed
    this.blend = Math.min(1, elapsed / this.#blendFor)
  }

  /** u: the longest way of any body from where it is shown. One pass, never per frame. */
  #longestTo(data: Float32Array): number {
    let most = 0
    for (let at = 0; at < data.length; at += 4) {
      const x = data[at]! - this.at(at)
      const y = data[at + 1]! - this.at(at + 1)
      const z = data[at + 2]! - this.at(at + 2)
      const way = x * x + y * y + z * z
      if (way > most && data[at + 3] !== 0 && this.#shown(at + 3) !== 0) most = way
    }
    return Math.sqrt(most)
  }

  /** 0: nowhere */
  #shown(w: number): number {
    return Math.max(this.#slots[this.to]!.data[w]!, this.arrive < 1 ? this.#slots[this.start]!.data[w]! : 0)
  }

  /** What is shown becomes a column of its own: the one place where every node is touched, at a journey that interrupts a motion. */
  #keepShown(): void {
    const data = new Float32Array(this.newest.length)
    for (let w = 3; w < data.length; w += 4) {
      for (let index = w - 3; index < w; index++) data[index] = this.at(index)
      data[w] = this.#shown(w)
    }
    const slot = this.#free(-1)
    this.#set(slot, { data }, true)
    this.start = slot
    this.arrive = 0
  }

  /** A slot that is neither `start` on a journey nor `kept`. */
  #free(kept: number): number {
    const start = this.#arriveFor > 0 && this.arrive < 1 ? this.start : -1
    return [0, 1, 2].find((slot) => slot !== kept && slot !== start)!
  }

  /** What is not read any more is given back at once, and not only when its slot is wanted. */
  #tidy(): void {
    const { to } = this
    if (this.arrive >= 1) this.start = to
    if (this.blend >= 1) this.from = to
    for (let slot = 0; slot < 3; slot++) if (slot !== this.start && slot !== this.from && slot !== to) this.#set(slot, this.#slots[to]!, false)
  }

  #set(slot: number, column: Column, upload: boolean): void {
    const former = this.#slots[slot]!
    if (former === column) return
    this.#slots[slot] = column
    this.#put(slot, column.data, upload)
    if (!this.#slots.includes(former)) former.done?.(former.data)
  }
}

/** Who comes on stage stands where the layout wants it, who leaves stays where it stood: nowhere is no place to travel from. */
function mixed(from: Float32Array, to: Float32Array, index: number, w: number, part: number): number {
  if (from[w] === 0) return to[index]!
  return to[w] === 0 ? from[index]! : from[index]! + (to[index]! - from[index]!) * part
}
