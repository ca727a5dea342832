import type { Point } from '#xr/frame.ts'

/** Text standing in the room, turned to the head: px from its anchor, y down. */
export interface Plate {
  dx: number
  dy: number
  width: number
  height: number
  /** as it was set, and at least as much a m from the head */
  metresPerPx: number
  least: number
}

/** m between a ray and a label's plate, measured in its plane; 0 on it, Infinity when it is not ahead. `anchor` m in the room. */
export function besideLabel({ dx, dy, width, height, metresPerPx, least }: Plate, anchor: Point, head: Point, origin: Point, direction: Point): number {
  let fx = head[0]! - anchor[0]!
  let fy = head[1]! - anchor[1]!
  let fz = head[2]! - anchor[2]!
  const away = Math.sqrt(fx * fx + fy * fy + fz * fz)
  const level = Math.sqrt(fx * fx + fz * fz)
  if (away < 1e-6 || level < 1e-6) return Infinity
  const px = Math.max(metresPerPx, least * away)
  fx /= away
  fy /= away
  fz /= away
  const towards = direction[0]! * fx + direction[1]! * fy + direction[2]! * fz
  if (towards >= -1e-6) return Infinity
  const along = ((anchor[0]! - origin[0]!) * fx + (anchor[1]! - origin[1]!) * fy + (anchor[2]! - origin[2]!) * fz) / towards
  if (along <= 0) return Infinity
  const x = origin[0]! + along * direction[0]! - anchor[0]!
  const y = origin[1]! + along * direction[1]! - anchor[1]!
  const z = origin[2]! + along * direction[2]! - anchor[2]!
  // right = up of the room x forward, level; top = forward x right
  const rx = (fz * away) / level
  const rz = (-fx * away) / level
  const across = x * rx + z * rz
  const upward = x * fy * rz + y * (fz * rx - fx * rz) - z * fy * rx
  const beside = Math.max(dx * px - across, across - (dx + width) * px, 0)
  const above = Math.max(-upward - (dy + height) * px, dy * px + upward, 0)
  return Math.sqrt(beside * beside + above * above)
}
