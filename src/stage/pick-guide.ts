import type { NodeId } from '#model/ids.ts'
import type { Guide } from '#model/scene.ts'
import type { Screen } from '#stage/screen.ts'

const stepOfArc = (4 * Math.PI) / 180

/** The node of the arc, line or pane under the pointer, or undefined. Ribbons are hit over their width, strokes within `tolerance` CSS px, panes behind all others. */
export function pickGuide(guides: readonly Guide[], screen: Screen, x: number, y: number, tolerance: number): NodeId | undefined {
  let best: NodeId | undefined
  let bestGap = tolerance
  let pane: NodeId | undefined
  for (const guide of guides) {
    if (guide.node === undefined) continue
    if (guide.kind === 'pane') {
      if (isOnPane(guide, screen, x, y)) pane = guide.node
      continue
    }
    const gap = guide.kind === 'arc' ? gapToArc(guide, screen, x, y) : gapToLine(guide, screen, x, y)
    if (gap > bestGap) continue
    bestGap = gap
    best = guide.node
  }
  return best ?? pane
}

/** Inside its four projected corners: the same side of each edge. */
function isOnPane({ corner, wide, high }: Extract<Guide, { kind: 'pane' }>, screen: Screen, x: number, y: number): boolean {
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([w, h]) => {
    screen.project(corner[0] + w! * wide[0] + h! * high[0], corner[1] + w! * wide[1] + h! * high[1], corner[2] + w! * wide[2] + h! * high[2])
    return [screen.spot.x, screen.spot.y] as const
  })
  const sides = corners.map(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % 4]!
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0
  })
  return sides.every((side) => side === sides[0])
}

function gapToArc(guide: Extract<Guide, { kind: 'arc' }>, screen: Screen, x: number, y: number): number {
  const pieces = Math.max(1, Math.ceil(Math.abs(guide.to - guide.from) / stepOfArc))
  const half = guide.flat === true ? guide.width / 2 : 0
  let nearest = Infinity
  for (let piece = 0; piece <= pieces; piece++) {
    const angle = guide.from + ((guide.to - guide.from) * piece) / pieces
    const sin = -Math.sin(angle)
    const cos = Math.cos(angle)
    screen.project(sin * (guide.radius - half), guide.y, cos * (guide.radius - half))
    const innerX = screen.spot.x
    const innerY = screen.spot.y
    screen.project(sin * (guide.radius + half), guide.y, cos * (guide.radius + half))
    nearest = Math.min(nearest, gapToSegment(x, y, innerX, innerY, screen.spot.x, screen.spot.y) - (half > 0 ? 4 : 0))
  }
  return nearest
}

function gapToLine(guide: Extract<Guide, { kind: 'line' }>, screen: Screen, x: number, y: number): number {
  screen.project(...guide.a)
  const ax = screen.spot.x
  const ay = screen.spot.y
  screen.project(...guide.b)
  return gapToSegment(x, y, ax, ay, screen.spot.x, screen.spot.y)
}

/** Distance from a point to a stretch, same unit. */
export function gapToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const part = length > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0
  return Math.hypot(ax + dx * part - x, ay + dy * part - y)
}
