import type { Scene } from '#model/scene.ts'
import type { Pose } from '#xr/frame.ts'
import { extentsOf } from '#xr/place/extents.ts'

/**
 * m; VIEWS.md 1.4. The middle of a dial is `ahead` of the eyes and `below` them; 1 u is 0.40 m, so that a dial of radius 1 u is 0.80 m across and
 * a wall of 2.6 u a little over 1 m wide. A dial floats over the table's top, so that its bodies and their text stand clear of it; a wall and a
 * cloud stand over it on the same spot, with room for the text of their feet.
 */
export const tableTop = {
  ahead: 1.1, below: 0.35, perUnit: 0.4, /** of a wall */ widest: 1.05, highest: 0.52, cloud: 0.8, /** of a dial over the table */ floats: 0.12, /** under everything else */ air: 0.09, /** that no seat goes under */ lowest: 0.45,
} as const

/** The spot on the table that the stage stands on, m: x and z its middle, y the table's top. `turn` about the upright axis (radians; 0: its front looks along +z). `scale` m per u. */
export interface Standing { x: number; y: number; z: number; turn: number; scale: number }

/** How a scene is set on a table: m per u, and the point of the scene, u, that comes to lie on the table's spot. */
export interface Setting { scale: number; x: number; y: number; z: number }

/** Stepped into: life size, its origin between the eyes. */
export const aroundHead: Setting = { scale: 1, x: 0, y: 0, z: 0 }

type Placed = Pick<Scene, 'stage' | 'home' | 'nodes' | 'anchors' | 'guides' | 'labels'>

/** Every dial and wall has the same scale, so that two of them compare, unless it would not fit; a cloud is as large as its bodies have spread. @param places see `extentsOf` */
export function settingOf(scene: Placed, places?: Float32Array): Setting {
  const { home, stage } = scene
  const around = home.radius
  const box = extentsOf(scene, places) ?? { left: home.target[0] - around, right: home.target[0] + around, bottom: home.target[1] - around, top: home.target[1] + around, back: home.target[2] - around, front: home.target[2] + around }
  const wide = Math.max(box.right - box.left, 1e-3)
  const high = Math.max(box.top - box.bottom, 1e-3)
  if (stage === 'dial') return { scale: tableTop.perUnit, x: 0, y: Math.min(-tableTop.floats / tableTop.perUnit, box.bottom), z: 0 }
  if (stage === 'wall') {
    const scale = Math.min(tableTop.perUnit, tableTop.widest / wide, tableTop.highest / high)
    return { scale, x: home.target[0], y: box.bottom - tableTop.air / scale, z: 0 }
  }
  const scale = tableTop.cloud / Math.max(wide, box.front - box.back, high, 1e-3)
  return { scale, x: (box.left + box.right) / 2, y: box.bottom - tableTop.air / scale, z: (box.back + box.front) / 2 }
}

/** On a table in front of this head: straight ahead where it looks, level, the front towards it. Into `standing`; nothing is allocated. */
export function standOnTable(head: Pose, standing: Standing): void {
  const { at } = head
  const turn = turnOf(head.turn)
  standing.turn = turn
  standing.x = at[0]! - Math.sin(turn) * tableTop.ahead
  standing.z = at[2]! - Math.cos(turn) * tableTop.ahead
  standing.y = Math.max(tableTop.lowest, at[1]! - tableTop.below - tableTop.floats)
}

/** Around this head, its -z straight ahead. Into `standing`. */
export function standAround({ at, turn }: Pose, standing: Standing): void {
  standing.turn = turnOf(turn)
  standing.x = at[0]!
  standing.y = at[1]!
  standing.z = at[2]!
}

/** Where a head looks, laid flat: radians about the upright axis, 0 along -z. One that looks straight up or down keeps the direction of its brow. */
function turnOf(turn: Pose['turn']): number {
  const x = turn[0]!
  const y = turn[1]!
  const z = turn[2]!
  const w = turn[3]!
  const forwardX = -2 * (x * z + w * y)
  const forwardZ = -(1 - 2 * (x * x + y * y))
  if (Math.hypot(forwardX, forwardZ) >= 0.05) return Math.atan2(-forwardX, -forwardZ)
  const down = y * z - w * x > 0 ? 1 : -1
  return Math.atan2(-down * 2 * (x * y - w * z), -down * 2 * (y * z + w * x))
}

/** Where the scene's origin comes to stand, m. Into `origin`. */
export function originOf({ x, y, z, turn, scale }: Standing, setting: Setting, origin: { x: number; y: number; z: number }): void {
  const across = setting.x * scale
  const towards = setting.z * scale
  const sine = Math.sin(turn)
  const cosine = Math.cos(turn)
  origin.x = x - (across * cosine + towards * sine)
  origin.y = y - setting.y * scale
  origin.z = z - (towards * cosine - across * sine)
}
