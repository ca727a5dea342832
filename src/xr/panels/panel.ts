import type { Point } from '#xr/frame.ts'
import type { Aim } from '#xr/frame.ts'
import type { PanelPlace } from '#xr/panels/content.ts'
import type { Laid, LaidButton } from '#xr/panels/laid.ts'
import { PanelPlane } from '#xr/panels/plane.ts'
import { gap } from '#xr/panels/sizes.ts'

/** One place's panel: what it says, where it stands, what is pointed at. */
export class Panel implements Aim {
  readonly place: PanelPlace
  readonly plane = new PanelPlane()
  /** undefined: nothing stands here now */
  laid: Laid | undefined
  /** mm of the plane: its lower left corner */
  left = 0
  bottom = 0
  hovered: LaidButton | undefined
  pressed: LaidButton | undefined
  #under: LaidButton | undefined
  readonly #press: (panel: Panel, button: string) => void
  readonly #looks: () => void

  /** @param press a button was let go on @param looks what is hovered or held differs */
  constructor(place: PanelPlace, press: (panel: Panel, button: string) => void, looks: () => void) {
    this.place = place
    this.#press = press
    this.#looks = looks
  }

  /** Other content. What was pointed at stays so where a button of that name still is. */
  show(laid: Laid | undefined): void {
    this.laid = laid
    const same = (held: LaidButton | undefined) => (held === undefined ? undefined : laid?.buttons.find((button) => button.id === held.id && !button.disabled))
    this.hovered = same(this.hovered)
    this.pressed = same(this.pressed)
    this.#under = same(this.#under)
  }

  test(origin: Point, direction: Point): number {
    const { laid, plane } = this
    this.#under = undefined
    if (laid === undefined) return Infinity
    const along = plane.meet(origin, direction)
    if (along === Infinity) return Infinity
    const x = plane.met.x - this.left
    const y = this.bottom + laid.high - plane.met.y
    if (x < 0 || y < 0 || x > laid.wide || y > laid.high) return Infinity
    this.#under = buttonAt(laid, x, y)
    return along
  }

  hover(on: boolean): void {
    const next = on ? this.#under : undefined
    if (next === this.hovered) return
    this.hovered = next
    this.#looks()
  }

  down(): void {
    this.pressed = this.#under
    this.#looks()
  }

  up(inside: boolean): void {
    const { pressed } = this
    this.pressed = undefined
    this.#looks()
    if (inside && pressed !== undefined && this.#under === pressed) this.#press(this, pressed.id)
  }

  /** Nothing is pointed at any more: the session is covered. */
  letGo(): void {
    if (this.hovered === undefined && this.pressed === undefined) return
    this.hovered = undefined
    this.pressed = undefined
    this.#looks()
  }
}

/** The button here; half of the gap to the next belongs to it, so that nothing between two is lost. */
export function buttonAt({ buttons }: Laid, x: number, y: number): LaidButton | undefined {
  for (const button of buttons) {
    if (button.disabled) continue
    if (x >= button.x - gap / 2 && y >= button.y - gap / 2 && x < button.x + button.wide + gap / 2 && y < button.y + button.high + gap / 2) return button
  }
  return undefined
}
