import type { Page } from '@playwright/test'
import { readArguments } from '#embed/protocol/schema.ts'
import { methodNames, type MethodName } from '#embed/protocol/messages.ts'
import { spoiledCalls } from '#test/support/embed-calls.ts'
import { expect, test } from '#test/e2e/support/test.ts'

test.use({ expectedProblems: [/^request that leaves the origin: GET http:\/\/localhost:|favicon\.ico/] })

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const vocabulary = ['orrery', 'call', 'reply', 'port', 'hello', 1, 2, -1, 0.5, null, true, '', '1', 'partner:ey-global', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '../../etc', '#view=AAAA', '?data=own', 1e308]

/** A field of that name gets lost between the test and the page, and what is left may fit. */
const keys = vocabulary.filter((word) => word !== '__proto__')

/** Noise: some of it nothing at all, most of it nearly a call. */
function noise(many: number): unknown[] {
  const next = chance(7)
  const pick = <T,>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const value = (depth: number): unknown => {
    const kind = next()
    if (depth > 3 || kind < 0.6) return pick(vocabulary)
    if (kind < 0.8) return Array.from({ length: Math.floor(next() * 5) }, () => value(depth + 1))
    return Object.fromEntries(Array.from({ length: Math.floor(next() * 5) }, () => [String(pick(keys)), value(depth + 1)]))
  }
  const found: unknown[] = []
  while (found.length < many) {
    const method = pick([...methodNames, 'eval', 'toString', ''])
    const args = value(0)
    // a call that fits would be done, and rightly so
    const known: readonly string[] = methodNames
    if (known.includes(method) && 'args' in readArguments(method as MethodName, args)) continue
    found.push(next() < 0.3 ? value(0) : { ns: 'orrery', v: 1, kind: 'call', id: `noise ${found.length}`, method, args })
  }
  return found
}

declare global {
  interface Window {
    host: { port: MessagePort | undefined; good: number; events: string[]; ask(method: string): Promise<unknown> }
  }
}

/** A host on another origin than the embed's, with a port to it. */
async function openHost(page: Page, baseURL: string): Promise<void> {
  await page.context().route('**/embed/embed-origins.json', (route) => route.fulfill({ json: { origins: [baseURL] } }))
  await page.goto('/licenses.md')
  await page.evaluate(() => {
    const waiting = new Map<string, (result: unknown) => void>()
    let asked = 0
    window.host = {
      port: undefined,
      good: 0,
      events: [],
      ask: (method) => new Promise((resolve) => {
        const id = `ask ${(asked += 1)}`
        waiting.set(id, resolve)
        window.host.port?.postMessage({ ns: 'orrery', v: 1, kind: 'call', id, method, args: {} })
      }),
    }
    addEventListener('message', (event) => {
      if (event.data?.kind !== 'hello' || window.host.port !== undefined) return
      const { port1, port2 } = new MessageChannel()
      window.host.port = port1
      port1.onmessage = ({ data }) => {
        if (data.kind === 'event') window.host.events.push(data.name)
        else if (waiting.has(data.id)) waiting.get(data.id)?.(data.result)
        else if (data.ok === true) window.host.good += 1
      }
      ;(event.source as Window).postMessage({ ns: 'orrery', v: 1, kind: 'port', nonce: event.data.nonce }, event.origin, [port2])
    })
  })
  await page.evaluate((src) => document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src, width: '800', height: '450' })), `${baseURL.replace('127.0.0.1', 'localhost')}/embed/`)
  await page.waitForFunction(() => window.host.events.includes('firstinteractive'))
}

test('10,000 messages that are none change nothing, are counted by reason, and leave nothing behind', async ({ page, baseURL }) => {
  await openHost(page, baseURL!)
  const embed = page.frames().find((frame) => frame.url().includes('/embed/'))!
  const state = async () => JSON.stringify([await embed.evaluate(() => window.orrery.state.get()), await page.evaluate(() => window.host.ask('captureState')), await page.evaluate(() => window.host.ask('getVersion')), await embed.evaluate(() => document.documentElement.dataset['theme'])])
  const refusals = () => page.evaluate(() => window.host.ask('getRefusals')) as Promise<Record<string, number>>
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, each) => total + each, 0)
  const session = await page.context().newCDPSession(embed).catch(() => page.context().newCDPSession(page))
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const spoiled = spoiledCalls().map(({ message }) => message)
  const send = (messages: readonly unknown[], from: number) =>
    page.evaluate(
      ([list, first]) => {
        for (const [i, message] of list.entries()) {
          const named = message as { id?: unknown } | null
          window.host.port?.postMessage(named !== null && typeof named === 'object' && named.id === 'x' ? { ...named, id: `spoiled ${first + i}` } : message)
        }
      },
      [messages, from] as const,
    )
  const strange = () =>
    page.evaluate(() => {
      const circle: Record<string, unknown> = { ns: 'orrery', v: 1, kind: 'call', id: 'circle', method: 'select' }
      circle['args'] = circle
      const call = (args: unknown) => ({ ns: 'orrery', v: 1, kind: 'call', id: crypto.randomUUID(), method: 'select', args })
      const strangers = [circle, call(new Map()), call(new Date()), call(new Blob(['x'])), call({ nodes: new Uint8Array(1e6) }), call({ nodes: ['x'.repeat(1e6)] }), call({ nodes: [1n] }), call(new Error('x')), undefined, call({ json: 'x'.repeat(21 * 1024 * 1024) })]
      for (const each of strangers) window.host.port?.postMessage(each)
      return strangers.length
    })

  // once round, so that what is made at the first time is made before anything is measured
  await send(spoiled.slice(0, 400), 100_000)
  await refusals()
  const before = { state: await state(), heap: await heap(), counts: await refusals() }

  const strangers = await strange()
  // good calls with one field spoiled, no faster than they are read
  let sent = 0
  while (sent < 2000) {
    await send(Array.from({ length: 100 }, (_, i) => spoiled[(sent + i) % spoiled.length]), sent)
    sent += 100
    await refusals()
  }
  await send(noise(8000 - strangers), 0)
  // calls of our own count as all others do: a second brings room for two hundred
  await page.waitForTimeout(1000)
  const counts = await refusals()
  expect(sum(counts) - sum(before.counts)).toBe(10_000)
  for (const reason of ['not-ours', 'wrong-version', 'malformed', 'too-large', 'too-often', 'unknown-method', 'invalid-arguments', 'impossible']) expect(counts[reason] ?? 0, reason).toBeGreaterThan(0)
  expect(counts['failed'] ?? 0).toBe(0)
  expect(await page.evaluate(() => window.host.good)).toBe(0)
  expect(await state()).toBe(before.state)
  expect((await heap()) - before.heap).toBeLessThan(1_000_000)
})
