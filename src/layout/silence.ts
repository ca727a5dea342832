const looks = 4

/**
 * Notices that something has said nothing for `patience` ms. It counts looks, not the clock: a computer that slept, or a page that was
 * held up, wakes to one look, and what was said meanwhile is heard before the next.
 */
export class Silence {
  readonly #noticed: () => void
  #timer: ReturnType<typeof setInterval> | undefined
  #silent = 0

  constructor(noticed: () => void) {
    this.#noticed = noticed
  }

  /** @param patience ms */
  begin(patience: number): void {
    this.end()
    this.#silent = 0
    this.#timer = setInterval(() => {
      this.#silent += 1
      if (this.#silent < looks) return
      this.end()
      this.#noticed()
    }, patience / looks)
  }

  /** A sign of life. */
  heard(): void {
    this.#silent = 0
  }

  end(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  get listening(): boolean {
    return this.#timer !== undefined
  }
}
