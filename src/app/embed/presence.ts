import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Story } from '#model/story.ts'
import type { PlayerState } from '#state/player.ts'
import type { Session } from '#app/session.ts'

/** After how long out of sight the graphics context is given back, ms. */
const patience = 15_000
/** The one clock of tellings (`app/story/desk.ts`, which comes with the first story). */
const storyNow = (): number => performance.timeOrigin + performance.now()
/** How long a picture may take that somebody asks for while nothing is drawn, ms. */
const longest = 8_000

/**
 * Whether anybody sees this embed. Out of sight nothing moves and no story goes on; long out of sight the stage gives its context back and its last
 * picture stands, until it is seen again.
 */
export class Presence {
  /** `stage`: there is one, or is to be one. `still`: the last picture, an address */
  readonly state: StoreApi<{ seen: boolean; stage: boolean; still: string | null }> = createStore(() => ({ seen: true, stage: true, still: null as string | null }))
  readonly #session: Session
  readonly #observer: IntersectionObserver
  #timer = 0
  /** the story that was paused because nobody sees it: it goes on when it is seen, unless somebody else has had a say since */
  #paused: Story | null = null
  #own = false
  readonly #stop: () => void
  #wanted = 0
  #ended = false

  constructor(session: Session, element: Element) {
    this.#session = session
    this.#observer = new IntersectionObserver((entries) => this.#saw(entries.at(-1)?.isIntersecting === true))
    this.#observer.observe(element)
    this.#stop = session.telling.subscribe(({ player }, { player: former }) => this.#told(player, former))
  }

  get seen(): boolean {
    return this.state.getState().seen
  }

  /** Runs with a stage on which the picture stands, woken for it where there is none. @returns undefined: it did not come */
  async withStage<T>(work: () => T): Promise<T | undefined> {
    this.#wanted += 1
    this.#wake()
    try {
      const until = performance.now() + longest
      // display frames may never come out of sight: time is the only clock there
      while (!this.#stands()) {
        if (performance.now() > until || this.#ended) return undefined
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return work()
    } finally {
      this.#wanted -= 1
      if (!this.seen) this.#sleepLater()
    }
  }

  /** The context is given back for good. */
  end(): void {
    this.#ended = true
    this.#observer.disconnect()
    this.#stop()
    clearTimeout(this.#timer)
    this.#keepPicture()
    this.state.setState({ stage: false })
  }

  #stands(): boolean {
    const { stage, picture, layout } = this.#session
    return stage !== null && picture !== null && layout.report.settled
  }

  #saw(seen: boolean): void {
    if (this.#ended || seen === this.seen) return
    this.state.setState({ seen })
    clearTimeout(this.#timer)
    const { player } = this.#session.telling.getState()
    if (seen) {
      this.#wake()
      if (this.#paused !== null && this.#paused === player?.story) this.#send('play')
      this.#paused = null
    } else {
      this.#pauseUnseen(player)
      this.#sleepLater()
    }
  }

  /** Somebody pauses or plays it, whether or not that changes anything: what was remembered no longer holds. */
  overruled(): void {
    this.#paused = null
  }

  #told(player: PlayerState | null, former: PlayerState | null): void {
    if (this.#own) return
    const another = player?.story !== former?.story || player?.startedAt !== former?.startedAt
    const strays = player?.off === true && former?.off === false
    if (another || strays || player?.playing !== former?.playing || player?.black !== former?.black) this.#paused = null
    // once whoever started it is done: the desk sets its clock after it has told us
    if (player?.playing === true && !this.seen) queueMicrotask(() => !this.seen && this.#pauseUnseen(this.#session.telling.getState().player))
  }

  #pauseUnseen(player: PlayerState | null): void {
    if (player?.playing !== true) return
    this.#paused = player.story
    this.#send('pause')
  }

  #send(kind: 'play' | 'pause'): void {
    this.#own = true
    try {
      void this.#session.telling.getState().desk?.send({ kind, now: storyNow() })
    } finally {
      this.#own = false
    }
  }

  #wake(): void {
    clearTimeout(this.#timer)
    if (!this.#ended) this.state.setState({ stage: true })
  }

  #sleepLater(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#sleep(), patience)
  }

  #sleep(): void {
    // somebody inside a headset sees it, whatever the page shows
    if (this.seen || this.#wanted > 0 || this.#session.stay !== null) return
    this.#keepPicture()
    this.state.setState({ stage: false })
  }

  #keepPicture(): void {
    const { stage } = this.#session
    const { innerWidth: width, innerHeight: height } = window
    if (stage === null || width < 1 || height < 1 || !this.#stands()) return
    try {
      this.state.setState({ still: stage.picture(width, height).toDataURL('image/jpeg', 0.85) })
    } catch {
      // A lost context has no picture; the former one stays.
    }
  }
}
