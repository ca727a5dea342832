import { easeInOut } from '#stage/easing.ts'

/**
 * Two columns and how far the picture has come from one to the other. A new target starts from what is shown now: the mix is taken
 * once per target on the CPU, never per frame.
 */
export class Blend {
  from: Float32Array
  to: Float32Array
  /** eased, what the shader mixes by */
  value = 1
  #elapsed = 0
  #duration = 0

  constructor(length: number) {
    this.from = new Float32Array(length)
    this.to = new Float32Array(length)
  }

  get running(): boolean {
    return this.value < 1
  }

  /** @param seconds 0 = at once */
  aim(target: ArrayLike<number>, seconds: number, mixed: (from: number, to: number, part: number, index: number) => number = mix): void {
    const { from, to, value } = this
    if (value < 1) for (let i = 0; i < from.length; i++) from[i] = mixed(from[i]!, to[i]!, value, i)
    else from.set(to)
    to.set(target)
    this.#elapsed = 0
    this.#duration = seconds
    this.value = seconds > 0 ? 0 : 1
  }

  /** @returns whether it wants another frame */
  advance(seconds: number): boolean {
    if (this.value >= 1) return false
    this.#elapsed += seconds
    this.value = this.#elapsed >= this.#duration ? 1 : easeInOut(this.#elapsed / this.#duration)
    return this.value < 1
  }

  at(index: number): number {
    return this.value >= 1 ? this.to[index]! : mix(this.from[index]!, this.to[index]!, this.value)
  }
}

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part
}
