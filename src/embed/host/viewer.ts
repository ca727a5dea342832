import { eventNames, methodNames, type EventName, type Events, type MethodName, type Methods } from '#embed/protocol/messages.ts'
import { frameAddress, frameAttributes, wordAttributes } from '#embed/host/address.ts'
import { awaitArrival } from '#embed/host/arrival.ts'
import { begin, type Kept } from '#embed/host/beginning.ts'
import { Calls } from '#embed/host/calls.ts'
import { changeOf } from '#embed/host/changes.ts'
import { Connection } from '#embed/host/connection.ts'
import { EmbedError } from '#embed/host/embed-error.ts'
import { keepFocus } from '#embed/host/focus-property.ts'
import { makeFrame } from '#embed/host/frame.ts'
import { pageLives, type Living } from '#embed/host/page-lives.ts'
import { said } from '#embed/host/said.ts'
import { Shade } from '#embed/host/shade.ts'

/** poster: nothing is loaded yet. asleep: it lived, and its last picture is shown. failed: the fallback is shown where there is one. */
export type ViewerPhase = 'poster' | 'loading' | 'live' | 'asleep' | 'failed'

/** How long a frame that gives its place back may take for its last picture, ms. */
const farewell = 4_000

/** Where there is no document, as on a server that renders pages, the class is there and does nothing. */
const Base = (typeof HTMLElement === 'undefined' ? Object : HTMLElement) as typeof HTMLElement

/**
 * `<orrery-viewer>`: a poster that becomes alive when it is seen. Attributes and events: README, "In other people's pages". The page of the
 * deployment is loaded in a frame on first need; at most four of a page live at once (`live.ts`).
 */
export class OrreryViewer extends Base {
  static readonly observedAttributes: readonly string[] = ['src', 'poster', 'alt', 'reveal', 'state', ...wordAttributes]

