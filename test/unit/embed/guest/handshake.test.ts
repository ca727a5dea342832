import { expect, test } from 'vitest'
import { readOffer } from '#embed/guest/handshake.ts'

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
