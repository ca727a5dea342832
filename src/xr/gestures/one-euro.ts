/** Hz that a resting hand is smoothed to, and Hz more for each m/s: a hand at rest does not tremble, a quick one does not lag (Casiez 2012). */
export const steadiness = { atRest: 2.5, perSpeed: 30, speed: 1.5 } as const

/** The one euro filter for a point, m. */
export class SteadyPoint {
  readonly at = new Float64Array(3)
  readonly #last = new Float64Array(3)
  readonly #speed = new Float64Array(3)
  #begun = false

  reset(): void {
    this.#begun = false
  }

  /** @param seconds since the last one */
  follow(x: number, y: number, z: number, seconds: number): void {
    const { at } = this
    if (!this.#begun || seconds <= 0) {
      if (this.#begun) return
      this.#begun = true
      at[0] = this.#last[0] = x
      at[1] = this.#last[1] = y
      at[2] = this.#last[2] = z
      this.#speed.fill(0)
      return
    }
    // a source that says the very same twice does not tremble: it is where it says, at once
    const same = x === this.#last[0] && y === this.#last[1] && z === this.#last[2]
    const quick = shareOf(steadiness.speed, seconds)
    this.#measure(0, x, quick, seconds)
    this.#measure(1, y, quick, seconds)
    this.#measure(2, z, quick, seconds)
    const speed = Math.sqrt(this.#speed[0]! ** 2 + this.#speed[1]! ** 2 + this.#speed[2]! ** 2)
    const share = same ? 1 : shareOf(steadiness.atRest + steadiness.perSpeed * speed, seconds)
    at[0]! += share * (x - at[0]!)
    at[1]! += share * (y - at[1]!)
    at[2]! += share * (z - at[2]!)
  }

  #measure(axis: number, value: number, share: number, seconds: number): void {
    this.#speed[axis]! += share * ((value - this.#last[axis]!) / seconds - this.#speed[axis]!)
    this.#last[axis] = value
  }
}

/** Of a new value, for a low pass of that many Hz. */
function shareOf(cutoff: number, seconds: number): number {
  const part = 2 * Math.PI * cutoff * seconds
  return part / (part + 1)
}
