import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shakeHands } from '#embed/guest/handshake.ts'
import { Connection } from '#embed/host/connection.ts'
import type { EmbedError } from '#embed/host/embed-error.ts'
import { namespace, protocolVersion, type Call } from '#embed/protocol/messages.ts'

const [hostOrigin, guestOrigin] = ['https://host.example', 'https://orrery.example']

/** A window that hears at once what is posted to its own origin; what is posted to another is lost, as a browser does it. */
class FakeWindow extends EventTarget {
  readonly crypto = globalThis.crypto
  readonly setTimeout = () => 0
  readonly clearTimeout = () => undefined
  parent: unknown
  readonly #origin: string
  /** who speaks to this window in this test: there are two of them */
  other: FakeWindow | undefined
  constructor(origin: string) {
    super()
    this.#origin = origin
  }
  postMessage(data: unknown, to: string, ports: MessagePort[] = []): void {
    if (to === this.#origin) this.dispatchEvent(Object.assign(new Event('message'), { data, ports, source: this.other, origin: this.other!.#origin }))
  }
}

let host: FakeWindow
let guest: FakeWindow
let frame: HTMLIFrameElement
let ports: MessagePort[]
let connections: Connection[]

beforeEach(() => {
  host = new FakeWindow(hostOrigin)
  guest = new FakeWindow(guestOrigin)
  host.other = guest
  guest.other = host
  guest.parent = host
  frame = { contentWindow: guest, contentDocument: null } as unknown as HTMLIFrameElement
  ports = []
  connections = []
  vi.stubGlobal('addEventListener', host.addEventListener.bind(host))
  vi.stubGlobal('removeEventListener', host.removeEventListener.bind(host))
})
afterEach(() => {
  for (const connection of connections) connection.end()
  for (const port of ports) port.close()
  vi.unstubAllGlobals()
})

/** The embed: says hello, and plays when it is asked to, on the last port that came. */
const stand = (): (() => void) =>
  shakeHands({
    here: guest as unknown as Window, origins: [hostOrigin], caps: [], refuse: (reason) => expect.fail(reason),
    offered: (port) => {
      ports.at(-1)?.close()
      ports.push(port)
      port.onmessage = (event: MessageEvent<Call>) => port.postMessage({ ns: namespace, v: protocolVersion, kind: 'reply', id: event.data.id, ok: true, result: { playing: true } })
    },
  })
const connect = (): Connection => {
  const connection = new Connection(frame, { origin: guestOrigin })
  connections.push(connection)
  return connection
}

test('a frame that has said its last hello to nobody answers whoever comes', async () => {
  stand()
  const connection = connect()
  await connection.greeted
  expect(await connection.call('play', {})).toEqual({ playing: true })
  expect(ports).toHaveLength(1)
})

test('who comes second is answered, who was first is told, and the embed holds one port', async () => {
  const first = connect()
  stand()
  expect(await first.call('play', {})).toEqual({ playing: true })
  const second = connect()
  expect(await second.call('play', {})).toEqual({ playing: true })
  expect(await first.call('play', {}).catch((error: EmbedError) => error.reason)).toBe('reloaded')
  expect(ports).toHaveLength(2)
})

test('a connection that was ended makes way for the next one', async () => {
  stand()
  const first = connect()
  await first.greeted
  first.end()
  expect(await connect().call('play', {})).toEqual({ playing: true })
})
