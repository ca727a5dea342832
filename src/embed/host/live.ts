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
  /** somebody has called it and waits for the answer */
  summoned: boolean
  /** CSS px² of it inside the window; 1 = just outside; 0 = off screen */
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

/** Who is called goes before who is seen, else the call would never be answered; who is seen goes before who is not. */
export const claimOf = ({ summoned, area }: Seen): 0 | 1 | 2 => (summoned ? 2 : area > 0 ? 1 : 0)

/**
 * Who lives next, by claim; among those on screen the larger part of it, where one that is alive counts twice, so that two that are equally visible do
 * not take turns, and one that is scrolled to gets the place of one that is hardly seen any more; then the one nearer the middle. Off screen nobody is
 * woken unless called, and who lives stays until its place is needed.
 */
export function whoLives(all: readonly Seen[], most: number = mostLive): Decision {
  const candidates = all.filter((each) => each.wanted && (each.live || claimOf(each) > 0)).toSorted(byClaim)
  const chosen = new Set(candidates.slice(0, most).map((each) => each.id))
  return {
    retire: all.filter((each) => each.live && !chosen.has(each.id)).toSorted((a, b) => a.seenAt - b.seenAt).map((each) => each.id),
    wake: candidates.filter((each) => !each.live && chosen.has(each.id)).map((each) => each.id),
  }
}

function byClaim(a: Seen, b: Seen): number {
  const claim = claimOf(b) - claimOf(a)
  if (claim !== 0) return claim
  if (claimOf(a) === 0) return b.seenAt - a.seenAt
  if (claimOf(a) === 2 && a.live !== b.live) return Number(b.live) - Number(a.live)
  return weightOf(b) - weightOf(a) || Number(b.live) - Number(a.live) || a.distance - b.distance
}

const weightOf = ({ live, area }: Seen): number => area * (live ? 2 : 1)
