import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Connection } from '#embed/host/connection.ts'
import { NeverSent, type EmbedError } from '#embed/host/embed-error.ts'
import { namespace, protocolVersion, type Call } from '#embed/protocol/messages.ts'

const origin = 'https://orrery.example'
const ours = { ns: namespace, v: protocolVersion } as const

/** A window that can be spoken to, and a frame with one in it. */
class FakeFrame {
  readonly offers: { data: unknown; origin: string; port: MessagePort }[] = []
  readonly knocks: { data: unknown; origin: string }[] = []
  readonly contentWindow = {
    postMessage: (data: unknown, to: string, [port]: MessagePort[] = []) => void (port === undefined ? this.knocks.push({ data, origin: to }) : this.offers.push({ data, origin: to, port })),
  }
  contentDocument: { URL: string } | null = null
  /** what the guest hears, by its port */
  readonly calls: Call[] = []

  hello(nonce: string, from: { origin?: string; source?: unknown; data?: unknown } = {}): void {
    const event = Object.assign(new Event('message'), { origin: from.origin ?? origin, source: 'source' in from ? from.source : this.contentWindow, data: 'data' in from ? from.data : { ...ours, kind: 'hello', nonce, caps: [] } })
    host.dispatchEvent(event)
  }
  /** takes the last port that was offered */
  take(): MessagePort {
    const { port } = this.offers.at(-1)!
    port.addEventListener('message', (event) => void this.calls.push(event.data as Call))
    port.start()
    return port
  }
}

let host: EventTarget
let frame: FakeFrame
let connections: Connection[]
const connect = (options: { timeout?: number } = {}): Connection => {
  const connection = new Connection(frame as unknown as HTMLIFrameElement, { origin: `${origin}/embed/`, ...options })
  connections.push(connection)
  return connection
}
const reasonOf = (asked: Promise<unknown>) => asked.then(() => 'resolved', (error: EmbedError) => error.reason)

beforeEach(() => {
  host = new EventTarget()
  frame = new FakeFrame()
  connections = []
  vi.stubGlobal('addEventListener', host.addEventListener.bind(host))
  vi.stubGlobal('removeEventListener', host.removeEventListener.bind(host))
})
afterEach(() => {
  for (const connection of connections) connection.end()
  for (const { port } of frame.offers) port.close()
  vi.unstubAllGlobals()
})

