/** of 1: a stick that is pushed, and one that is back in the middle; between the two nothing changes */
const pushed = 0.7
const back = 0.35

export type StickWish = 'turn-left' | 'turn-right' | 'aim' | 'go' | undefined

/** What one stick asks for in a room: a push to the side turns once, a push ahead aims and going back from there goes. Pure; one a controller. */
export class StickSteps {
  #held: 'side' | 'ahead' | undefined

  /** @param x right @param y down, as WebXR has it @returns 'aim' for as long as it is held ahead */
  read(x: number, y: number): StickWish {
    if (this.#held === 'ahead') {
      if (y < -back) return 'aim'
      this.#held = undefined
      return 'go'
    }
    if (this.#held === 'side') {
      if (Math.abs(x) < back) this.#held = undefined
      return undefined
    }
    if (y < -pushed && Math.abs(y) >= Math.abs(x)) {
      this.#held = 'ahead'
      return 'aim'
    }
    if (Math.abs(x) <= pushed) return undefined
    this.#held = 'side'
    return x < 0 ? 'turn-left' : 'turn-right'
  }

  /** Its controller is gone, or sticks mean something else now: nobody goes anywhere. */
  forget(): void {
    this.#held = undefined
  }
}
