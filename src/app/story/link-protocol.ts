import type { PresentedBeat, Wish } from '#briefing/presenter/presented.ts'

/**
 * What the page that plays a story and the presenter's window say to each other: plain data, no code, and nothing is believed before its shape
 * was read. Times are milliseconds of the page's own clock; `now` goes with them, so that the window needs no clock in common.
 */
export const linkName = 'orrery-presenter'

/** `mark` is another for every other text: the window asks only for what it does not have. */
export interface ToldStory { id: string; title: string; mark: string; /** data version: rehearsed times belong to it */ version: string; beats: readonly PresentedBeat[] }
export interface Standing { at: number; off: boolean; playing: boolean; black: boolean; startedAt: number; reachedAt: number; spent: readonly number[]; now: number; theme: 'dark' | 'light' }

/** `page`: drawn anew with every load, so that a window follows one page and knows when it is another. */
export type FromPage = { from: 'page'; page: string } & (
  | { kind: 'story'; story: ToldStory }
  | { kind: 'standing'; mark: string; standing: Standing }
  | { kind: 'nothing' }
  | { kind: 'bye' }
)
export type FromWindow = { from: 'window' } & ({ kind: 'ask'; /** mark of the story that it shows */ has: string } | { kind: 'wish'; page: string; wish: Wish } | { kind: 'bye' })

/** Which way they speak stands at the head of the id: `b` = a channel of the browser, `w` = from window to window. */
const idShape = /^[bw][0-9a-z]{16,40}$/
export const isLinkId = (id: string): boolean => idShape.test(id)
export function newLinkId(way: 'b' | 'w', random: () => number): string {
  let id = ''
  while (id.length < 24) id += Math.floor(random() * 36).toString(36)
  return way + id
}
