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

/**
 * Distance from which a level disc of `radius`, looked at from `elevation` (radians above the horizon) and centred by `discLift`, fills the
 * free part. Its outline in perspective: half width R / sqrt(d² - c²), half height R sin(e) d / (d² - c²), with c = R cos(e).
 */
export function discDistance(radius: number, elevation: number, tanX: number, tanY: number): number {
  const depth = radius * Math.cos(elevation)
  const height = radius * Math.sin(elevation)
  const forWidth = Math.sqrt((radius / tanX) ** 2 + depth * depth)
  const forHeight = (height + Math.sqrt(height * height + 4 * tanY * tanY * depth * depth)) / (2 * tanY)
  return Math.max(forWidth, forHeight)
}

/**
 * How far the middle of that disc's outline stands below its centre, as a tangent: perspective makes the near half larger. Shifting the lens
 * by it, not the target, keeps the centre of the dial the pivot of every turn. 0 from straight above.
 */
export function discLift(radius: number, elevation: number, distance: number): number {
  const depth = radius * Math.cos(elevation)
  const away = Math.max(distance, 1.8 * radius)
  const near = Math.min(1, distance / (1.8 * radius))
  return (near * near * radius * Math.sin(elevation) * depth) / (away * away - depth * depth)
}

/**
 * Distance from which a cloud of bodies lies inside the free part: what `distanceFor` says of every body that is on stage, looked at from
 * `azimuth` and `elevation`. Nothing is allocated. 0 when none stands.
 * @param positions 4 numbers a body @param looks 4 numbers a body, the first its radius
 */
export function cloudDistance(positions: Float32Array, looks: Float32Array, target: readonly [number, number, number], azimuth: number, elevation: number, tanX: number, tanY: number): number {
  const sinA = Math.sin(azimuth)
  const cosA = Math.cos(azimuth)
  const sinE = Math.sin(elevation)
  const cosE = Math.cos(elevation)
  let distance = 0
  for (let at = 0; at < positions.length; at += 4) {
    const radius = looks[at]!
    if (radius <= 0) continue
    const dx = positions[at]! - target[0]
    const dy = positions[at + 1]! - target[1]
    const dz = positions[at + 2]! - target[2]
    const across = Math.abs(dx * cosA - dz * sinA) + radius
    const level = dx * sinA + dz * cosA
    const up = Math.abs(dy * cosE - level * sinE) + radius
    const towards = dy * sinE + level * cosE
    distance = Math.max(distance, across / tanX + towards, up / tanY + towards)
  }
  return distance
}

/** Distance from which a ball touches the edge of the free part. */
export function ballDistance(radius: number, tanX: number, tanY: number): number {
  return radius * Math.sqrt(1 + 1 / Math.min(tanX, tanY) ** 2)
}

/** Corners of an upright plate, twice as wide as `radius` and half as high as wide, seen from `elevation`. */
export function plate(radius: number, elevation: number): Silhouette {
  const high = 0.48 * radius
  return [-1, 1].flatMap((side) => [-high, high].map((level) => [side * radius, level * Math.cos(elevation), level * Math.sin(elevation)] as const))
}

/** Distance from which what a stage shows fits: a disc on the floor, a plate upright, or a ball. */
export function homeDistance(stage: StageKind, radius: number, elevation: number, tanX: number, tanY: number): number {
  if (stage === 'dial') return discDistance(radius, elevation, tanX, tanY)
  if (stage === 'wall') return distanceFor(plate(radius, elevation), tanX, tanY)
  return ballDistance(radius, tanX, tanY)
}

/** A ball that holds these bodies, u. @param nodes at least one @param places 4 numbers a node, x, y, z first @param looks 4 numbers a node, radius first */
export function ballAround(nodes: readonly number[], places: Float32Array, looks: Float32Array): { centre: [number, number, number]; reach: number } {
  const centre = [0, 1, 2].map((axis) => nodes.reduce((sum, node) => sum + places[4 * node + axis]!, 0) / nodes.length) as [number, number, number]
  const reach = Math.max(...nodes.map((node) => Math.hypot(...centre.map((at, axis) => places[4 * node + axis]! - at)) + looks[4 * node]! * 1.5))
  return { centre, reach }
}

/** Where text may stand on a screen, CSS px. */
export function freePart({ left, top, right, bottom }: Inset, width: number, height: number): { left: number; top: number; right: number; bottom: number } {
  return { left: left + 8, top: top + 8, right: width - right - 8, bottom: height - bottom - 8 }
}
