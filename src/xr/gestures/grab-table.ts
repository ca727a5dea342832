import type { Standing } from '#xr/place/table-top.ts'
import { copyStanding, turned, type Hold, type TableGesture } from '#xr/gestures/table-gesture.ts'

/** The grip button: the table goes with the hand as one piece, and stays level. */
export class GrabTable implements TableGesture {
  readonly id = 'grab-table'
  readonly #start = new Float64Array(3)
  readonly #was: Standing = { x: 0, y: 0, z: 0, turn: 0, scale: 1 }
  readonly #arm = { x: 0, z: 0 }
  #turned = 0

  takes({ hands, count }: Hold): boolean {
    return count === 1 && hands[0]!.firm
  }

  begin({ hands }: Hold, standing: Standing): void {
    this.#start.set(hands[0]!.at)
    this.#turned = hands[0]!.turned
    copyStanding(standing, this.#was)
  }

  move({ hands }: Hold, standing: Standing): void {
    const { at, turned: now } = hands[0]!
    const turn = now - this.#turned
    turned(this.#was.x - this.#start[0]!, this.#was.z - this.#start[2]!, turn, this.#arm)
    standing.x = at[0]! + this.#arm.x
    standing.y = this.#was.y + at[1]! - this.#start[1]!
    standing.z = at[2]! + this.#arm.z
    standing.turn = this.#was.turn + turn
  }
}
