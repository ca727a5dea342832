import type { ReactNode } from 'react'
import type { WebGLRenderer } from 'three'
import type { OrreryStage } from '#stage/stage.ts'
import type { ImmersiveHost, ImmersiveMode } from '#xr/host.ts'
import { Immersive } from '#xr/Immersive.tsx'
import type { Run } from '#xr/run.ts'
import { askForSession, present } from '#xr/session.ts'
import { hostOf } from '#app/immersive/host.ts'
import type { Session } from '#app/session.ts'

/** The way into the headset and out of it, once it is known that there is one. */
export class Door {
  #asked: ImmersiveMode = 'vr'
  #entering = false
  #renderer: WebGLRenderer | null = null
  readonly #xr: XRSystem
  readonly #host: ImmersiveHost
  readonly #session: Session

  constructor(xr: XRSystem, session: Session, host: ImmersiveHost) {
    this.#xr = xr
    this.#session = session
    this.#host = host
  }

  /** what must stand in the stage's tree before anyone may enter */
  readonly room = (stage: OrreryStage): ReactNode => (
    <Immersive stage={stage} host={this.#host} asked={this.#askedFor} onRenderer={this.#stands} onRun={this.#runs} />
  )

  readonly #askedFor = (): ImmersiveMode => this.#asked
  readonly #stands = (renderer: WebGLRenderer | null): void => {
    this.#renderer = renderer
  }
  readonly #runs = (run: Run | null): void => {
    this.#session.stay = run
  }

  /** Call it in the click itself. @throws what the browser says when it refuses */
  readonly enter = async (mode: ImmersiveMode): Promise<void> => {
    const renderer = this.#renderer
    if (this.#entering || this.#session.stay !== null || renderer === null) return
    this.#entering = true
    this.#asked = mode
    try {
      await present(renderer, await askForSession(this.#xr, mode, true))
    } finally {
      this.#entering = false
    }
  }

  readonly leave = async (): Promise<void> => {
    await this.#session.stay?.session.end()
  }
}

/** @param mode told who is inside, undefined = nobody */
export function openDoor(session: Session, mode: (mode: ImmersiveMode | undefined) => void): Door | undefined {
  return navigator.xr === undefined ? undefined : new Door(navigator.xr, session, hostOf(session, mode))
}
