/** s that the picture takes to go, and to come back */
export const fadeSeconds = 0.12

/** Out, jump, in: a large move is not flown (XR.md 4.1). Pure: told of time, it says how much covers the picture. */
export class Fade {
  /** 0..1 of the picture that is covered */
  shown = 0
  #waiting: (() => void)[] = []

  get running(): boolean {
    return this.shown > 0 || this.#waiting.length > 0
  }

  /** Does this when nothing is seen. */
  jump(change: () => void): void {
    this.#waiting.push(change)
  }

  frame(seconds: number): void {
    if (this.#waiting.length === 0) {
      this.shown = Math.max(0, this.shown - seconds / fadeSeconds)
      return
    }
    this.shown = Math.min(1, this.shown + seconds / fadeSeconds)
    if (this.shown < 1) return
    const changes = this.#waiting
    this.#waiting = []
    for (const change of changes) change()
  }
}
