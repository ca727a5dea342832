import type { Wish } from '#briefing/presenter/presented.ts'
import type { FromWindow, Standing, ToldStory } from '#app/story/link-protocol.ts'
import { readFromPage } from '#app/story/link-read.ts'

/** What the window knows. The last story stays on it while the page is gone. */
export interface Heard {
  /** waiting: nobody has answered yet. leaving: the page said goodbye, as it does when it is loaded again. gone: nobody answers */
  contact: 'waiting' | 'here' | 'leaving' | 'gone'
  story: ToldStory | null
  standing: Standing | null
  /** ms of the window's clock less those of the page's */
  lag: number
  /** the page is there and plays no story */
  idle: boolean
  /** of the page that is followed */
  page: string
}
export const nothingHeard: Heard = { contact: 'waiting', story: null, standing: null, lag: 0, idle: false, page: '' }

/** asks in a row, one a second, that nobody answers: a page may be busy with one picture for a moment */
const patience = 5
/** fewer where the page said that it goes */
const patienceAfterBye = 3

/** The window's end: follows one page, asks it once a second, and knows when it is gone. */
export class WindowEnd {
  #heard = nothingHeard
  #unanswered = 0
  readonly #now: () => number
  readonly #post: (message: FromWindow) => void
  readonly #changed: (heard: Heard) => void

  constructor(now: () => number, post: (message: FromWindow) => void, changed: (heard: Heard) => void) {
    this.#now = now
    this.#post = post
    this.#changed = changed
  }

  /** Once a second, and first of all. */
  ask(): void {
    this.#unanswered++
    const { contact } = this.#heard
    if (contact !== 'gone' && this.#unanswered > (contact === 'leaving' ? patienceAfterBye : patience)) this.#hold({ contact: 'gone' })
    this.#post({ from: 'window', kind: 'ask', has: this.#heard.story?.mark ?? '' })
  }

  hear(said: unknown): void {
    const message = readFromPage(said)
    if (message === undefined) return
    const followed = this.#heard.page === message.page
    // another page with the same story (a tab that was duplicated) is not the one that is followed
    if (!followed && this.#heard.contact === 'here') return
    if (message.kind === 'bye') return followed ? this.#hold({ contact: 'leaving' }, 0) : undefined
    const here = { contact: 'here', page: message.page } as const
    switch (message.kind) {
      case 'nothing': return this.#hold({ ...here, idle: true, standing: null }, 0)
      case 'story': return this.#hold({ ...here, idle: false, story: message.story, standing: this.#heard.story?.mark === message.story.mark ? this.#heard.standing : null }, 0)
      case 'standing': return this.#stands(here, message.mark, message.standing)
    }
  }

  /** Does nothing while nobody is there to do it. */
  wish(wish: Wish): void {
    if (this.#heard.contact === 'here') this.#post({ from: 'window', kind: 'wish', page: this.#heard.page, wish })
  }

  close(): void {
    this.#post({ from: 'window', kind: 'bye' })
  }

  #stands(here: Pick<Heard, 'contact' | 'page'>, mark: string, standing: Standing): void {
    const { story } = this.#heard
    // of a story that this window does not have: the next ask brings it, and no sooner, or two that misunderstand each other never rest
    if (story?.mark !== mark || standing.at >= story.beats.length) return void (this.#unanswered = 0)
    return this.#hold({ ...here, idle: false, standing, lag: this.#now() - standing.now }, 0)
  }

  #hold(change: Partial<Heard>, unanswered = this.#unanswered): void {
    this.#unanswered = unanswered
    this.#heard = { ...this.#heard, ...change }
    this.#changed(this.#heard)
  }
}
