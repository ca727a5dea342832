import type { Story } from '#model/story.ts'

/** Where a story stands. Times are milliseconds of one clock (`performance.timeOrigin + now`), handed in: the reducer reads none. */
export interface PlayerState {
  story: Story
  /** index of the beat, 0 = first */
  at: number
  /** the reader looks at something else than the beat shows; Home returns */
  off: boolean
  /** goes on by itself */
  playing: boolean
  /** goes on by itself, but not just now: the page is hidden, or a dialog is open */
  held: boolean
  /** how long the beat has played by itself until `tickingSince`, ms */
  played: number
  /** since when it plays by itself without a break; null = it does not */
  tickingSince: number | null
  /** blackout */
  black: boolean
  /** the spot follows the pointer */
  spot: boolean
  startedAt: number
  /** when the beat was reached */
  reachedAt: number
  /** seconds spent on each beat in this telling; a beat that is visited twice adds up */
  spent: readonly number[]
}

export type PlayerEvent =
  | { kind: 'next'; now: number }
  | { kind: 'previous'; now: number }
  /** out of range: the nearest beat */
  | { kind: 'go'; at: number; now: number }
  /** back to the beat as it is */
  | { kind: 'home'; now: number }
  /** the view is another than the beat's, or the beat's again */
  | { kind: 'strayed'; off: boolean; now: number }
  | { kind: 'black'; now: number }
  | { kind: 'spot'; on: boolean }
  | { kind: 'play'; now: number }
  | { kind: 'pause'; now: number }
  /** what plays by itself waits, or waits no longer */
  | { kind: 'hold'; on: boolean; now: number }

export function startTelling(story: Story, at: number, now: number): PlayerState {
  return {
    story,
    at: nearest(story, at),
    off: false,
    playing: false,
    held: false,
    played: 0,
    tickingSince: null,
    black: false,
    spot: false,
    startedAt: now,
    reachedAt: now,
    spent: story.beats.map(() => 0),
  }
}

/** What one event makes of it. Off the path nothing goes on by itself, and playing begins on it; under blackout nothing goes on either, and the first step only brings the picture back. */
export function stepPlayer(player: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.kind) {
    case 'next':
      return player.black ? lit(player, event.now) : reach(player, player.at + 1, event.now)
    case 'previous':
      return player.black ? lit(player, event.now) : reach(player, player.at - 1, event.now)
    case 'go':
      return { ...reach(lit(player, event.now), event.at, event.now), off: false }
    case 'home':
      return { ...lit(player, event.now), off: false }
    case 'strayed':
      return player.off === event.off ? player : { ...(event.off ? paused(player, event.now) : player), off: event.off }
    case 'black':
      return player.black ? lit(player, event.now) : { ...stopped(player, event.now), black: true }
    case 'spot':
      return player.spot === event.on ? player : { ...player, spot: event.on }
    case 'play':
      return player.playing ? player : ticking({ ...player, black: false, off: false, playing: true }, event.now)
    case 'pause':
      return paused(player, event.now)
    default:
      return player.held === event.on ? player : event.on ? { ...stopped(player, event.now), held: true } : ticking({ ...player, held: false }, event.now)
  }
}

/** Milliseconds until the story goes on by itself; null = it does not. */
export const leftOf = (player: PlayerState, now: number): number | null => (player.tickingSince === null ? null : Math.max(0, lengthOf(player) - player.played - (now - player.tickingSince)))

/** Seconds spent on the beat that stands, in this telling. */
export const spentHere = (player: PlayerState, now: number): number => (player.spent[player.at] ?? 0) + (now - player.reachedAt) / 1000

const lengthOf = ({ story, at }: PlayerState): number => (story.beats[at]?.seconds ?? 0) * 1000
const nearest = ({ beats }: Story, at: number): number => Math.min(Math.max(0, Math.trunc(at) || 0), Math.max(0, beats.length - 1))
const lit = (player: PlayerState, now: number): PlayerState => (player.black ? ticking({ ...player, black: false }, now) : player)

const stopped = (player: PlayerState, now: number): PlayerState =>
  player.tickingSince === null ? player : { ...player, played: player.played + (now - player.tickingSince), tickingSince: null }
const paused = (player: PlayerState, now: number): PlayerState => (player.playing ? { ...stopped(player, now), playing: false } : player)
const ticking = (player: PlayerState, now: number): PlayerState =>
  player.playing && !player.held && !player.black && player.tickingSince === null ? { ...player, tickingSince: now } : player

/** The last beat is the end of what plays by itself; a step beyond either end stays where it is. */
function reach(player: PlayerState, wanted: number, now: number): PlayerState {
  const at = nearest(player.story, wanted)
  if (at === player.at) return wanted > at ? paused(player, now) : player
  const spent = player.spent.map((seconds, beat) => (beat === player.at ? spentHere(player, now) : seconds))
  return ticking({ ...player, at, spent, off: false, reachedAt: now, played: 0, tickingSince: null }, now)
}
