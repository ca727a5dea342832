import type { Counts } from '#embed/guest/counts.ts'
import { startIntake } from '#embed/guest/intake.ts'
import type { GuestPort } from '#embed/guest/serve.ts'
import { protocolVersion, type EventName, type Events } from '#embed/protocol/messages.ts'
import type { FrameWords } from '#state/frame-words.ts'
import { embedWords } from '#words/en/embed.ts'
import type { Entrance } from '#app/immersive/entrance.ts'
import type { Presence } from '#app/embed/presence.ts'
import type { Session } from '#app/session.ts'
import { loadedOf, tellEvents } from '#app/embed/events.ts'
import { mayTell } from '#app/embed/readers.ts'
import type { WorkspaceDesk } from '#app/workspace-desk.ts'

export interface GuestParts { session: Session; desk: WorkspaceDesk; presence: Presence; counts: Counts; frame: FrameWords; version: string }

/** The view as a host sees it: what it may ask, and what it is told. */
export class Guest {
  readonly parts: GuestParts
  /** the way into a headset, where the page has found one */
  entrance: Entrance | undefined
  /** resolves when the host has ended it */
  readonly ended: Promise<void>
  #end: () => void = () => undefined
  #port: GuestPort | undefined
  readonly #intake = startIntake(() => performance.now())
  #serving = 0
  #interactive: number | undefined
  #stop: () => void = () => undefined

  constructor(parts: GuestParts) {
    this.parts = parts
    this.ended = new Promise((resolve) => (this.#end = resolve))
    this.#stop = tellEvents(this)
  }

  /** The page has found a way into a headset, or somebody went through it. */
  enters(entrance: Entrance | undefined): void {
    if ((entrance?.mode ?? 'none') !== (this.entrance?.mode ?? 'none')) this.tell('xrstatechange', { state: entrance?.mode ?? 'none' })
    this.entrance = entrance
  }

  /** The button that leads into a headset catches the eye. */
  offerDoor(): void {
    document.querySelector('[data-headset]')?.setAttribute('data-offered', '')
  }

  /** What answers comes after the picture, and needs its schemas: until it reads the port, what is said is kept there. */
  async serve(port: MessagePort): Promise<void> {
    const mine = (this.#serving += 1)
    // a new port takes the place of the former one at once
    this.#port?.close()
    this.#port = undefined
    const [{ servePort }, { handlersOf }] = await Promise.all([import('#embed/guest/serve.ts'), import('#app/embed/methods.ts')])
    if (mine !== this.#serving) return port.close()
    const { counts, version } = this.parts
    const sentence = (reason: string, detail: string): string => embedWords.refused[reason]?.(detail) ?? reason
    this.#port = servePort(port, handlersOf(this), { counts, intake: this.#intake, sentence })
    this.tell('ready', { version, protocol: protocolVersion })
    if (this.#interactive !== undefined) this.#begun(this.#interactive)
  }

  tell<Name extends EventName>(name: Name, data: Events[Name]): void {
    if (mayTell(this.parts.session, name)) this.#port?.tell(name, data)
  }

  /** The reader has opened something of their own: the host hears that, once, and nothing of it. */
  withholds(): void {
    this.#port?.tell('error', { reason: 'not-permitted', message: embedWords.impossible.readers })
  }

  /** The first picture stands. */
  interactive(milliseconds: number): void {
    this.#interactive = milliseconds
    this.#begun(milliseconds)
  }

  #begun(milliseconds: number): void {
    this.tell('progress', { share: 1 })
    this.tell('load', loadedOf(this.parts.session))
    this.tell('firstinteractive', { milliseconds })
  }

  /** The focus goes back to the page around the frame. */
  leave(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    this.tell('leave', {})
    if (window.parent !== window) window.parent.focus()
  }

  destroy(): void {
    this.#stop()
    this.parts.presence.end()
    this.#end()
  }
}
