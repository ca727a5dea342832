import { describe, expect, test } from 'vitest'
import { reachOf, servedOrigins } from '#app/immersive/headset-address.ts'

const place = (address: string, served: readonly string[] = []) => {
  const { protocol, host, hostname, pathname } = new URL(address)
  return { protocol, host, hostname, pathname, served }
}
const origins = ['https://192.168.1.5:4173', 'https://10.0.0.7:4173']

describe('where a headset opens this view', () => {
  test('a page in the world: at its own address', () =>
    expect(reachOf(place('https://orrery.example/board/'), '?lens=tiers')).toEqual({ addresses: ['https://orrery.example/board/?lens=tiers'], reach: 'anywhere' }))
  test.each(['http://localhost:4173/', 'http://127.0.0.1:4173/', 'http://127.8.9.1/', 'http://[::1]:4173/', 'http://orrery.localhost/'])('%s: on this computer only, and it says so', (address) => {
    expect(reachOf(place(address), '').reach).toBe('here')
  })
  test('a server that is open to the network: at every address that it told, in its order', () =>
    expect(reachOf(place('https://localhost:4173/', origins), '#v=abc')).toEqual({ addresses: origins.map((origin) => `${origin}/#v=abc`), reach: 'network' }))
  test('the same server, opened at one of them: there', () =>
    expect(reachOf(place('https://10.0.0.7:4173/', origins), '')).toEqual({ addresses: ['https://10.0.0.7:4173/'], reach: 'network' }))
  test('a file on disk: nowhere', () => expect(reachOf(place('file:///home/reader/orrery.html'), '?lens=tiers')).toEqual({ addresses: [], reach: 'file' }))
})

test('what a server tells is taken only where it is an origin with https', () => {
  expect(servedOrigins(origins.join(' '))).toEqual(origins)
  expect(servedOrigins('http://192.168.1.5 javascript:alert(1) https://a.example/path "x" https://[fd00::2]:4173')).toEqual(['https://[fd00::2]:4173'])
  expect([servedOrigins(''), servedOrigins(null), servedOrigins(undefined)]).toEqual([[], [], []])
})
