/** ms that the speed of a throw is measured over, and 1/s that it wanes by */
const window = 100
const waning = 6
/** s that a thrown body goes on at most, u/s below which it lies */
export const flight = { seconds: 0.5, least: 0.15, most: 4 } as const
const kept = 16

/** How fast something went when it was let go, from where it was lately. */
export class Throw {
  /** u/s, of the last `let` */
  readonly speed = new Float64Array(3)
  readonly #at = new Float64Array(3 * kept)
  readonly #times = new Float64Array(kept)
  #count = 0

  begin(): void {
    this.#count = 0
  }

  /** @param time ms */
  follow(x: number, y: number, z: number, time: number): void {
    const slot = this.#count++ % kept
    this.#at[3 * slot] = x
    this.#at[3 * slot + 1] = y
    this.#at[3 * slot + 2] = z
    this.#times[slot] = time
  }

  /** Writes `speed`: 0 for a body that had come to rest. @returns whether it flies */
  let(time: number): boolean {
    this.speed.fill(0)
    const last = (this.#count - 1 + kept) % kept
    let first = -1
    for (let back = 1; back <= Math.min(kept, this.#count); back++) {
      const slot = (this.#count - back + kept * 2) % kept
      if (time - this.#times[slot]! > window) break
      first = slot
    }
    if (first < 0 || first === last) return false
    const seconds = (time - this.#times[first]!) / 1000
    if (seconds <= 0) return false
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      this.speed[axis] = (this.#at[3 * last + axis]! - this.#at[3 * first + axis]!) / seconds
      square += this.speed[axis]! ** 2
    }
    const fast = Math.sqrt(square)
    if (fast < flight.least) {
      this.speed.fill(0)
      return false
    }
    if (fast > flight.most) for (let axis = 0; axis < 3; axis++) this.speed[axis]! *= flight.most / fast
    return true
  }

  /** The speed after so many s more; it wanes. */
  wane(seconds: number): void {
    const left = Math.exp(-waning * seconds)
    for (let axis = 0; axis < 3; axis++) this.speed[axis]! *= left
  }
}
