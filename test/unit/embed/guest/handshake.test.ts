import { expect, test } from 'vitest'
import { readOffer, shakeHands } from '#embed/guest/handshake.ts'

const host = { name: 'the parent' }
const port = { name: 'a port' } as unknown as MessagePort
const origins = ['https://host.example']
const offer = { source: host, origin: 'https://host.example', data: { ns: 'orrery', v: 1, kind: 'port', nonce: 'n-1' }, ports: [port] } as unknown as Parameters<typeof readOffer>[0]
const read = (change: object) => readOffer({ ...offer, ...change }, host, origins, 'n-1')
const data = (change: object) => ({ data: { ...(offer.data as object), ...change } })

test('the host that answers our nonce from its own origin gives a port', () => {
  expect(read({})).toBe(port)
})

test.each<[string, object, string]>([
  ['another window', { source: { name: 'a sibling' } }, 'foreign-window'],
  ['another origin', { origin: 'https://host.example.evil.test' }, 'foreign-origin'],
  ['an origin that is none', { origin: 'null' }, 'foreign-origin'],
  ['text', { data: 'port' }, 'not-ours'],
  ['another namespace', data({ ns: 'x' }), 'not-ours'],
  ['another version', data({ v: 2 }), 'wrong-version'],
  ['another kind', data({ kind: 'call' }), 'malformed'],
  ['another nonce', data({ nonce: 'n-2' }), 'malformed'],
  ['no port', { ports: [] }, 'malformed'],
  ['two ports', { ports: [port, port] }, 'malformed'],
])('%s gives none', (_, change, reason) => {
  expect(read(change)).toBe(reason)
})

function stand() {
  const said: { message: { kind: string; nonce: string }; to: string }[] = []
  const refused: string[] = []
  const ports: unknown[] = []
  const heard = new Set<(event: unknown) => void>()
  const parent = { postMessage: (message: { kind: string; nonce: string }, to: string) => void said.push({ message, to }) }
  const here = {
    parent, crypto, setTimeout: () => 1, clearTimeout: () => undefined,
    addEventListener: (_: string, hear: (event: unknown) => void) => heard.add(hear), removeEventListener: (_: string, hear: (event: unknown) => void) => heard.delete(hear),
  } as unknown as Window
  const end = shakeHands({ here, origins: ['https://host.example', 'https://other.example'], caps: [], refuse: (reason) => void refused.push(reason), offered: (given) => void ports.push(given) })
  const hear = (change: object) => { for (const each of heard) each({ source: parent, origin: 'https://host.example', data: { ns: 'orrery', v: 1, kind: 'knock' }, ports: [], ...change }) }
  return { said, refused, ports, end, hear }
}

test('who knocks from a permitted origin is said hello to once more, with the same nonce and to that origin alone, before and after a port', () => {
  const { said, refused, ports, hear } = stand()
  const first = said[0]!.message
  said.length = 0
  hear({})
  hear({ data: { ns: 'orrery', v: 1, kind: 'port', nonce: first.nonce }, ports: [port] })
  hear({})
  expect(said).toEqual([{ message: first, to: 'https://host.example' }, { message: first, to: 'https://host.example' }])
  expect([ports, refused]).toEqual([[port], []])
})

test.each<[string, object, string]>([
  ['another window', { source: {} }, 'foreign-window'], ['another origin', { origin: 'https://evil.test' }, 'foreign-origin'], ['another version', { data: { ns: 'orrery', v: 2, kind: 'knock' } }, 'wrong-version'],
  ['another namespace', { data: { ns: 'x', v: 1, kind: 'knock' } }, 'not-ours'], ['nothing', { data: null }, 'not-ours'], ['a knock with a port', { ports: [port] }, 'malformed'],
])('%s that knocks gets no answer and is counted', (_, change, reason) => {
  const { said, refused, hear } = stand()
  said.length = 0
  hear(change)
  expect([said, refused]).toEqual([[], [reason]])
})

test('after the end nobody is answered', () => {
  const { said, end, hear } = stand()
  end()
  said.length = 0
  hear({})
  expect(said).toEqual([])
})
