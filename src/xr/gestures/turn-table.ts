import type { Standing } from '#xr/place/table-top.ts'
import { copyStanding, type Hold, type TableGesture } from '#xr/gestures/table-gesture.ts'

/** m that a hand goes before it is known whether it turns or moves */
const undecided = 0.01
/** m of a hand a radian: the front edge of a table-top dial follows the hand */
const arm = 0.4

/** One hand in empty space: sideways turns the table, up and down and to and fro move it. One or the other: a turn does not shift it. */
export class TurnTable implements TableGesture {
  readonly id = 'turn-table'
  readonly #start = new Float64Array(3)
  readonly #was: Standing = { x: 0, y: 0, z: 0, turn: 0, scale: 1 }
  #forwardX = 0
  #forwardZ = -1
  #does: 'undecided' | 'turn' | 'move' = 'undecided'

  takes({ hands, count }: Hold): boolean {
    return count === 1 && !hands[0]!.firm
  }

  begin({ hands, head }: Hold, standing: Standing): void {
    this.#start.set(hands[0]!.at)
    copyStanding(standing, this.#was)
    const x = standing.x - head[0]!
    const z = standing.z - head[2]!
    const away = Math.sqrt(x * x + z * z)
    this.#forwardX = away > 0.05 ? x / away : 0
    this.#forwardZ = away > 0.05 ? z / away : -1
    this.#does = 'undecided'
  }

  move({ hands }: Hold, standing: Standing): void {
    const { at } = hands[0]!
    const x = at[0]! - this.#start[0]!
    const up = at[1]! - this.#start[1]!
    const z = at[2]! - this.#start[2]!
    const side = -x * this.#forwardZ + z * this.#forwardX
    const away = x * this.#forwardX + z * this.#forwardZ
    if (this.#does === 'undecided' && x * x + up * up + z * z > undecided * undecided) this.#does = Math.abs(side) > Math.max(Math.abs(up), Math.abs(away)) ? 'turn' : 'move'
    if (this.#does === 'turn') standing.turn = this.#was.turn + side / arm
    if (this.#does !== 'move') return
    standing.x = this.#was.x + away * this.#forwardX
    standing.y = this.#was.y + up
    standing.z = this.#was.z + away * this.#forwardZ
  }
}
