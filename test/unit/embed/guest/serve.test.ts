import { expect, test } from 'vitest'
import { Counts } from '#embed/guest/counts.ts'
import { startIntake } from '#embed/guest/intake.ts'
import { Impossible, servePort, type Handlers } from '#embed/guest/serve.ts'

const call = (id: string, method: string, args: unknown = {}) => ({ ns: 'orrery', v: 1, kind: 'call', id, method, args })

function stand(handlers: Partial<Handlers>, intake = startIntake(() => 0)) {
  const sent: { id?: string; ok?: boolean; result?: unknown; error?: { reason: string; message: string } }[] = []
  const port = { onmessage: null as ((event: MessageEvent<unknown>) => void) | null, postMessage: (message: object) => void sent.push(structuredClone(message)), close: () => undefined }
  const counts = new Counts()
  const guest = servePort(port, handlers as Handlers, { counts, intake, sentence: (reason, detail) => `${reason} ${detail}` })
  const say = async (...messages: unknown[]) => {
    for (const data of messages) port.onmessage?.({ data } as MessageEvent<unknown>)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { sent, counts, guest, say }
}

test('calls are done one after the other, in the order they came', async () => {
  const order: string[] = []
  const { sent, say } = stand({
    setLens: async ({ lens }) => {
      order.push(`begins ${lens}`)
      await Promise.resolve()
      order.push(`ends ${lens}`)
      return { lens }
    },
  })
  await say(call('1', 'setLens', { lens: 'risk' }), call('2', 'setLens', { lens: 'tiers' }))
  expect(order).toEqual(['begins risk', 'ends risk', 'begins tiers', 'ends tiers'])
  expect(sent.map(({ id, result }) => [id, result])).toEqual([['1', { lens: 'risk' }], ['2', { lens: 'tiers' }]])
})

test('what is refused reaches no handler, is answered and counted by reason', async () => {
  const { sent, counts, say } = stand({})
  await say(call('1', 'nope'), call('2', 'focus', { node: 7 }), 'noise', call('2', 'pause'))
  expect(sent.map(({ id, error }) => [id, error?.reason])).toEqual([['1', 'unknown-method'], ['2', 'invalid-arguments']])
  expect(counts.get()).toEqual({ 'unknown-method': 1, 'invalid-arguments': 1, 'not-ours': 1, malformed: 1 })
})

test('what cannot be done says so, what breaks says what broke, and the next call is answered', async () => {
  const { sent, counts, say } = stand({
    focus: () => { throw new Impossible('There is no such node.') },
    pause: () => { throw new Error('broken') },
    getRefusals: () => counts.get(),
  })
  await say(call('1', 'focus', { node: 'x' }), call('2', 'pause'), call('3', 'getRefusals'))
  expect(sent).toMatchObject([
    { error: { reason: 'impossible', message: 'There is no such node.' } }, { error: { reason: 'failed', message: 'broken' } }, { ok: true, result: { impossible: 1, failed: 1 } },
  ])
})

test('an answer that cannot be sent is told as a failure', async () => {
  const { sent, counts, say } = stand({ getVersion: () => ({ version: (() => '1') as unknown as string, protocol: 1, dataVersion: '' }) })
  await say(call('1', 'getVersion'))
  expect(sent).toMatchObject([{ id: '1', error: { reason: 'failed' } }])
  expect(counts.get()).toEqual({ failed: 1 })
})

test('after destroy nothing is said and nothing is done', async () => {
  let done = 0
  const { sent, guest, say } = stand({ destroy: () => ({ destroyed: true }), pause: () => ({ playing: (done += 1) < 0 }) })
  await say(call('1', 'destroy'), call('2', 'pause'))
  guest.tell('leave', {})
  await say(call('3', 'pause'))
  expect(sent).toEqual([{ ns: 'orrery', v: 1, kind: 'reply', id: '1', ok: true, result: { destroyed: true } }])
  expect(done).toBe(0)
})

test('more calls than may wait are refused, those before them are done', async () => {
  const { counts, sent, say } = stand({ pause: () => ({ playing: false }) })
  await say(...Array.from({ length: 260 }, (_, i) => call(String(i), 'pause')))
  expect(counts.get()).toEqual({ 'too-often': 60 })
  expect(sent.filter(({ ok }) => ok).length).toBe(200)
})

test('a call that is refused unread is answered with its reason and its sentence', async () => {
  const { sent, say } = stand({})
  await say(call('1', 'select', { nodes: ['x'.repeat(70_000)] }), call('2', 'focus', new Map()))
  expect(sent.map(({ id, ok, error }) => ({ id, ok, error }))).toEqual([
    { id: '1', ok: false, error: { reason: 'too-large', message: 'too-large ' } },
    { id: '2', ok: false, error: { reason: 'malformed', message: 'malformed ' } },
  ])
})

test('two ports of one page have one queue: its length, and its order', async () => {
  const intake = startIntake(() => 0)
  const order: string[] = []
  const [former, later] = ['former', 'later'].map((name) => stand({ pause: async () => { await Promise.resolve(); order.push(name); return { playing: false } } }, intake))
  await Promise.all([former!.say(...Array.from({ length: 150 }, (_, i) => call(String(i), 'pause'))), later!.say(...Array.from({ length: 150 }, (_, i) => call(String(i), 'pause')))])
  expect([former!.counts.get(), later!.counts.get()]).toEqual([{}, { 'too-often': 100 }])
  expect(order).toEqual([...Array.from({ length: 150 }, () => 'former'), ...Array.from({ length: 50 }, () => 'later')])
})
