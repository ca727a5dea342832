/** of a stick's way: pushed, and back again far enough to be pushed anew */
const pushed = 0.7
const released = 0.4

export type StickStep = 'left' | 'right' | 'closer' | 'farther'

/** A thumbstick as steps: one a push, the longer way counts. */
export class StickSteps {
  #armed = true

  /** @param x to the right @param y down, towards the person */
  follow(x: number, y: number): StickStep | undefined {
    const way = Math.max(Math.abs(x), Math.abs(y))
    if (way < released) this.#armed = true
    if (!this.#armed || way < pushed) return undefined
    this.#armed = false
    if (Math.abs(x) >= Math.abs(y)) return x > 0 ? 'right' : 'left'
    return y > 0 ? 'closer' : 'farther'
  }
}
