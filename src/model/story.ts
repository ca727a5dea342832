import type { RoleId, ViewState } from '#model/view-state.ts'

/** How the stage comes to a beat: a blend of the given length, or at once. Reduced motion cuts every one of them. */
export interface Transition {
  kind: 'blend' | 'cut'
  /** 0 where it cuts */
  milliseconds: number
}

/** What a beat of a tour waits for before it goes on, besides "next": a node selected, something supposed and taken back, one of some keys. */
export type Ask =
  | { kind: 'select'; node: string; /** goes on by itself after so long */ patience?: number }
  | { kind: 'suppose-and-undo' }
  | { kind: 'keys'; keys: readonly string[] }

/**
 * One stop of a story. `words` (what the audience reads, at most 40 words) and `notes` (what the presenter says) are templates: every number in
 * them is a reference such as `{figure:portfolio-total}`, filled from the kernels under the beat's own view (`lenses/quotes`). No digit of data
 * stands outside a reference.
 */
export interface Beat {
  id: string
  title: string
  words: string
  notes: string
  /** whole in memory; a file holds only what differs from the default view */
  view: ViewState
  /** how long it stands when the story plays by itself, s */
  seconds: number
  transition: Transition
  /** a still picture: an address beside the page, or a data: URL where it was recorded */
  poster?: string
  ask?: Ask
}

/** A briefing is told before an audience, with the page out of the way; a tour is taken by oneself, on the whole page. */
export type StoryKind = 'briefing' | 'tour'

export interface Story {
  format: 'orrery-story'
  v: 1
  /** as in the address: `?story=aia-board`; recorded ones begin with `own-` */
  id: string
  title: string
  kind: StoryKind
  /** whom it is for */
  role?: RoleId
  /** the content it was written against: another `version` is said before it is shown */
  data: { id: string; programmes?: string[]; version?: string }
  beats: readonly Beat[]
}
