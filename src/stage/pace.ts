/** What frames cost: script of the last drawn one, and how many came a second while they followed each other. */
export class Pace {
  #started = 0
  #script = 0
  #rate = 0

  /** `seconds` since the frame before, as the loop counts them */
  begin(seconds: number): void {
    this.#started = performance.now()
    this.#rate = seconds > 0 ? 1 / seconds : 0
  }

  /** once the draw calls are out */
  end(): void {
    this.#script = performance.now() - this.#started
  }

  /** ms and frames a second of the last drawn frame; 0 before the first */
  read(): { fps: number; scriptMs: number } {
    return { fps: Math.round(this.#rate * 10) / 10, scriptMs: Math.round(this.#script * 1000) / 1000 }
  }
}
