import type { Point } from '#xr/frame.ts'
import type { Standing } from '#xr/place/table-top.ts'

/** A hand that holds on to the table. */
export interface Holding {
  /** m in the room */
  at: Point
  /** radians about the upright axis that it has turned since it took hold */
  turned: number
  /** true: it holds the table itself (grip button), false: it pulls at the empty space */
  firm: boolean
}

/** What a gesture may know when it begins. */
export interface Hold {
  /** `count` of them hold */
  hands: readonly Holding[]
  count: number
  head: Point
  /** m per u that the stage was set up with */
  firstScale: number
}

/** A way to move the table. All are pure: hands and where it stands in, where it stands out. */
export interface TableGesture {
  readonly id: string
  takes(hold: Hold): boolean
  begin(hold: Hold, standing: Standing): void
  /** writes `standing` */
  move(hold: Hold, standing: Standing): void
}

/** Clockwise seen from above is negative; three's turn about y. */
export function turned(x: number, z: number, turn: number, into: { x: number; z: number }): void {
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  into.x = x * cos + z * sin
  into.z = z * cos - x * sin
}

export const copyStanding = (from: Standing, into: Standing): void => {
  into.x = from.x
  into.y = from.y
  into.z = from.z
  into.turn = from.turn
  into.scale = from.scale
}
