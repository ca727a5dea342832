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
  | { kind: 'strayed'; off: boolean }
  | { kind: 'black' }
  | { kind: 'spot'; on: boolean }
  | { kind: 'play'; now: number }
  | { kind: 'pause'; now: number }
