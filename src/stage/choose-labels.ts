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
  places: readonly Place[]
  /** the same with less text, for when the whole finds no place */
  brief?: { width: number; height: number; places: readonly Place[] }
}
type Place = readonly [number, number]

export interface Room { left: number; top: number; right: number; bottom: number }
/** A body on the screen that text must not cover. */
export interface Disc { x: number; y: number; radius: number }
export interface Placed { wish: number; dx: number; dy: number; brief: boolean }

/** A limit from here on asks for every label there is room for. */
export const everyLabel = 400
/** CSS px kept free between two labels. */
const gap = 4
/** Bodies under this many CSS px across may be written over: grains, and in a crowd what is not much taller than a line of text. */
const clear = 14
const crowded = 26
/** A crowd shares the screen by cells of this size, CSS px: one label each, the most important. */
const cell = { wide: 150, high: 64, crowd: 60 }
/** Names below this are the small print of a crowd: one a cell, and only as many as the room carries, CSS px² each. */
const smallPrint = { below: 500, area: 26_000 }

/**
 * Greedy by priority: each label takes its first place that lies in the room, touches no label already placed and covers no body; a place
 * half outside is moved inside. What finds none is tried with less text, what must be shown then stands where it overlaps least.
 */
export function chooseLabels(wishes: readonly LabelWish[], discs: readonly Disc[], room: Room, limit: number): Placed[] {
  const order = wishes.map((_, index) => index).toSorted((one, other) => wishes[other]!.priority - wishes[one]!.priority || one - other)
  const placed: Placed[] = []
  const taken: Room[] = []
  const cells = new Set<string>()
  const crowd = wishes.length > cell.crowd
  const carried = Math.max(10, ((room.right - room.left) * (room.bottom - room.top)) / smallPrint.area)
  for (const index of order) {
    const wish = wishes[index]!
    const must = wish.priority >= 1000
    if (placed.length >= limit && !must) break
    const here = `${Math.floor(wish.x / cell.wide)},${Math.floor(wish.y / cell.high)}`
    if (crowd && wish.priority < smallPrint.below && limit < everyLabel && (cells.has(here) || placed.length >= carried)) continue
    const found = settle(wish, taken, discs, room) ?? (must ? leastBad(wish, taken, discs, room) : undefined)
    if (found === undefined) continue
    const { text, place } = found
    cells.add(here)
    placed.push({ wish: index, dx: place[0], dy: place[1], brief: text !== wish })
    taken.push(boxAt(wish, text, place))
  }
  return placed
}

type Text = Pick<LabelWish, 'width' | 'height' | 'places'>

interface Settled { text: Text; place: Place }

/** What is tried, best first: all of it beside every body, its name alone, and both again closer to the bodies. */
function settle(wish: LabelWish, taken: readonly Room[], discs: readonly Disc[], room: Room): Settled | undefined {
  for (const across of [clear, crowded]) {
    for (const text of wish.brief === undefined ? [wish] : [wish, wish.brief]) {
      const place = firstPlace(wish, text, taken, discs, room, across)
      if (place !== undefined) return { text, place }
    }
  }
  return undefined
}

function firstPlace(wish: LabelWish, text: Text, taken: readonly Room[], discs: readonly Disc[], room: Room, across: number): Place | undefined {
  for (const place of text.places) {
    const held = intoRoom(wish, text, place, room)
    const moved = Math.hypot(held[0] - place[0], held[1] - place[1])
    if (moved > 0.8 * text.width) continue
    const box = boxAt(wish, text, held)
    if (inside(box, room) && taken.every((other) => !overlap(box, other)) && !coversBody(box, discs, across)) return held
  }
  return undefined
}

function boxAt(wish: LabelWish, text: Text, [dx, dy]: Place): Room {
  return { left: wish.x + dx, top: wish.y + dy, right: wish.x + dx + text.width, bottom: wish.y + dy + text.height }
}

function intoRoom(wish: LabelWish, text: Text, [dx, dy]: Place, room: Room): Place {
  const left = Math.max(room.left, Math.min(wish.x + dx, room.right - text.width))
  const top = Math.max(room.top, Math.min(wish.y + dy, room.bottom - text.height))
  return [left - wish.x, top - wish.y]
}

function inside(box: Room, room: Room): boolean {
  const slack = 1e-6
  return box.left >= room.left - slack && box.top >= room.top - slack && box.right <= room.right + slack && box.bottom <= room.bottom + slack
}

function overlap(one: Room, other: Room): boolean {
  return one.left < other.right + gap && other.left < one.right + gap && one.top < other.bottom + gap && other.top < one.bottom + gap
}

/** Only bodies that show beside the text count: a label may stand on a grain, not on a ball. */
function coversBody(box: Room, discs: readonly Disc[], across: number): boolean {
  return discs.some((disc) => {
    if (2 * disc.radius < across) return false
    const dx = Math.max(box.left - disc.x, 0, disc.x - box.right)
    const dy = Math.max(box.top - disc.y, 0, disc.y - box.bottom)
    return dx * dx + dy * dy < disc.radius * disc.radius
  })
}

function leastBad(wish: LabelWish, taken: readonly Room[], discs: readonly Disc[], room: Room): Settled {
  const text: Text = wish.brief ?? wish
  let best: Place = [0, 0]
  let bestArea = Infinity
  for (const place of text.places) {
    const held = intoRoom(wish, text, place, room)
    const box = boxAt(wish, text, held)
    const onText = taken.reduce((sum, other) => sum + sharedArea(box, other), 0)
    const onBodies = discs.reduce((sum, { x, y, radius }) => sum + sharedArea(box, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }), 0)
    const area = 2 * onText + 3 * onBodies
    if (area >= bestArea) continue
    bestArea = area
    best = held
  }
  return { text, place: best }
}

function sharedArea(one: Room, other: Room): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return wide > 0 && high > 0 ? wide * high : 0
}
