/** share of the rate that may be missed */
const allowed = 0.15
/** s of good frames before something comes back */
const patience = 10
/** s after a change that say nothing: buffers are built anew */
const settling = 1
/** times that a step may be taken back and missed again */
const chances = 2

/**
 * What is left out, as a ladder: one step down for every second that misses the display's rate, one step up after ten good ones. A step that did
 * not hold twice is not tried again, so that nothing ever comes and goes. Pure: told of seconds, it says how many steps down it stands.
 */
export class Ladder {
  readonly #steps: number
  readonly #failed: Uint8Array
  #down = 0
  #good = 0
  #settle = 0
  /** step that came back last and has not yet held for `patience` */
  #trying = -1

  constructor(steps: number) {
    this.#steps = steps
    this.#failed = new Uint8Array(steps)
  }

  /** steps that are left out, from the first */
  get down(): number {
    return this.#down
  }

  /** @param rate of the display @param kept frames a second that were kept @param seconds that this is about */
  second(rate: number, kept: number, seconds = 1): void {
    if (this.#settle > 0) {
      this.#settle -= seconds
      return
    }
    if (kept < (1 - allowed) * rate) this.#miss()
    else this.#hold(seconds)
  }

  #miss(): void {
    this.#good = 0
    if (this.#trying >= 0) this.#failed[this.#trying]!++
    this.#trying = -1
    if (this.#down === this.#steps) return
    this.#down++
    this.#settle = settling
  }

  #hold(seconds: number): void {
    this.#good += seconds
    if (this.#good < patience) return
    this.#good = 0
    this.#trying = -1
    const last = this.#down - 1
    if (last < 0 || this.#failed[last]! >= chances) return
    this.#down = last
    this.#trying = last
    this.#settle = settling
  }
}