describe('a connection', () => {
  test('answers a hello with one port, to the exact origin, and the same hello said again with nothing', () => {
    connect()
    frame.hello('one')
    frame.hello('one')
    expect(frame.offers).toHaveLength(1)
    expect(frame.offers[0]).toMatchObject({ origin, data: { ...ours, kind: 'port', nonce: 'one' } })
  })

  test.each([
    ['another origin', { origin: 'https://orrery.example.evil' }],
    ['another window', { source: {} }],
    ['no window at all', { source: null }],
    ['another namespace', { data: { ns: 'other', v: 1, kind: 'hello', nonce: 'x' } }],
    ['another version', { data: { ns: namespace, v: 2, kind: 'hello', nonce: 'x' } }],
    ['no nonce', { data: { ...ours, kind: 'hello' } }],
    ['nothing', { data: null }],
  ])('a hello of %s is not answered', (_who, from) => {
    connect()
    frame.hello('one', from)
    expect(frame.offers).toEqual([])
  })

  test('calls made before the frame is there are sent in order when it is', async () => {
    const connection = connect()
    void connection.call('setLens', { lens: 'risk' }).catch(() => undefined)
    void connection.call('next', {}).catch(() => undefined)
    frame.hello('one')
    frame.take()
    await vi.waitFor(() => expect(frame.calls.map(({ method }) => method)).toEqual(['setLens', 'next']))
    await connection.greeted
  })

  test('replies find their call, whatever their order; an error brings its reason', async () => {
    const connection = connect()
    frame.hello('one')
    const port = frame.take()
    const [first, second] = [connection.call('getVersion', {}), reasonOf(connection.call('setLens', { lens: 'x' }))]
    await vi.waitFor(() => expect(frame.calls).toHaveLength(2))
    port.postMessage({ ...ours, kind: 'reply', id: frame.calls[1]!.id, ok: false, error: { reason: 'invalid-arguments', message: 'lens' } })
    port.postMessage({ ...ours, kind: 'reply', id: frame.calls[0]!.id, ok: true, result: { version: '1', protocol: 1, dataVersion: 'd' } })
    expect(await second).toBe('invalid-arguments')
    expect(await first).toMatchObject({ version: '1' })
  })

  test('events are heard until one stops listening', async () => {
    const connection = connect()
    const heard: unknown[] = []
    const stop = connection.on('selectionchange', ({ nodes }) => void heard.push(...nodes))
    const all: string[] = []
    connection.on('focuschange', () => void all.push('focus'))
    frame.hello('one')
    const port = frame.take()
    port.postMessage({ ...ours, kind: 'event', name: 'selectionchange', data: { nodes: ['a'] } })
    await vi.waitFor(() => expect(heard).toEqual(['a']))
    stop()
    port.postMessage({ ...ours, kind: 'event', name: 'selectionchange', data: { nodes: ['b'] } })
    port.postMessage({ ...ours, kind: 'event', name: 'focuschange', data: { node: null, degree: 0 } })
    await vi.waitFor(() => expect(all).toEqual(['focus']))
    expect(heard).toEqual(['a'])
  })

  test('a frame that was loaded anew gets a new port, and what the former one never answered rejects', async () => {
    const connection = connect()
    frame.hello('one')
    frame.take()
    const lost = reasonOf(connection.call('next', {}))
    frame.hello('two')
    expect(await lost).toBe('reloaded')
    expect(frame.offers).toHaveLength(2)
    const port = frame.take()
    const asked = connection.call('pause', {})
    await vi.waitFor(() => expect(frame.calls.at(-1)?.method).toBe('pause'))
    port.postMessage({ ...ours, kind: 'reply', id: frame.calls.at(-1)!.id, ok: true, result: { playing: false } })
    expect(await asked).toEqual({ playing: false })
  })

  test('a frame that stands already is knocked at, at the exact origin; one that is empty still is not', () => {
    connect()
    expect(frame.knocks).toEqual([{ data: { ...ours, kind: 'knock' }, origin }])
    frame = new FakeFrame()
    frame.contentDocument = { URL: 'about:blank' }
    connect()
    expect(frame.knocks).toEqual([])
  })

  test('a second one takes the frame: the first one rejects at once, before and after, and answers no hello', async () => {
    const first = connect()
    frame.hello('one')
    frame.take()
    const asked = reasonOf(first.call('pause', {}))
    connect()
    expect(await asked).toBe('reloaded')
    expect(await reasonOf(first.call('pause', {}))).toBe('reloaded')
    frame.hello('one')
    expect(frame.offers).toHaveLength(2)
    first.end()
    expect(await reasonOf(first.call('pause', {}))).toBe('reloaded')
  })

  test('a port that the embed closes rejects what is on its way; calls wait for the next hello', async () => {
    const connection = connect()
    frame.hello('one')
    const asked = reasonOf(connection.call('pause', {}))
    frame.take().close()
    expect(await asked).toBe('reloaded')
    connection.call('play', {}).catch(() => undefined)
    frame.hello('two')
    frame.take()
    await vi.waitFor(() => expect(frame.calls.map(({ method }) => method)).toEqual(['play']))
  })

  test('a call that never left is told from one that may have been done', async () => {
    const connection = connect()
    const errorOf = (asked: Promise<unknown>) => asked.catch((error: unknown) => error)
    const waits = errorOf(connection.call('next', {}))
    connection.end('reloaded')
    expect(await waits).toBeInstanceOf(NeverSent)
    const other = connect()
    frame.hello('one')
    const sent = errorOf(other.call('next', {}))
    other.end('reloaded')
    expect(await sent).not.toBeInstanceOf(NeverSent)
    expect(await sent).toMatchObject({ name: 'EmbedError', reason: 'reloaded' })
  })

  test('no answer rejects in time, and one that comes later harms nobody', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const connection = connect({ timeout: 1000 })
      const asked = reasonOf(connection.call('next', {}))
      vi.advanceTimersByTime(1001)
      expect(await asked).toBe('timeout')
      // nor is it sent any more
      frame.hello('one')
      frame.take()
      connection.call('pause', {}).catch(() => undefined)
      vi.useRealTimers()
      await vi.waitFor(() => expect(frame.calls.map(({ method }) => method)).toEqual(['pause']))
    } finally {
      vi.useRealTimers()
    }
  })

  test('arguments that cannot be copied reject, before the frame is there and after', async () => {
    const connection = connect()
    const broken = { nodes: [(() => undefined) as unknown as string] }
    const early = reasonOf(connection.call('select', broken))
    frame.hello('one')
    expect(await early).toBe('invalid-arguments')
    expect(await reasonOf(connection.call('select', broken))).toBe('invalid-arguments')
  })

  test('an ended one rejects what is on its way and what comes after, and hears no more', async () => {
    const connection = connect()
    const asked = reasonOf(connection.call('next', {}))
    connection.end()
    expect(await asked).toBe('destroyed')
    expect(await reasonOf(connection.call('next', {}))).toBe('destroyed')
    frame.hello('one')
    expect(frame.offers).toEqual([])
  })
})
