import type { Pose } from '#xr/frame.ts'
import type { Standing } from '#xr/place/table-top.ts'

/** m that one press moves the table, and as near as it may come (XR.md b 14: nothing below half a metre that is not brought there) */
export const step = { towards: 0.15, nearest: 0.45, farthest: 4, turn: Math.PI / 6, scale: 1.25, smallest: 0.25, largest: 12 } as const

/** Towards the head (positive m) or away from it, level, never nearer than `step.nearest`. All moves write into `standing`. */
export function approach(standing: Standing, head: Pose, metres: number): void {
  const x = standing.x - head.at[0]!
  const z = standing.z - head.at[2]!
  const away = Math.hypot(x, z)
  const next = Math.max(step.nearest, Math.min(step.farthest, away - metres))
  if (away < 1e-6) {
    standing.z = head.at[2]! - next
    return
  }
  standing.x = head.at[0]! + (x / away) * next
  standing.z = head.at[2]! + (z / away) * next
}

/** @param first m per u at which this picture is set on a table */
export function resize(standing: Standing, first: number, factor: number): void {
  standing.scale = first * Math.min(step.largest, Math.max(step.smallest, (standing.scale / first) * factor))
}

/** The world turns about the head by as much as the person turns the other way (radians, positive: the person turns left). */
export function turnPerson(standing: Standing, head: Pose, radians: number): void {
  const x = standing.x - head.at[0]!
  const z = standing.z - head.at[2]!
  const sine = Math.sin(-radians)
  const cosine = Math.cos(-radians)
  standing.x = head.at[0]! + x * cosine + z * sine
  standing.z = head.at[2]! - x * sine + z * cosine
  standing.turn -= radians
}

/** The person comes to stand at this point of the floor: the world goes the other way. */
export function walkPerson(standing: Standing, head: Pose, x: number, z: number): void {
  standing.x -= x - head.at[0]!
  standing.z -= z - head.at[2]!
}

/** times the size on the table: a dial of 0.80 m becomes one of 4 m */
export const roomTimes = 5
/** m ahead of the head: its near edge is then still a step away */
const roomAhead = 2.8

/** As large as a room, on its floor, where the head looks. `standing` is on the table when this is called. */
export function standInRoom(standing: Standing, head: Pose): void {
  standing.x = head.at[0]! - Math.sin(standing.turn) * roomAhead
  standing.z = head.at[2]! - Math.cos(standing.turn) * roomAhead
  standing.y = 0
  standing.scale *= roomTimes
}
