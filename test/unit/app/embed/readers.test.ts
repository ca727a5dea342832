import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Counts } from '#embed/guest/counts.ts'
import { methodNames } from '#embed/protocol/messages.ts'
import { Guest } from '#app/embed/guest.ts'
import { layGiven } from '#app/embed/lay.ts'
import { ofHost } from '#app/embed/readers.ts'
import { defaultView, toLens } from '#state/view.ts'
import { validCalls } from '#test/support/embed-calls.ts'
import { ownList, standEmbed } from '#test/support/embed-stand.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))
beforeEach(() => {
  for (const name of ['addEventListener', 'removeEventListener'] as const) vi.stubGlobal(name, () => undefined)
  vi.stubGlobal('window', { setTimeout: (work: () => void) => queueMicrotask(work) })
})
afterEach(() => void vi.unstubAllGlobals())

async function serve() {
  const stood = await standEmbed()
  const sent: { kind: string; id?: string; name?: string; data?: unknown; ok?: boolean; result?: { dataVersion?: string }; error?: { reason: string } }[] = []
  const port = { onmessage: null as ((event: { data: unknown }) => void) | null, postMessage: (message: (typeof sent)[number]) => void sent.push(structuredClone(message)), close: () => undefined }
  const guest = new Guest({ ...stood.parts, counts: new Counts(), version: '1', frame: { xr: false } as never, presence: { withStage: async () => undefined, end: () => undefined } as never })
  await guest.serve(port as unknown as MessagePort)
  const ask = async (method: string, args: unknown = {}) => {
    const id = crypto.randomUUID()
    port.onmessage?.({ data: { ns: 'orrery', v: 1, kind: 'call', id, method, args } })
    await vi.waitUntil(() => sent.some((message) => message.id === id), { interval: 1, timeout: 20_000 })
    return sent.find((message) => message.id === id)!
  }
  const events = () => sent.filter(({ kind }) => kind === 'event').map(({ name }) => name)
  return { ...stood, guest, sent, ask, events }
}

test('a file that the reader opens in the frame is neither taken out nor told of, whatever it calls itself', async () => {
  const { workspaces, session, sent, ask, events } = await serve()
  for (const id of ['own-mine', 'given-0123456789abcdef', 'bundled']) {
    workspaces.show({ ...(await ownList(5)), id })
    await settled()
    sent.length = 0
    session.store.getState().change(toLens('risk'))
    session.store.getState().change((view) => ({ ...view, selection: ['partner:acme'] }))
    await settled()
    expect(events().filter((name) => name !== 'undostatechange')).toEqual([])
    const silent = new Set(['load', 'setTheme', 'resize', 'enterXR', 'getVersion', 'getRefusals', 'destroy'])
    for (const method of methodNames.filter((name) => !silent.has(name) && (id === 'own-mine' || name === 'exportData'))) {
      const { args } = validCalls.find((call) => call.method === method)!
      expect({ method, reason: (await ask(method, args)).error?.reason }).toEqual({ method, reason: 'not-permitted' })
    }
    expect((await ask('getVersion')).result?.dataVersion).toBe('')
  }
}, 20_000)

test('the host hears once that something is withheld, and of its own view again as soon as that lies there', async () => {
  const { workspaces, sent, ask, bundled, events } = await serve()
  sent.length = 0
  workspaces.show(await ownList(5))
  await settled()
  workspaces.show(await ownList(6))
  await settled()
  expect(events().filter((name) => name !== 'undostatechange')).toEqual(['error'])
  expect(sent.find(({ name }) => name === 'error')?.data).toMatchObject({ reason: 'not-permitted' })
  sent.length = 0
  expect((await ask('load', { address: '?data=aia' })).ok).toBe(true)
  await settled()
  expect(sent.filter(({ name }) => name === 'load').map(({ data }) => data)).toEqual([{ data: 'aia', dataVersion: bundled.version }])
  expect((await ask('exportData', { format: 'json' })).ok).toBe(true)
}, 20_000)

test('what a host gave is the host’s: it is told of and taken out', async () => {
  const { parts, ask, sent } = await serve()
  sent.length = 0
  const { id, version } = await layGiven(parts, await ownList(5))
  await settled()
  expect(sent.filter(({ name }) => name === 'load').map(({ data }) => data)).toEqual([{ data: id, dataVersion: version }])
  for (const method of ['exportData', 'captureState']) expect((await ask(method, method === 'exportData' ? { format: 'json' } : {})).ok).toBe(true)
})

test('a story that the reader records in the frame is not told of; one that comes with the page is', async () => {
  const { tell, ask, events, sent, session } = await serve()
  sent.length = 0
  tell('own-mine')
  await settled()
  expect([events(), (await ask('captureState')).error?.reason]).toEqual([['error'], 'not-permitted'])
  sent.length = 0
  session.telling.setState({ player: null })
  tell('aia-board')
  await settled()
  expect(events()).toContain('beatchange')
})

test('a file that is opened while an answer is made is not in the answer', async () => {
  const { guest, workspaces, ask } = await serve()
  const own = await ownList(5)
  guest.parts.presence.withStage = async () => {
    workspaces.show(own)
    return { toBlob: (give: (blob: Blob) => void) => give(new Blob(['picture'])) } as never
  }
  vi.stubGlobal('innerWidth', 800)
  vi.stubGlobal('innerHeight', 450)
  expect((await ask('snapshot')).error?.reason).toBe('not-permitted')
})

test('a new port closes the former one at once', async () => {
  const { guest } = await serve()
  let closed = 0
  const port = () => ({ onmessage: null, postMessage: () => undefined, close: () => (closed += 1) }) as unknown as MessagePort
  await guest.serve(port())
  const served = guest.serve(port())
  expect(closed).toBe(1)
  await served
})

test('the data of the page is the page’s own object: a copy under its name is a reader’s', async () => {
  const { workspaces, bundled, ask } = await serve()
  workspaces.show({ ...bundled })
  expect((await ask('captureState')).error?.reason).toBe('not-permitted')
  workspaces.show(ofHost({ ...bundled }))
  expect([(await ask('captureState')).ok, defaultView.data.id]).toEqual([true, 'bundled'])
})
