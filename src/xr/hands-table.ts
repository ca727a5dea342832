import type { Frame } from '#xr/frame.ts'
import { tableGestures } from '#xr/gestures/index.ts'
import type { Hold, TableGesture } from '#xr/gestures/table-gesture.ts'
import type { Stay } from '#xr/run.ts'
import type { Pointer } from '#xr/hands-pointer.ts'

/** m that one of two hands moves before the table goes with them */
const meant = 0.003

/** The hands that hold on to the table, and what they do with it together. */
export class TableHold {
  readonly #stay: Stay
  readonly #gestures: readonly TableGesture[] = tableGestures.map((make) => make())
  readonly #hands: Pointer[] = []
  readonly #hold: Hold = { hands: this.#hands, count: 0, head: new Float64Array(3), firstScale: 1 }
  #gesture: TableGesture | undefined
  #held = 0
  #moves = false

  constructor(stay: Stay) {
    this.#stay = stay
  }

  /** Nothing is held any more. */
  end(): void {
    this.#gesture = undefined
    this.#held = 0
  }

  /** One hand holds what it drags, two hold what they have pressed. What one of two has let go of, the other has to take anew. */
  frame(pointers: readonly Pointer[], now: Frame): void {
    const hands = this.#hands
    let pressed = 0
    hands.length = 0
    for (let each = 0; each < pointers.length; each++) {
      const { doing } = pointers[each]!
      if (doing !== 'table' && doing !== 'pressed') continue
      pressed++
      if (hands.length < 2) hands.push(pointers[each]!)
    }
    if (pressed < 2) for (let each = hands.length - 1; each >= 0; each--) if (hands[each]!.doing !== 'table') hands.splice(each, 1)
    if (hands.length !== this.#held) this.#change(now)
    const { standing } = this.#stay
    if (this.#gesture === undefined) return
    if (hands.length === 2 && !this.#moves) {
      this.#moves = wentFar(hands[0]!) || wentFar(hands[1]!)
      if (!this.#moves) return
      for (let each = 0; each < 2; each++) hands[each]!.doing = 'table'
    }
    this.#gesture.move(this.#hold, standing)
    this.#stay.stand()
  }

  #change(now: Frame): void {
    const hands = this.#hands
    const before = this.#held
    this.#held = hands.length
    this.#gesture = undefined
    this.#moves = false
    if (hands.length === 0) return
    if (before === 2 && hands.length === 1) {
      hands[0]!.doing = 'spent'
      hands.length = 0
      this.#held = 0
      return
    }
    const hold = this.#hold
    hold.count = hands.length
    hold.head.set(now.head.at)
    hold.firstScale = this.#stay.setting.scale
    for (let each = 0; each < hands.length; each++) if (hands.length === 2) hands[each]!.begin()
    for (let each = 0; each < this.#gestures.length; each++) {
      if (!this.#gestures[each]!.takes(hold)) continue
      this.#gesture = this.#gestures[each]
      this.#gesture!.begin(hold, this.#stay.standing)
      return
    }
  }
}

const wentFar = ({ travel: { moved } }: Pointer): boolean => Math.hypot(moved[0]!, moved[1]!, moved[2]!) > meant
