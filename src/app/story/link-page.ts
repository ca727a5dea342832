import type { PlayerEvent, PlayerState } from '#state/player.ts'
import type { Wish } from '#briefing/presenter/presented.ts'
import type { FromPage, Standing, ToldStory } from '#app/story/link-protocol.ts'
import { readFromWindow } from '#app/story/link-read.ts'

/** What the page's end asks of the page. */
export interface TellingPage {
  /** null = no story plays */
  player(): PlayerState | null
  /** the same object while nothing in it changed; null = it is not worded yet */
  story(): ToldStory | null
  theme(): 'dark' | 'light'
  /** ms of the clock of `PlayerState` */
  now(): number
  send(event: PlayerEvent): void
}

/** The page's end: tells where the story stands whenever that changes or a window asks, and does what a window wishes. */
export class PageEnd {
  readonly #page: string
  readonly #telling: TellingPage
  readonly #post: (message: FromPage) => void
  #told = ''
  /** nothing is worded for nobody */
  #listening = false

  /** @param page drawn anew with every load */
  constructor(page: string, telling: TellingPage, post: (message: FromPage) => void) {
    this.#page = page
    this.#telling = telling
    this.#post = post
  }

  hear(said: unknown): void {
    const message = readFromWindow(said)
    if (message?.kind === 'bye') this.#listening = false
    else if (message?.kind === 'ask') {
      this.#listening = true
      this.#answer(message.has)
    }
    // made before this very page: one that was loaded again stands somewhere else
    else if (message?.kind === 'wish' && message.page === this.#page && this.#telling.player() !== null) this.#telling.send(eventOf(message.wish, this.#telling.now()))
  }

  /** Something of the telling is another: whoever listens is told. */
  changed(): void {
    if (this.#listening) this.#answer(this.#told)
  }

  close(): void {
    this.#post({ from: 'page', page: this.#page, kind: 'bye' })
  }

  #answer(has: string): void {
    const player = this.#telling.player()
    const story = player === null ? null : this.#telling.story()
    const { from, page } = { from: 'page', page: this.#page } as const
    if (player === null) return this.#post({ from, page, kind: 'nothing' })
    // its words are on their way, and it is told when they are here
    if (story === null || story.beats.length === 0) return undefined
    if (has !== story.mark) this.#post({ from, page, kind: 'story', story })
    this.#told = story.mark
    return this.#post({ from, page, kind: 'standing', mark: story.mark, standing: this.#standing(player) })
  }

  #standing({ at, off, playing, black, startedAt, reachedAt, spent }: PlayerState): Standing {
    return { at, off, playing, black, startedAt, reachedAt, spent: [...spent], now: this.#telling.now(), theme: this.#telling.theme() }
  }
}

function eventOf(wish: Wish, now: number): PlayerEvent {
  switch (wish.kind) {
    case 'spot': return { kind: 'spot', on: wish.on }
    case 'go': return { kind: 'go', at: wish.at, now }
    default: return { kind: wish.kind, now }
  }
}
