import type { Pose } from '#xr/frame.ts'
import type { Setting, Standing } from '#xr/place/table-top.ts'

/** m: across what is fitted, ahead of the head and below the eyes where its middle comes to hang */
const comfortable = { across: 0.5, ahead: 0.9, below: 0.3 } as const
/** times the size on the table */
const most = 4

/** Around these bodies: middle and reach, u. @param places u, 4 numbers a node @param looks radius u, every fourth number */
export function ballOf(nodes: readonly number[], places: Float32Array, looks: Float32Array): { middle: readonly [number, number, number]; reach: number } | undefined {
  if (nodes.length === 0) return undefined
  const middle: [number, number, number] = [0, 0, 0]
  for (const node of nodes) for (const axis of [0, 1, 2] as const) middle[axis] += places[4 * node + axis]! / nodes.length
  const reach = Math.max(...nodes.map((node) => Math.hypot(...([0, 1, 2] as const).map((axis) => places[4 * node + axis]! - middle[axis])) + looks[4 * node]!))
  return { middle, reach }
}

/** These bodies before the eyes, large enough to be read, the table's turn as it is. Into `standing`. */
export function fitBall(standing: Standing, setting: Setting, head: Pose, { middle, reach }: { middle: readonly [number, number, number]; reach: number }): void {
  const x = standing.x - head.at[0]!
  const z = standing.z - head.at[2]!
  const away = Math.hypot(x, z) || 1
  standing.scale = Math.min(most * setting.scale, Math.max(setting.scale, comfortable.across / (2 * Math.max(reach, 1e-3))))
  const across = (middle[0] - setting.x) * standing.scale
  const towards = (middle[2] - setting.z) * standing.scale
  const sine = Math.sin(standing.turn)
  const cosine = Math.cos(standing.turn)
  standing.x = head.at[0]! + (x / away) * comfortable.ahead - (across * cosine + towards * sine)
  standing.z = head.at[2]! + (z / away) * comfortable.ahead - (towards * cosine - across * sine)
  standing.y = head.at[1]! - comfortable.below - (middle[1] - setting.y) * standing.scale
}
