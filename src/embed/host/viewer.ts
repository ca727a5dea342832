import { eventNames, methodNames, type EventName, type Events, type MethodName, type Methods } from '#embed/protocol/messages.ts'
import { frameAddress, wordAttributes } from '#embed/host/address.ts'
import { changeOf } from '#embed/host/changes.ts'
import { Connection, EmbedError } from '#embed/host/connection.ts'
import { look } from '#embed/host/look.ts'
import { pageLives, type Living } from '#embed/host/page-lives.ts'
import { said } from '#embed/host/said.ts'
import { operationsOf } from '#embed/host/scenario.ts'

/** poster: nothing is loaded yet. asleep: it lived, and its last picture is shown. failed: the fallback is shown where there is one. */
export type ViewerState = 'poster' | 'loading' | 'live' | 'asleep' | 'failed'

/** How long a frame may take to say that it is there, ms. */
const greeting = 20_000
/** How long a frame that gives its place back may take for its last picture, ms. */
const farewell = 4_000

const template = `<style>${look}</style><a class="skip" part="skip" href="#">${said.skip}</a>
<div class="layer poster"><slot name="poster"><img part="poster" alt="" loading="lazy" decoding="async"></slot></div>
<div class="layer fallback" part="fallback"><slot name="fallback"></slot></div><span class="busy" role="status"></span>`

/**
 * `<orrery-viewer>`: a poster that becomes alive when it is seen. Attributes and events: README, "In other people's pages". The page of the
 * deployment is loaded in a frame on first need; at most four of a page live at once (`live.ts`).
 */
export class OrreryViewer extends HTMLElement implements Living {
  static readonly observedAttributes: readonly string[] = ['src', 'poster', 'alt', 'reveal', 'state', ...wordAttributes]

  /** every method of the embed: `viewer.methods.setLens({ lens: 'risk' })` */
  readonly methods = Object.fromEntries(methodNames.map((name) => [name, (args: never = {} as never) => this.call(name, args)])) as unknown as {
    readonly [Name in MethodName]: (args: Methods[Name]['args']) => Promise<Methods[Name]['result']>
  }
  summoned = false
  readonly #shadow = this.attachShadow({ mode: 'open' })
  #frame: HTMLIFrameElement | null = null
  #connection: Connection | null = null
  #revealed = false
  #destroyed = false
  /** where it was when it gave its place back */
  #kept: string | null = null
  #picture: string | null = null
  #leaving: Promise<void> | null = null
  #waiting: ((connection: Connection | null) => void)[] = []
  #timer = 0

  get host(): Element {
    return this
  }
  get live(): boolean {
    return this.#frame !== null
  }
  get wanted(): boolean {
    return this.#revealed && !this.#destroyed && this.isConnected && this.state !== 'failed'
  }
  get state(): ViewerState {
    return (this.dataset['state'] ?? 'poster') as ViewerState
  }

