/**
 * Which embeds of a page hold a graphics context. A browser gives a page about sixteen and takes the oldest without asking; a page of stories should
 * hold few. Pure: what is seen in, who lives out.
 */
export const mostLive = 4

/** What is known of one embed on the page. */
export interface Seen {
  id: string
  /** it has a frame now */
  live: boolean
  /** it wants to be alive: revealed, not destroyed */
  wanted: boolean
  /** CSS px² of it inside the window; 0 = off screen */
  area: number
  /** CSS px from the middle of the window to the middle of its part that is seen */
  distance: number
  /** when it was last on screen, ms of one clock; -1 = never */
  seenAt: number
}

export interface Decision {
  /** give their context back, the least recently visible first */
  retire: readonly string[]
  /** are given one */
  wake: readonly string[]
}

/**
 * Who lives next. On screen before off screen; among those on screen, who is alive stays alive, so that two that are equally visible do not take turns;
 * then the larger part on screen, then the one nearer the middle. Off screen nobody is woken, and who lives stays until its place is needed.
 */
export function whoLives(all: readonly Seen[], most: number = mostLive): Decision {
  const candidates = all.filter((each) => each.wanted && (each.live || each.area > 0)).toSorted(byClaim)
  const chosen = new Set(candidates.slice(0, most).map((each) => each.id))
  return {
    retire: all.filter((each) => each.live && !chosen.has(each.id)).toSorted((a, b) => a.seenAt - b.seenAt).map((each) => each.id),
    wake: candidates.filter((each) => !each.live && chosen.has(each.id)).map((each) => each.id),
  }
}

function byClaim(a: Seen, b: Seen): number {
  const onScreen = Number(b.area > 0) - Number(a.area > 0)
  if (onScreen !== 0) return onScreen
  if (a.area === 0) return b.seenAt - a.seenAt
  return Number(b.live) - Number(a.live) || b.area - a.area || a.distance - b.distance
}