  /** every method of the embed: `viewer.methods.setLens({ lens: 'risk' })` */
  readonly methods = Object.fromEntries(methodNames.map((name) => [name, (args: never = {} as never) => this.call(name, args)])) as unknown as {
    readonly [Name in MethodName]: (args: Methods[Name]['args']) => Promise<Methods[Name]['result']>
  }
  readonly #shade = new Shade(this)
  readonly #living: Living = {
    host: this,
    claim: () => ({ live: this.#frame !== null, wanted: this.#revealed && !this.#destroyed && this.isConnected && this.phase !== 'failed', summoned: this.#calls.some }),
    wake: () => this.#wake(),
    left: () => {
      this.#memory = null
      void this.#remember()
    },
    retire: () => (this.#leaving ??= this.#leave().finally(() => (this.#leaving = null))),
  }
  readonly #calls = new Calls({
    connection: () => (this.#leaving === null ? this.#connection : null),
    refusal: (method) => {
      if (this.#destroyed) return new EmbedError('destroyed', said.destroyed(method))
      return this.phase === 'failed' ? new EmbedError('timeout', said.noAnswer(this.#shade.src)) : null
    },
    decide: () => pageLives.decide(),
    destroy: () => this.#destroy(),
  })
  #frame: HTMLIFrameElement | null = null
  #connection: Connection | null = null
  #revealed = false
  #destroyed = false
  /** where it was when it was heard last */
  #kept: Kept | null = null
  /** data by value, as the host gave it */
  #given: string | null = null
  #leaving: Promise<void> | null = null
  /** the picture and state of how it is now, on their way or here; null = it may have changed since */
  #memory: Promise<void> | null = null
  /** attributes that changed while it slept */
  readonly #later = new Set<string>()
  /** ends the waiting for the frame */
  #unawait: () => void = () => undefined

  get phase(): ViewerPhase {
    return (this.dataset['state'] ?? 'poster') as ViewerPhase
  }

  connectedCallback(): void {
    this.#shade.raise()
    this.#revealed ||= this.getAttribute('reveal') !== 'interaction'
    this.toggleAttribute('data-fallback', this.querySelector('[slot=fallback]') !== null)
    if (this.phase === 'poster') this.#become('poster')
    pageLives.add(this.#living)
  }

  disconnectedCallback(): void {
    // an element that is moved comes back at once, where it was: a frame that is moved is loaded anew in any case
    this.#drop('reloaded')
    if (this.phase !== 'failed') this.#become(this.#shade.remembers ? 'asleep' : 'poster')
    this.#shade.lower()
    pageLives.remove(this.#living)
  }

  attributeChangedCallback(name: string, former: string | null, value: string | null): void {
    if (!this.#shade.stands || former === value) return
    if (name === 'poster' || name === 'alt') {
      if (this.#frame !== null) this.#frame.title = this.#shade.name
      return this.#shade.showPoster()
    }
    if (name === 'reveal') {
      this.#revealed ||= value !== 'interaction'
      this.#become(this.phase)
      return pageLives.decide()
    }
    const change = this.#changeOf(name)
    if (change === undefined) {
      if (!frameAttributes.includes(name)) {
        this.#kept = null
        this.#given = null
        this.#later.clear()
      }
      this.#drop('reloaded')
      if (this.#kept === null) this.#shade.forget()
      // what failed may be right now
      this.#become(this.#shade.remembers ? 'asleep' : 'poster')
      pageLives.decide()
    } else if (this.#connection === null || this.#leaving !== null) this.#later.add(name)
    else this.#tell(this.#connection.call(change.method, change.args))
  }

  /** Calls a method of the embed; one that sleeps, or was never seen, is woken for it. Rejects with an `EmbedError`, never later than after a minute and a half. */
  async call<Name extends MethodName>(method: Name, args: Methods[Name]['args']): Promise<Methods[Name]['result']> {
    if (this.#destroyed) throw new EmbedError('destroyed', said.destroyed(method))
    this.#revealed = true
    const result = await this.#calls.make(method, args)
    // where it stands was just said: there it comes back to, also where it is moved before it says so by itself
    if (method === 'captureState') this.#kept = result as Methods['captureState']['result']
    if (method === 'load') this.#given = 'json' in args && typeof args.json === 'string' ? args.json : null
    return result
  }

  #changeOf(name: string) {
    return name === 'src' ? undefined : changeOf(name, this.getAttribute(name), (attribute) => this.getAttribute(attribute))
  }

  #wake(): void {
    if (this.#frame !== null) return
    let address: URL
    try {
      // a state that is told by value comes after its data
      const state = this.#given === null ? (this.#kept?.address ?? this.getAttribute('state')) : null
      address = frameAddress(this.#shade.src, (attribute) => this.getAttribute(attribute), state, document.baseURI)
    } catch (error) {
      return this.#fail(error instanceof Error ? error.message : String(error))
    }
    this.#become('loading')
    const frame = makeFrame(address, this.#shade.name)
    this.#frame = frame
    const connection = new Connection(frame, { origin: address.origin })
    this.#connection = connection
    const begun = begin(connection, this, this.#kept, this.#given).catch((error: unknown) => this.#complain(error))
    for (const name of this.#kept === null ? [] : this.#later) this.#tell(connection.call(this.#changeOf(name)!.method, this.#changeOf(name)!.args))
    this.#later.clear()
    this.#unawait = awaitArrival(connection, begun, { shown: () => this.#become('live'), silent: () => this.#fail(said.noAnswer(address.origin)) })
    connection.on('statechange', ({ address: where }) => {
      this.#memory = null
      this.#kept = { ...this.#kept, address: where }
    })
    connection.on('leave', () => this.#shade.passBy())
    for (const name of eventNames) connection.on(name, (data: Events[EventName]) => this.#say(name, data))
    this.#calls.settle(connection)
    this.#shade.put(frame)
  }

  /** What it shows as a picture, where it stands as an address: asked while its graphics stand, as soon as nobody sees it. */
  #remember(): Promise<void> {
    const connection = this.#connection
    const frame = this.#frame
    if (connection === null || frame === null || this.phase !== 'live') return Promise.resolve()
    const side = (pixels: number): number => Math.min(4096, Math.max(64, pixels))
    const where = connection.call('captureState', {}).then((state) => {
      if (this.#frame === frame) this.#kept = state
      return undefined
    })
    const shot = connection.call('snapshot', { width: side(frame.clientWidth), height: side(frame.clientHeight), type: 'image/webp' }).then(({ blob }) => {
      if (this.#frame === frame) this.#shade.keep(blob)
      return undefined
    })
    return (this.#memory ??= Promise.allSettled([where, shot]).then(() => undefined))
  }

  /** The frame goes, and its context with it. */
  async #leave(): Promise<void> {
    const frame = this.#frame
    await within(farewell, this.#memory ?? this.#remember())
    if (frame === null || this.#frame !== frame) return
    this.#drop('reloaded')
    this.#become(this.#shade.remembers ? 'asleep' : 'poster')
  }

  #fail(message: string): void {
    // oxlint-disable-next-line no-console -- whoever builds the page around looks there first
    console.warn(message)
    this.#drop('timeout', message)
    this.#become('failed')
    this.#calls.settle(new EmbedError('timeout', message))
    this.#say('error', { reason: 'failed', message })
    pageLives.decide()
  }

  #destroy(): void {
    this.#destroyed = true
    this.#drop('destroyed')
    this.#calls.settle(new EmbedError('destroyed', said.destroyed('call')))
    this.#become('poster')
    pageLives.decide()
  }

  /** The frame and everything that hangs on it. */
  #drop(reason: 'destroyed' | 'reloaded' | 'timeout', message?: string): void {
    this.#unawait()
    this.#memory = null
    this.#connection?.end(reason, message)
    this.#connection = null
    this.#frame?.remove()
    this.#frame = null
  }

  #become(phase: ViewerPhase): void {
    this.dataset['state'] = phase
    this.#shade.busy(phase === 'loading')
    this.#shade.offer(this.#revealed || this.#destroyed ? null : () => this.#reveal())
  }

  #reveal(): void {
    this.#revealed = true
    this.#become(this.phase)
    pageLives.decide()
  }

  /** A change that nobody waits for. */
  #tell(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => this.#complain(error))
  }

  #complain(error: unknown): void {
    // its frame is gone, or nobody may hear of it
    if (error instanceof EmbedError && ['reloaded', 'destroyed', 'timeout'].includes(error.reason)) return
    const reason = error instanceof EmbedError ? (error.reason as Events['error']['reason']) : 'failed'
    this.#say('error', { reason, message: error instanceof Error ? error.message : String(error) })
  }

  #say<Name extends EventName>(name: Name, detail: Events[Name]): void {
    this.dispatchEvent(new CustomEvent(`orrery-${name}`, { detail }))
  }
}

if (typeof HTMLElement !== 'undefined') keepFocus(OrreryViewer.prototype)

/** Until it is done, and no longer than that. */
const within = (milliseconds: number, asked: Promise<void>): Promise<void> =>
  Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, milliseconds))])
