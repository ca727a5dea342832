/** What a hand trembles while it means to stand still, and ms that more than that must last; three times as much is meant at once. */
export const tremble = { metres: 0.008, radians: (1.2 * Math.PI) / 180, ms: 50, meant: 3 } as const

/** Says when a press becomes a drag. What ends before is a tap, however long it lasted. */
export class Press {
  dragging = false
  #beyondSince = NaN

  begin(): void {
    this.dragging = false
    this.#beyondSince = NaN
  }

  /** @param moved m since the press @param turned radians of the ray since @param time ms @returns whether it has just become a drag */
  follow(moved: Float64Array, turned: number, time: number): boolean {
    if (this.dragging) return false
    const metres = Math.sqrt(moved[0]! ** 2 + moved[1]! ** 2 + moved[2]! ** 2)
    const beyond = Math.max(metres / tremble.metres, turned / tremble.radians)
    if (beyond <= 1) this.#beyondSince = NaN
    else if (Number.isNaN(this.#beyondSince)) this.#beyondSince = time
    this.dragging = beyond > tremble.meant || time - this.#beyondSince >= tremble.ms
    return this.dragging
  }
}
