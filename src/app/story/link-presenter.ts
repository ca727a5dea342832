import type { Times } from '#briefing/presenter/clock.ts'
import type { Wish } from '#briefing/presenter/presented.ts'
import { linkName } from '#app/story/link-protocol.ts'
import { Telling } from '#app/story/link-telling.ts'
import { nothingHeard, WindowEnd, type Heard } from '#app/story/link-window.ts'
import { wireFor, type Wire } from '#app/story/link-wire.ts'

const now = (): number => performance.timeOrigin + performance.now()

/** The presenter's end of the link, joined with its window: the way to the page, the times, and how the page is opened again. */
export class PresenterEnd {
  heard: Heard = nothingHeard
  readonly #id: string
  readonly #telling: Telling
  #end: WindowEnd | undefined
  #wire: Wire | undefined

  constructor(id: string) {
    this.#id = id
    const key = `${linkName} ${id}`
    this.#telling = new Telling({ read: () => kept(key), write: (text) => keep(key, text) })
  }

  /** Speaks until it is closed. */
  open(changed: (heard: Heard) => void): () => void {
    const wire = wireFor(this.#id, window.opener as Window | null, (said) => end.hear(said))
    const end = new WindowEnd(now, (message) => wire.send(message), (heard) => {
      this.#telling.follow(heard, now())
      this.heard = heard
      changed(heard)
    })
    this.#end = end
    this.#wire = wire
    // a page that this window opens again is born with the id
    keep(linkName, this.#id)
    const bye = (): void => end.close()
    addEventListener('pagehide', bye)
    end.ask()
    const timer = setInterval(() => end.ask(), 1000)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', bye)
      end.close()
      wire.close()
    }
  }

  readonly wish = (wish: Wish): void => this.#end?.wish(wish)

  times(): Times {
    return this.#telling.times(now())
  }

  /** How the page is opened again where it was. */
  way(label: string): { label: string; address: string; open(): void } {
    const { story, standing } = this.heard
    const words = story === null ? '' : `?story=${encodeURIComponent(story.id)}&beat=${(standing?.at ?? 0) + 1}`
    const address = `${location.href.split(/[?#]/)[0]}${words}`
    return { label, address, open: () => this.#wire?.meet(window.open(address)) }
  }
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Storage refused: a reload of this window begins its times anew.
  }
}
