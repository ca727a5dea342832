import { EmbedError, NeverSent } from '#embed/host/embed-error.ts'
import {
  namespace, protocolVersion,
  type Call, type EventName, type Events, type GuestMessage, type Hello, type Knock, type MethodName, type Methods, type PortOffer,
} from '#embed/protocol/messages.ts'

type Hear<Name extends EventName> = (data: Events[Name]) => void

interface Waiting { resolve(result: never): void; reject(error: EmbedError): void; timer: ReturnType<typeof setTimeout> }

export interface ConnectionOptions {
  /** origin of the deployment, exactly: "https://orrery.example" */
  origin: string
  /** how long a call may take before it rejects, ms; loading a large list takes its time */
  timeout?: number
}

/** How long a call may take, ms. */
const patience = 30_000

/** Who speaks to a frame: an embed answers one port, the last that came. */
const speakers = new WeakMap<HTMLIFrameElement, Connection>()

/**
 * One frame, from its first `hello` on. Only messages of this frame's window and this exact origin are read; everything after the handshake goes over a
 * port of its own. Calls made before the frame is ready wait for it. A frame that was loaded anew says `hello` again and gets a new port. A second
 * connection to the same frame takes the place of the first, whose calls reject as `reloaded`.
 */
export class Connection {
  readonly #frame: HTMLIFrameElement
  readonly #origin: string
  readonly #timeout: number
  readonly #waiting = new Map<string, Waiting>()
  readonly #hears = new Map<EventName, Set<Hear<never>>>()
  #queue: Call[] = []
  #port: MessagePort | null = null
  /** of the hello that was answered last: one that is said again needs no second port */
  #nonce = ''
  #greeted: () => void = () => undefined
  /** resolves when the frame has said that it is there and may be spoken to */
  readonly greeted: Promise<void> = new Promise((resolve) => (this.#greeted = resolve))
  #calls = 0
  /** why it ended; null = it has not */
  #ended: EmbedError | null = null
  /** messages to this window that were of this frame and could not be read */
  ignored = 0

  constructor(frame: HTMLIFrameElement, { origin, timeout = patience }: ConnectionOptions) {
    this.#frame = frame
    this.#origin = new URL(origin).origin
    this.#timeout = timeout
    speakers.get(frame)?.end('reloaded', 'orrery: another connection has taken this frame.')
    speakers.set(frame, this)
    addEventListener('message', this.#onMessage)
    // a frame that has stood for a while has said its hello to nobody; one that is still empty will say it
    const knock: Knock = { ns: namespace, v: protocolVersion, kind: 'knock' }
    if (frame.contentDocument?.URL !== 'about:blank') frame.contentWindow?.postMessage(knock, this.#origin)
  }

  /** Calls a method of the embed. Rejects with an `EmbedError`. */
  call<Name extends MethodName>(method: Name, args: Methods[Name]['args']): Promise<Methods[Name]['result']> {
    if (this.#ended !== null) return Promise.reject(new NeverSent(this.#ended.reason, `${this.#ended.message} ${method} was called after that.`))
    this.#calls += 1
    const call: Call = { ns: namespace, v: protocolVersion, kind: 'call', id: String(this.#calls), method, args }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(call.id)
        this.#queue = this.#queue.filter(({ id }) => id !== call.id)
        reject(new EmbedError('timeout', `orrery: ${method} got no answer within ${this.#timeout / 1000} s. Is this page's origin in embed-origins.json of ${this.#origin}?`))
      }, this.#timeout)
      this.#waiting.set(call.id, { resolve, reject, timer })
      this.#send(call)
    })
  }

  /** Hears an event until the returned function is called. */
  on<Name extends EventName>(name: Name, hear: Hear<Name>): () => void {
    const hears = this.#hears.get(name) ?? new Set()
    this.#hears.set(name, hears)
    hears.add(hear)
    return () => void hears.delete(hear)
  }

  /** Stops listening; calls on their way reject. The frame itself is its owner's to remove. */
  end(reason: 'destroyed' | 'reloaded' | 'timeout' = 'destroyed', message = 'orrery: the embed was destroyed.'): void {
    if (this.#ended !== null) return
    this.#ended = new EmbedError(reason, message)
    if (speakers.get(this.#frame) === this) speakers.delete(this.#frame)
    removeEventListener('message', this.#onMessage)
    this.#port?.close()
    this.#port = null
    this.#rejectAll(reason, message)
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.#frame.contentWindow || event.source === null || event.origin !== this.#origin) return
    if (!isHello(event.data)) {
      this.ignored += 1
      return
    }
    if (event.data.nonce === this.#nonce) return
    this.#nonce = event.data.nonce
    if (this.#port !== null) this.#lose(this.#port)
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', (message: MessageEvent<unknown>) => this.#hear(message.data))
    // the embed speaks to somebody else now, or is gone; a browser that does not tell leaves calls to their time
    port1.addEventListener('close', () => this.#lose(port1))
    port1.start()
    this.#port = port1
    const offer: PortOffer = { ns: namespace, v: protocolVersion, kind: 'port', nonce: event.data.nonce }
    this.#frame.contentWindow?.postMessage(offer, this.#origin, [port2])
    for (const call of this.#queue.splice(0)) this.#send(call)
    this.#greeted()
  }

  /** Nothing more comes over this port. */
  #lose(port: MessagePort): void {
    if (this.#port !== port) return
    this.#port = null
    port.close()
    this.#rejectAll('reloaded', 'orrery: the embed was loaded anew, or spoke to another connection, before it answered.')
  }

  #send(call: Call): void {
    if (this.#port === null) this.#queue.push(call)
    else
      try {
        this.#port.postMessage(call)
      } catch (error) {
        // what cannot be copied, as a function, never reaches the embed
        const waiting = this.#waiting.get(call.id)
        this.#waiting.delete(call.id)
        clearTimeout(waiting?.timer)
        waiting?.reject(new EmbedError('invalid-arguments', `orrery: ${call.method} cannot be sent: ${String(error)}`))
      }
  }

  #hear(data: unknown): void {
    if (!isOurs(data)) {
      this.ignored += 1
      return
    }
    const message = data as unknown as GuestMessage
    if (message.kind === 'event') {
      for (const hear of this.#hears.get(message.name) ?? []) hear(message.data as never)
      return
    }
    const waiting = this.#waiting.get(message.id)
    if (waiting === undefined) return
    this.#waiting.delete(message.id)
    clearTimeout(waiting.timer)
    if (message.ok) waiting.resolve(message.result as never)
    else waiting.reject(new EmbedError(message.error.reason, message.error.message))
  }

  #rejectAll(reason: EmbedError['reason'], message: string): void {
    const queued = new Set(this.#queue.map(({ id }) => id))
    for (const [id, { reject, timer }] of this.#waiting) {
      clearTimeout(timer)
      reject(queued.has(id) ? new NeverSent(reason, message) : new EmbedError(reason, message))
    }
    this.#waiting.clear()
    this.#queue = []
  }
}

const isOurs = (data: unknown): data is { ns: string; v: number; kind: string } =>
  typeof data === 'object' && data !== null && 'ns' in data && data.ns === namespace && 'v' in data && data.v === protocolVersion && 'kind' in data

const isHello = (data: unknown): data is Hello => isOurs(data) && data.kind === 'hello' && 'nonce' in data && typeof data.nonce === 'string' && data.nonce.length <= 100
