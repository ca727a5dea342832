import type { WebGLRenderer } from 'three'
import type { ImmersiveMode } from '#xr/host.ts'
import type { Run } from '#xr/run.ts'
import { askForSession, present } from '#xr/session.ts'
import { enteringWords } from '#words/en/entering.ts'
import { refusalOf } from '#app/immersive/refusal.ts'
import type { Session } from '#app/session.ts'

/** What the page is told by its door. */
export interface DoorPage {
  /** the way is free: the tree that shows a session stands */
  stands(stands: boolean): void
  entering(entering: boolean): void
  /** who is inside, undefined = nobody; asleep = the system has covered it for now */
  inside(mode: ImmersiveMode | undefined, asleep: boolean): void
  say(text: string): void
  /** passthrough was promised and refused: never offer it again */
  noPassthrough(): void
}

/** The way into the headset and out of it, once it is known that there is one. */
export class Door {
  #asked: ImmersiveMode = 'vr'
  #entering = false
  #lost = false
  #renderer: WebGLRenderer | null = null
  #quiet: () => void = () => undefined
  readonly #xr: XRSystem
  readonly #session: Pick<Session, 'stay'>
  readonly #page: DoorPage

  constructor(xr: XRSystem, session: Pick<Session, 'stay'>, page: DoorPage) {
    this.#xr = xr
    this.#session = session
    this.#page = page
  }

  readonly askedFor = (): ImmersiveMode => this.#asked
  readonly stands = (renderer: WebGLRenderer | null): void => {
    this.#renderer = renderer
    this.#page.stands(renderer !== null)
  }

  readonly runs = (run: Run | null): void => {
    const was = this.#session.stay
    this.#session.stay = run
    this.#quiet()
    this.#quiet = run === null ? () => undefined : this.#watch(run.session)
    if (run !== null) return this.#page.inside(run.mode, false)
    this.#page.inside(undefined, false)
    if (was !== null) this.#page.say(this.#lost ? enteringWords.lostContext : enteringWords.left)
    this.#lost = false
  }

  /** Call it in the click itself: nothing is awaited before the browser is asked. Never throws: a refusal is said. */
  readonly enter = async (mode: ImmersiveMode, hands: boolean): Promise<void> => {
    const renderer = this.#renderer
    if (this.#entering || this.#session.stay !== null || renderer === null) return
    this.#entering = true
    this.#asked = mode
    this.#page.entering(true)
    try {
      const session = await askForSession(this.#xr, mode, hands)
      // the stage may have gone while the browser asked its question
      if (this.#renderer === renderer) await present(renderer, session)
      else await session.end()
    } catch (error) {
      const refusal = refusalOf(error)
      if (mode === 'ar' && refusal.kind === 'not-supported') {
        this.#page.noPassthrough()
        this.#page.say(enteringWords.passthroughRefused)
      } else this.#page.say(enteringWords.came(enteringWords.refused[refusal.kind], refusal.came))
    } finally {
      this.#entering = false
      this.#page.entering(false)
    }
  }

  readonly leave = (): void => {
    void this.#session.stay?.session.end().catch(() => undefined)
  }

  /** What ends a stay beside the person, and what puts it aside. @returns what stops watching */
  #watch(session: XRSession): () => void {
    const canvas = this.#renderer?.domElement
    const seen = (): void => this.#page.inside(this.#asked, session.visibilityState !== 'visible')
    const lost = (): void => {
      this.#lost = true
      this.leave()
    }
    session.addEventListener('visibilitychange', seen)
    canvas?.addEventListener('webglcontextlost', lost)
    window.addEventListener('pagehide', this.leave)
    return () => {
      session.removeEventListener('visibilitychange', seen)
      canvas?.removeEventListener('webglcontextlost', lost)
      window.removeEventListener('pagehide', this.leave)
    }
  }
}
