import type { StageKind } from '#model/scene.ts'

/** Points relative to the target, in camera axes: x right, y up, z towards the eye. */
export type Silhouette = readonly (readonly [number, number, number])[]

/** Part of the canvas that is free, CSS px from its edges. */
export interface Inset { left: number; top: number; right: number; bottom: number }

/**
 * Distance from which all points lie inside the free part. `tanX`, `tanY`: half extent of the free part at distance 1.
 * A point at depth z (towards the eye) sees |x| <= (distance - z) tanX.
 */
export function distanceFor(points: Silhouette, tanX: number, tanY: number): number {
  let distance = 0
  for (const [x, y, z] of points) distance = Math.max(distance, Math.abs(x) / tanX + z, Math.abs(y) / tanY + z)
  return distance
}

/** Half extents at distance 1 of the free part of a canvas `width` x `height` px under a vertical field of view in radians. */
export function freeTangents(fieldOfView: number, width: number, height: number, inset: Inset): { tanX: number; tanY: number } {
  const perPixel = (2 * Math.tan(fieldOfView / 2)) / height
  const wide = Math.max(80, width - inset.left - inset.right)
  const high = Math.max(80, height - inset.top - inset.bottom)
  return { tanX: 0.5 * wide * perPixel, tanY: 0.5 * high * perPixel }
}

/** What has to fit, seen from `elevation` (radians above the horizon): a disc on the floor, a plate upright, or a ball. */
export function silhouette(stage: StageKind, radius: number, elevation: number): Silhouette {
  const sin = Math.sin(elevation)
  const cos = Math.cos(elevation)
  if (stage === 'wall') {
    return [-1, 1].flatMap((side) => [-0.48, 0.48].map((level) => [side * radius, level * radius * cos, level * radius * sin] as const))
  }
  const around = Array.from({ length: 32 }, (_, step) => (step / 32) * 2 * Math.PI)
  if (stage === 'dial') return around.map((angle) => [Math.sin(angle) * radius, -Math.cos(angle) * radius * sin, Math.cos(angle) * radius * cos] as const)
  return around.flatMap((angle) => [-0.7, 0, 0.7].map((z) => [Math.sin(angle) * radius * Math.sqrt(1 - z * z), Math.cos(angle) * radius * Math.sqrt(1 - z * z), z * radius] as const))
}
