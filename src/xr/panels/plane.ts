import type { Point } from '#xr/frame.ts'
import type { Slot } from '#xr/panels/slots.ts'
import { metresPerMm } from '#xr/panels/slots.ts'

/** Where a panel's plane stands in the room. Its own axes: x to the right, y up, z towards who reads; mm from its middle. */
export class PanelPlane {
  readonly at = new Float64Array(3)
  readonly turn = Float64Array.of(0, 0, 0, 1)
  metresPerMm = 1e-3
  /** what the last `meet` found, mm */
  readonly met = { x: 0, y: 0 }

  /** Before a head that looked along `heading` (radians about the upright axis, 0: along -z). */
  stand({ at, heading }: { at: Point; heading: number }, slot: Slot): void {
    const yaw = heading - (slot.azimuth * Math.PI) / 180
    const pitch = (slot.pitch * Math.PI) / 180
    this.metresPerMm = metresPerMm(slot)
    this.at[0] = at[0]! - Math.sin(yaw) * Math.cos(pitch) * slot.distance
    this.at[1] = at[1]! + Math.sin(pitch) * slot.distance
    this.at[2] = at[2]! - Math.cos(yaw) * Math.cos(pitch) * slot.distance
    const [sineYaw, cosineYaw, sinePitch, cosinePitch] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
    this.turn[0] = cosineYaw * sinePitch
    this.turn[1] = sineYaw * cosinePitch
    this.turn[2] = -sineYaw * sinePitch
    this.turn[3] = cosineYaw * cosinePitch
  }

  /** @returns m along a ray (unit direction) to the plane's front, Infinity when it does not get there; `met` says where */
  meet(origin: Point, direction: Point): number {
    const [x, y, z, w] = [this.turn[0]!, this.turn[1]!, this.turn[2]!, this.turn[3]!]
    // rows of the turn's inverse
    const rightX = 1 - 2 * (y * y + z * z), rightY = 2 * (x * y + w * z), rightZ = 2 * (x * z - w * y)
    const upX = 2 * (x * y - w * z), upY = 1 - 2 * (x * x + z * z), upZ = 2 * (y * z + w * x)
    const outX = 2 * (x * z + w * y), outY = 2 * (y * z - w * x), outZ = 1 - 2 * (x * x + y * y)
    const fromX = origin[0]! - this.at[0]!, fromY = origin[1]! - this.at[1]!, fromZ = origin[2]! - this.at[2]!
    const towards = -(outX * direction[0]! + outY * direction[1]! + outZ * direction[2]!)
    const away = outX * fromX + outY * fromY + outZ * fromZ
    if (towards < 1e-3 || away < 0) return Infinity
    const along = away / towards
    this.met.x = (rightX * fromX + rightY * fromY + rightZ * fromZ + along * (rightX * direction[0]! + rightY * direction[1]! + rightZ * direction[2]!)) / this.metresPerMm
    this.met.y = (upX * fromX + upY * fromY + upZ * fromZ + along * (upX * direction[0]! + upY * direction[1]! + upZ * direction[2]!)) / this.metresPerMm
    return along
  }

  /** A point of the plane in the room, m. */
  inRoom(x: number, y: number): { x: number; y: number; z: number } {
    const [qx, qy, qz, qw] = [this.turn[0]!, this.turn[1]!, this.turn[2]!, this.turn[3]!]
    const [right, up] = [x * this.metresPerMm, y * this.metresPerMm]
    return {
      x: this.at[0]! + right * (1 - 2 * (qy * qy + qz * qz)) + up * 2 * (qx * qy - qw * qz),
      y: this.at[1]! + right * 2 * (qx * qy + qw * qz) + up * (1 - 2 * (qx * qx + qz * qz)),
      z: this.at[2]! + right * 2 * (qx * qz - qw * qy) + up * 2 * (qy * qz + qw * qx),
    }
  }
}
