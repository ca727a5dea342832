/** What the flat scan reads: projected bodies as columns, CSS px, y down. `depth` is the view distance in u. */
export interface Projected {
  count: number
  x: Float32Array
  y: Float32Array
  radius: Float32Array
  depth: Float32Array
  /** 0 = cannot be hit (hidden, quiet, behind the eye) */
  open: Uint8Array
}

/**
 * The body under the pointer: of those whose disc holds it the nearest to the eye, else the one whose edge is closest within `tolerance`
 * CSS px. A small body in front of a large one keeps its tolerance: it wins over the large one when the pointer is within 2 px of it.
 * @returns its number, or -1
 */
export function pickNearest(bodies: Projected, x: number, y: number, tolerance: number): number {
  let best = -1
  let bestGap = tolerance
  let bestDepth = Infinity
  for (let i = 0; i < bodies.count; i++) {
    if (bodies.open[i] === 0) continue
    const dx = bodies.x[i]! - x
    const dy = bodies.y[i]! - y
    const radius = bodies.radius[i]!
    const reach = radius + tolerance
    const away = dx * dx + dy * dy
    if (away > reach * reach) continue
    const gap = Math.max(0, Math.sqrt(away) - radius - 2)
    const nearer = gap < bestGap || (gap === bestGap && bodies.depth[i]! < bestDepth)
    if (!nearer) continue
    best = i
    bestGap = gap
    bestDepth = bodies.depth[i]!
  }
  return best
}

/** Is the middle of `body` covered by the disc of one nearer to the eye? */
export function isCovered(bodies: Projected, body: number): boolean {
  for (let i = 0; i < bodies.count; i++) {
    if (i === body || bodies.radius[i]! <= 0 || bodies.depth[i]! >= bodies.depth[body]! - 1e-4) continue
    if (Math.hypot(bodies.x[i]! - bodies.x[body]!, bodies.y[i]! - bodies.y[body]!) < bodies.radius[i]!) return true
  }
  return false
}
