/** A hand that rests in the lap moves little: slow stays exact, quick goes further (XR.md b 9). m/s */
export const gains = { least: 1, most: 2.5, slow: 0.05, quick: 0.4 } as const

export function gainAt(speed: number): number {
  const part = Math.min(1, Math.max(0, (speed - gains.slow) / (gains.quick - gains.slow)))
  return gains.least + part * (gains.most - gains.least)
}

/** Adds up how far something goes that a hand drags from afar. */
export class RelativeDrag {
  /** m since `begin` */
  readonly gone = new Float64Array(3)
  readonly #last = new Float64Array(3)

  /** @param moved where the hand's travel stands now: what came before was the trembling of a press */
  begin(moved: Float64Array): void {
    this.gone.fill(0)
    this.#last.set(moved)
  }

  /** @param amplified false: one to one */
  follow(moved: Float64Array, seconds: number, amplified: boolean): void {
    const x = moved[0]! - this.#last[0]!
    const y = moved[1]! - this.#last[1]!
    const z = moved[2]! - this.#last[2]!
    const gain = amplified && seconds > 0 ? gainAt(Math.sqrt(x * x + y * y + z * z) / seconds) : 1
    this.gone[0]! += gain * x
    this.gone[1]! += gain * y
    this.gone[2]! += gain * z
    for (let axis = 0; axis < 3; axis++) this.#last[axis] = moved[axis]!
  }
}
