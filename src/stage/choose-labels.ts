/** A text block that wants to stand near a point; CSS px, y down. */
export interface LabelWish {
  /** anchor on the screen */
  x: number
  y: number
  width: number
  height: number
  /** higher wins; at 1000 and above it is always shown */
  priority: number
  /** upper left corner relative to the anchor, best first */
  places: readonly (readonly [number, number])[]
}

export interface Room { left: number; top: number; right: number; bottom: number }
/** A body on the screen that text must not cover. */
export interface Disc { x: number; y: number; radius: number }
export interface Placed { wish: number; dx: number; dy: number }

/** CSS px kept free between two labels. */
const gap = 4

/**
 * Greedy by priority: each label takes its first place that lies in the room, touches no label already placed and covers no body.
 * What must be shown and finds no such place is moved into the room and stands at the place that overlaps least.
 */
export function chooseLabels(wishes: readonly LabelWish[], discs: readonly Disc[], room: Room, limit: number): Placed[] {
  const order = wishes.map((_, index) => index).sort((one, other) => wishes[other]!.priority - wishes[one]!.priority || one - other)
  const placed: Placed[] = []
  const taken: Room[] = []
  for (const index of order) {
    const wish = wishes[index]!
    const must = wish.priority >= 1000
    if (placed.length >= limit && !must) break
    const found = wish.places.find(([dx, dy]) => {
      const box = boxAt(wish, dx, dy)
      return inside(box, room) && taken.every((other) => !overlap(box, other)) && !coversBody(box, wish, discs)
    })
    const place = found ?? (must ? leastBad(wish, taken, room) : undefined)
    if (place === undefined) continue
    placed.push({ wish: index, dx: place[0], dy: place[1] })
    taken.push(boxAt(wish, place[0], place[1]))
  }
  return placed
}

function boxAt(wish: LabelWish, dx: number, dy: number): Room {
  return { left: wish.x + dx, top: wish.y + dy, right: wish.x + dx + wish.width, bottom: wish.y + dy + wish.height }
}

function inside(box: Room, room: Room): boolean {
  return box.left >= room.left && box.top >= room.top && box.right <= room.right && box.bottom <= room.bottom
}

function overlap(one: Room, other: Room): boolean {
  return one.left < other.right + gap && other.left < one.right + gap && one.top < other.bottom + gap && other.top < one.bottom + gap
}

/** Only bodies taller than the text count: a label may stand on a grain, not on a ball. */
function coversBody(box: Room, wish: LabelWish, discs: readonly Disc[]): boolean {
  return discs.some((disc) => {
    if (2 * disc.radius < wish.height * 0.6) return false
    const dx = Math.max(box.left - disc.x, 0, disc.x - box.right)
    const dy = Math.max(box.top - disc.y, 0, disc.y - box.bottom)
    return dx * dx + dy * dy < disc.radius * disc.radius
  })
}

function leastBad(wish: LabelWish, taken: readonly Room[], room: Room): readonly [number, number] {
  let best: readonly [number, number] = [0, 0]
  let bestArea = Infinity
  for (const [dx, dy] of wish.places) {
    const left = Math.max(room.left, Math.min(wish.x + dx, room.right - wish.width))
    const top = Math.max(room.top, Math.min(wish.y + dy, room.bottom - wish.height))
    const box = { left, top, right: left + wish.width, bottom: top + wish.height }
    const area = taken.reduce((sum, other) => sum + sharedArea(box, other), 0)
    if (area >= bestArea) continue
    bestArea = area
    best = [left - wish.x, top - wish.y]
  }
  return best
}

function sharedArea(one: Room, other: Room): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return wide > 0 && high > 0 ? wide * high : 0
}
