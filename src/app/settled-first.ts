import type { Place } from '#app/layout-session.ts'

/** ms: a few thousand bodies settle in less */
const usualPatience = 300

/**
 * Stands before the stage. What a new run publishes on its way steps back for up to 300 ms while another picture is shown, so that
 * bodies go straight to where they settle: not first to where they were sown, and after a filter in one movement. A longer run is then
 * shown as it goes on.
 */
export class SettledFirst {
  readonly #place: Place
  #held = false
  #patience: number
  #waiting: { timer: ReturnType<typeof setTimeout> | undefined; positions: Float32Array; how: Parameters<Place>[1] } | undefined

  /** @param patience ms; 0: nothing waits; Infinity: only what has settled is shown */
  constructor(place: Place, patience = usualPatience) {
    this.#place = place
    this.#patience = patience
  }

  /** From now on. What waits already is shown, unless it may wait for ever. */
  wait(patience = usualPatience): void {
    this.#patience = patience
    if (patience !== Infinity) this.go()
  }

  /** @param shown whether anything stands on the stage */
  take(positions: Float32Array, how: Parameters<Place>[1], shown: boolean): void {
    const waits = this.#waiting !== undefined
    if (how.settled || how.journey) this.#held = false
    const still = this.#patience === Infinity && !this.#held
    const begins = (how.journey || still) && shown && this.#patience > 0
    if (how.settled || !(waits || begins)) {
      this.drop()
      this.#place(positions, { ...how, journey: how.journey || waits })
      return
    }
    const timer = waits && !how.journey ? this.#waiting!.timer : this.#patience === Infinity ? undefined : setTimeout(() => this.go(), this.#patience)
    this.#giveBack(timer)
    this.#waiting = { timer, positions, how: { ...how, journey: true } }
  }

  /** A hand has something of it: it is followed until it settles or another picture begins, however patient. */
  follow(): void {
    this.#held = true
    this.go()
  }

  /** What waits is shown now. */
  go(): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    clearTimeout(waiting?.timer)
    if (waiting !== undefined) this.#place(waiting.positions, waiting.how)
  }

  /** What waits is not shown any more: something else is asked for. */
  drop(): void {
    this.#giveBack()
    this.#waiting = undefined
  }

  #giveBack(kept?: ReturnType<typeof setTimeout>): void {
    if (this.#waiting === undefined) return
    const { timer, positions, how } = this.#waiting
    if (timer !== kept) clearTimeout(timer)
    how.done?.(positions)
  }
}
