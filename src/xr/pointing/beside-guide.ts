import type { Guide } from '#model/scene.ts'

type Arc = Extract<Guide, { kind: 'arc' }>
type Pane = Extract<Guide, { kind: 'pane' }>
type Line = Extract<Guide, { kind: 'line' }>

/** u between a ray and a guide, both in the space of the stage; ribbons count over their width. Infinity: it lies behind, or the ray misses a pane. */
export function besideGuide(guide: Guide, origin: Float64Array, direction: Float64Array): number {
  if (guide.kind === 'arc') return besideArc(guide, origin, direction)
  return guide.kind === 'line' ? besideLine(guide, origin, direction) : onPane(guide, origin, direction)
}

const rounds = 3

/** From the ray's point to the nearest of the arc and back again: three rounds are within 1% for the angles at which one looks at a table. */
function besideArc(arc: Arc, origin: Float64Array, direction: Float64Array): number {
  const [ox, oy, oz] = origin as unknown as [number, number, number]
  const [dx, dy, dz] = direction as unknown as [number, number, number]
  // where the ray meets the arc's plane; a ray that does not starts beside the middle
  let along = Math.abs(dy) > 1e-3 && (arc.y - oy) / dy > 0 ? (arc.y - oy) / dy : Math.max(0, -(ox * dx + (oy - arc.y) * dy + oz * dz))
  const half = arc.flat === true ? arc.width / 2 : 0
  let beside = Infinity
  for (let round = 0; round < rounds; round++) {
    const px = ox + along * dx
    const pz = oz + along * dz
    const angle = within(Math.atan2(-px, pz), Math.min(arc.from, arc.to), Math.max(arc.from, arc.to))
    const radius = Math.min(arc.radius + half, Math.max(arc.radius - half, Math.sqrt(px * px + pz * pz)))
    const ax = -Math.sin(angle) * radius
    const az = Math.cos(angle) * radius
    along = Math.max(0, (ax - ox) * dx + (arc.y - oy) * dy + (az - oz) * dz)
    const x = ox + along * dx - ax
    const y = oy + along * dy - arc.y
    const z = oz + along * dz - az
    beside = along === 0 ? Infinity : Math.sqrt(x * x + y * y + z * z)
  }
  return beside
}

/** The angle between two that lies nearest, turns not counted. */
function within(angle: number, from: number, to: number): number {
  const full = 2 * Math.PI
  const turned = from + ((((angle - from) % full) + full) % full)
  if (turned <= to) return turned
  return turned - to < from + full - turned ? to : from
}

function besideLine({ a, b }: Line, origin: Float64Array, direction: Float64Array): number {
  let ab = 0
  let abDirection = 0
  let abFrom = 0
  let fromDirection = 0
  for (let axis = 0; axis < 3; axis++) {
    const side = b[axis]! - a[axis]!
    const from = a[axis]! - origin[axis]!
    ab += side * side
    abDirection += side * direction[axis]!
    abFrom += side * from
    fromDirection += from * direction[axis]!
  }
  const upright = ab - abDirection * abDirection
  const part = upright > 1e-12 ? Math.min(1, Math.max(0, (abDirection * fromDirection - abFrom) / upright)) : 0
  const along = fromDirection + part * abDirection
  if (along <= 0) return Infinity
  let away = 0
  for (let axis = 0; axis < 3; axis++) {
    const off = a[axis]! + part * (b[axis]! - a[axis]!) - origin[axis]! - along * direction[axis]!
    away += off * off
  }
  return Math.sqrt(away)
}

/** 0 on it, Infinity beside it. */
function onPane({ corner, wide, high }: Pane, origin: Float64Array, direction: Float64Array): number {
  const nx = wide[1] * high[2] - wide[2] * high[1]
  const ny = wide[2] * high[0] - wide[0] * high[2]
  const nz = wide[0] * high[1] - wide[1] * high[0]
  const towards = nx * direction[0]! + ny * direction[1]! + nz * direction[2]!
  if (Math.abs(towards) < 1e-12) return Infinity
  const along = (nx * (corner[0] - origin[0]!) + ny * (corner[1] - origin[1]!) + nz * (corner[2] - origin[2]!)) / towards
  if (along <= 0) return Infinity
  let onWide = 0
  let onHigh = 0
  let wideLength = 0
  let highLength = 0
  for (let axis = 0; axis < 3; axis++) {
    const off = origin[axis]! + along * direction[axis]! - corner[axis]!
    onWide += off * wide[axis]!
    onHigh += off * high[axis]!
    wideLength += wide[axis]! * wide[axis]!
    highLength += high[axis]! * high[axis]!
  }
  return onWide >= 0 && onWide <= wideLength && onHigh >= 0 && onHigh <= highLength ? 0 : Infinity
}