  connectedCallback(): void {
    if (this.#shadow.childElementCount === 0) {
      this.#shadow.innerHTML = template
      this.#part('.skip').addEventListener('click', (event) => {
        event.preventDefault()
        this.#passBy()
      })
    }
    this.#revealed ||= this.getAttribute('reveal') !== 'interaction'
    this.toggleAttribute('data-fallback', this.querySelector('[slot=fallback]') !== null)
    if (this.state === 'poster') this.#become('poster')
    this.#showPoster()
    pageLives.add(this)
  }

  disconnectedCallback(): void {
    // an element that is moved comes back at once, and begins anew: a frame that is moved is loaded anew in any case
    this.#drop()
    if (this.state !== 'failed') this.#become(this.#picture === null ? 'poster' : 'asleep')
    pageLives.remove(this)
  }

  attributeChangedCallback(name: string, _former: string | null, value: string | null): void {
    if (this.#shadow.childElementCount === 0) return
    if (name === 'poster' || name === 'alt' || name === 'reveal') return this.#showPoster()
    if (this.#frame === null) {
      this.#kept = null
      return
    }
    const change = name === 'src' ? undefined : changeOf(name, value, (attribute) => this.getAttribute(attribute))
    if (change === undefined) {
      this.#kept = null
      this.#drop()
      pageLives.decide()
    } else this.call(change.method, change.args as never).catch((error: unknown) => this.#say('error', { reason: 'failed', message: String(error) }))
  }

  /** Calls a method of the embed; an embed that sleeps is woken for it. Rejects with an `EmbedError`. */
  async call<Name extends MethodName>(method: Name, args: Methods[Name]['args']): Promise<Methods[Name]['result']> {
    if (this.#destroyed) throw new EmbedError('destroyed', `orrery: ${method} was called after the embed was destroyed.`)
    this.#revealed = true
    this.summoned = true
    pageLives.decide()
    try {
      const connection = this.#connection ?? (await new Promise<Connection | null>((resolve) => this.#waiting.push(resolve)))
      if (connection === null) throw new EmbedError('timeout', said.noAnswer(this.getAttribute('src') ?? ''))
      const result = await connection.call(method, args)
      if (method === 'destroy') this.#destroy()
      return result
    } finally {
      this.summoned = false
    }
  }

  wake(): void {
    if (this.#frame !== null) return
    const src = this.getAttribute('src') ?? new URL('./', import.meta.url).href
    let address: URL
    try {
      address = frameAddress(src, (attribute) => this.getAttribute(attribute), this.#kept ?? this.getAttribute('state'), document.baseURI)
    } catch (error) {
      return this.#fail(error instanceof Error ? error.message : String(error))
    }
    this.#become('loading')
    const frame = document.createElement('iframe')
    frame.title = this.getAttribute('alt') ?? said.title
    frame.allow = 'xr-spatial-tracking; fullscreen; clipboard-write'
    // the embed knows by whom it is framed: the origin, never the path
    frame.referrerPolicy = 'origin'
    // on our own origin a sandbox with scripts and same origin could lift itself
    if (address.origin !== location.origin) frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals')
    frame.src = address.href
    this.#frame = frame
    const connection = new Connection(frame, { origin: address.origin })
    this.#connection = connection
    for (const name of eventNames) connection.on(name, (data: Events[EventName]) => this.#say(name, data))
    connection.on('ready', () => clearTimeout(this.#timer))
    connection.on('firstinteractive', () => void this.#begin(connection))
    this.#timer = window.setTimeout(() => this.#fail(said.noAnswer(address.origin)), greeting)
    for (const resolve of this.#waiting.splice(0)) resolve(connection)
    this.#shadow.append(frame)
  }

  /** What it shows is kept as a picture, where it stands as an address; then the frame goes, and its context with it. */
  retire(): Promise<void> {
    this.#leaving ??= this.#leave().finally(() => (this.#leaving = null))
    return this.#leaving
  }

  async #leave(): Promise<void> {
    const connection = this.#connection
    const frame = this.#frame
    if (connection === null || frame === null) return
    if (this.state === 'live') {
      const box = frame.getBoundingClientRect()
      const [where, shot] = await Promise.all([
        within(farewell, connection.call('captureState', {})),
        within(farewell, connection.call('snapshot', { width: Math.max(64, Math.round(box.width)), height: Math.max(64, Math.round(box.height)), type: 'image/webp' })),
      ])
      if (where !== undefined) this.#kept = where.address
      if (shot !== undefined) this.#keepPicture(URL.createObjectURL(shot.blob))
    }
    if (this.#frame !== frame) return
    this.#drop()
    this.#become(this.#picture === null ? 'poster' : 'asleep')
  }

  async #begin(connection: Connection): Promise<void> {
    const operations = this.#kept === null ? [...this.querySelectorAll('orrery-scenario')].flatMap((child) => operationsOf((name) => child.getAttribute(name))) : []
    const legend = this.#kept === null ? [...this.querySelectorAll('orrery-filter')].flatMap((child) => child.getAttribute('value') ?? []) : []
    try {
      if (operations.length > 0) await connection.call('applyScenario', { operations })
      if (legend.length > 0) await connection.call('setFilters', { legend })
    } catch (error) {
      this.#say('error', { reason: error instanceof EmbedError && error.reason === 'invalid-arguments' ? 'invalid-arguments' : 'impossible', message: String(error) })
    }
    if (this.#connection === connection) this.#become('live')
  }

  #fail(message: string): void {
    this.#drop()
    this.#become('failed')
    this.#say('error', { reason: 'failed', message })
    for (const resolve of this.#waiting.splice(0)) resolve(null)
    pageLives.decide()
  }

  #destroy(): void {
    this.#destroyed = true
    this.#drop()
    this.#become('poster')
    pageLives.decide()
  }

  /** The frame and everything that hangs on it. */
  #drop(): void {
    clearTimeout(this.#timer)
    this.#connection?.end()
    this.#connection = null
    this.#frame?.remove()
    this.#frame = null
  }

  #keepPicture(address: string): void {
    if (this.#picture !== null) URL.revokeObjectURL(this.#picture)
    this.#picture = address
    this.#showPoster()
  }

  #become(state: ViewerState): void {
    this.dataset['state'] = state
    this.#part('.busy').textContent = state === 'loading' ? said.loading : ''
    const button = this.#shadow.querySelector('.reveal')
    if (this.#revealed || this.#destroyed) button?.remove()
    else if (button === null) this.#offer()
  }

  #offer(): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'reveal'
    button.part.add('reveal')
    button.textContent = said.reveal
    button.addEventListener('click', () => {
      this.#revealed = true
      button.remove()
      pageLives.decide()
    })
    this.#shadow.append(button)
  }

  #showPoster(): void {
    const picture = this.#part('img') as HTMLImageElement
    picture.alt = this.getAttribute('alt') ?? ''
    const address = this.#picture ?? this.getAttribute('poster')
    if (address === null) picture.removeAttribute('src')
    else if (picture.getAttribute('src') !== address) picture.src = address
  }

  /** The focus goes on behind the view. */
  #passBy(): void {
    const after = document.createElement('span')
    after.tabIndex = -1
    this.after(after)
    after.focus()
    after.addEventListener('blur', () => after.remove(), { once: true })
  }

  #part(selector: string): HTMLElement {
    return this.#shadow.querySelector<HTMLElement>(selector)!
  }

  #say<Name extends EventName>(name: Name, detail: Events[Name]): void {
    this.dispatchEvent(new CustomEvent(`orrery-${name}`, { detail }))
  }
}

/** What came in time; undefined = it did not, or it failed. */
const within = <T>(milliseconds: number, asked: Promise<T>): Promise<T | undefined> =>
  Promise.race([asked.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds))])
