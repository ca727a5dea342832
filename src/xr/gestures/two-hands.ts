import type { Point } from '#xr/frame.ts'
import type { Standing } from '#xr/place/table-top.ts'
import { copyStanding, turned, type Hold, type TableGesture } from '#xr/gestures/table-gesture.ts'

/** of the first size */
export const scaleLimits = { least: 0.3, most: 4 } as const
/** m: closer hands count as this far apart */
const closest = 0.02
/** radians that two hands twist without meaning it, and m apart, level, from which their twist is one */
const twist = { loose: 0.1, apart: 0.03 } as const
/** m from the middle of the table within which its point between the hands stays between them; hands in the lap work about its middle */
const around = 0.7

/** Two hands: as much farther apart as the table grows; it turns and moves with them. */
export class TwoHands implements TableGesture {
  readonly id = 'two-hands'
  readonly #was: Standing = { x: 0, y: 0, z: 0, turn: 0, scale: 1 }
  readonly #start = { x: 0, y: 0, z: 0, apart: 1, angle: 0, known: false }
  readonly #arm = { x: 0, z: 0 }
  #near = false

  takes({ count }: Hold): boolean {
    return count === 2
  }

  begin({ hands }: Hold, standing: Standing): void {
    const one = hands[0]!.at
    const other = hands[1]!.at
    copyStanding(standing, this.#was)
    const start = this.#start
    start.x = (one[0]! + other[0]!) / 2
    start.y = (one[1]! + other[1]!) / 2
    start.z = (one[2]! + other[2]!) / 2
    start.apart = apart(one, other)
    start.known = levelApart(one, other) > twist.apart
    start.angle = angle(one, other)
    this.#near = Math.hypot(start.x - standing.x, start.y - standing.y, start.z - standing.z) < around
  }

  move({ hands, firstScale }: Hold, standing: Standing): void {
    const one = hands[0]!.at
    const other = hands[1]!.at
    const was = this.#was
    const start = this.#start
    const wanted = (was.scale * apart(one, other)) / start.apart
    standing.scale = Math.min(scaleLimits.most * firstScale, Math.max(scaleLimits.least * firstScale, wanted))
    const turn = start.known && levelApart(one, other) > twist.apart ? beyond(around180(angle(one, other) - start.angle)) : 0
    standing.turn = was.turn + turn
    const x = (one[0]! + other[0]!) / 2
    const y = (one[1]! + other[1]!) / 2
    const z = (one[2]! + other[2]!) / 2
    if (!this.#near) {
      standing.x = was.x + x - start.x
      standing.y = was.y + y - start.y
      standing.z = was.z + z - start.z
      return
    }
    const grown = standing.scale / was.scale
    turned(was.x - start.x, was.z - start.z, turn, this.#arm)
    standing.x = x + grown * this.#arm.x
    standing.y = y + grown * (was.y - start.y)
    standing.z = z + grown * this.#arm.z
  }
}

const apart = (one: Point, other: Point): number => Math.max(closest, Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!, one[2]! - other[2]!))
const levelApart = (one: Point, other: Point): number => Math.hypot(one[0]! - other[0]!, one[2]! - other[2]!)
const angle = (one: Point, other: Point): number => Math.atan2(other[0]! - one[0]!, other[2]! - one[2]!)
const around180 = (radians: number): number => radians - 2 * Math.PI * Math.round(radians / (2 * Math.PI))
const beyond = (turn: number): number => Math.sign(turn) * Math.max(0, Math.abs(turn) - twist.loose)
