import type { Scene } from '#model/scene.ts'
import type { Pose } from '#xr/frame.ts'

/** m; VIEWS.md 1.4. `below` the eyes, `ahead` of them; a dial of radius 1 u is 0.80 m across, a wall 1.0 m wide, a cloud 0.8 m across. */
export const tableTop = { ahead: 1.1, below: 0.35, perUnit: 0.4, wall: 1, cloud: 0.8, /** table height that no seat goes under */ lowest: 0.45 } as const

/** Where the stage stands in the room: its origin in m, its turn about the upright axis (radians; 0: its front looks along +z), m per u. */
export interface Standing { x: number; y: number; z: number; turn: number; scale: number }

/** m per u. A cloud and a wall are as large as their home says; a dial is always the same, so that two dials compare. */
export function scaleOf({ stage, home }: Pick<Scene, 'stage' | 'home'>): number {
  if (stage === 'dial') return tableTop.perUnit
  return (stage === 'wall' ? tableTop.wall : tableTop.cloud) / (2 * Math.max(home.radius, 1e-3))
}

/** On a table in front of this head: straight ahead where it looks, level, the front towards it. Into `standing`; nothing is allocated. */
export function standOnTable(scene: Pick<Scene, 'stage' | 'home'>, head: Pose, standing: Standing): void {
  const [x, , z, w] = head.turn as unknown as [number, number, number, number]
  const y = head.turn[1]!
  // -z of the head, laid flat; a head that looks straight up or down keeps the direction of its brow
  let forwardX = -2 * (x * z + w * y)
  let forwardZ = -(1 - 2 * (x * x + y * y))
  if (Math.hypot(forwardX, forwardZ) < 0.05) {
    const down = 2 * (y * z - w * x) > 0 ? 1 : -1
    forwardX = down * 2 * (x * y - w * z)
    forwardZ = down * 2 * (y * z + w * x)
  }
  const length = Math.hypot(forwardX, forwardZ) || 1
  standing.scale = scaleOf(scene)
  standing.turn = Math.atan2(-forwardX, -forwardZ)
  standing.x = head.at[0]! + (forwardX / length) * tableTop.ahead
  standing.z = head.at[2]! + (forwardZ / length) * tableTop.ahead
  standing.y = Math.max(tableTop.lowest, head.at[1]! - tableTop.below)
}

/** u that the stage's origin is lifted over the table, so that its lowest part rests on it: a dial lies on it, a wall stands, a cloud hangs just above. */
export function lift({ stage, home }: Pick<Scene, 'stage' | 'home'>): number {
  if (stage === 'dial') return 0
  return Math.max(0, home.radius * (stage === 'wall' ? 0.5 : 1) - home.target[1])
}
