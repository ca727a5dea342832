import { namespace, protocolVersion, type Hello, type Knock, type RefusalReason } from '#embed/protocol/messages.ts'

export interface HandshakeOptions {
  /** the guest's own window */
  here: Window
  /** the only origins that are spoken to */
  origins: readonly string[]
  caps: readonly string[]
  /** a port came, from this origin; a later one takes the place of a former one */
  offered(port: MessagePort, origin: string): void
  refuse(reason: RefusalReason): void
}

/** When `hello` is said again, ms after the former time: a host library may come later than the frame. */
const again = [1_500, 3_000, 6_000, 12_000, 24_000]

/** Says hello to who may frame us until a port comes. @returns what ends it */
export function shakeHands({ here, origins, caps, offered, refuse }: HandshakeOptions): () => void {
  const host = here.parent
  const nonce = here.crypto.randomUUID?.() ?? Array.from(here.crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
  const hello: Hello = { ns: namespace, v: protocolVersion, kind: 'hello', nonce, caps }
  let timer = 0
  const greet = (times: number): void => {
    // an origin that is not the host's gets nothing: the browser compares
    for (const origin of origins) host.postMessage(hello, origin)
    const wait = again[times]
    if (wait !== undefined) timer = here.setTimeout(() => greet(times + 1), wait)
  }
  const onMessage = (event: MessageEvent<unknown>): void => {
    if (isKnock(event, host, origins)) return host.postMessage(hello, event.origin)
    const read = readOffer(event, host, origins, nonce)
    if (typeof read === 'string') return refuse(read)
    here.clearTimeout(timer)
    offered(read, event.origin)
  }
  here.addEventListener('message', onMessage)
  greet(0)
  return () => {
    here.clearTimeout(timer)
    here.removeEventListener('message', onMessage)
  }
}

/** A host that is permitted asks for a hello of its own: the nonce stays, so that who has a port already takes no second one. */
export function isKnock(event: Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data' | 'ports'>, host: unknown, origins: readonly string[]): boolean {
  if (event.source !== host || !origins.includes(event.origin) || event.ports.length > 0) return false
  const said: Partial<Knock> | null = typeof event.data === 'object' ? event.data : null
  return said !== null && said.ns === namespace && said.v === protocolVersion && said.kind === 'knock'
}

/** The port of a good offer, or why it is none. */
export function readOffer(event: Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data' | 'ports'>, host: unknown, origins: readonly string[], nonce: string): MessagePort | RefusalReason {
  if (event.source !== host) return 'foreign-window'
  if (!origins.includes(event.origin)) return 'foreign-origin'
  const said = event.data
  if (typeof said !== 'object' || said === null || !('ns' in said) || said.ns !== namespace) return 'not-ours'
  if (!('v' in said) || said.v !== protocolVersion) return 'wrong-version'
  const [port, ...more] = event.ports
  if (!('kind' in said) || said.kind !== 'port' || !('nonce' in said) || said.nonce !== nonce || port === undefined || more.length > 0) return 'malformed'
  return port
}
