import { readFileSync } from 'node:fs'
import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { originsOf, warning, withOrigins } from '../../../scripts/network.mjs'

const at = (address: string, family: 'IPv4' | 'IPv6', internal = false) => ({ address, family, internal, netmask: '', mac: '', cidr: null, ...(family === 'IPv6' && { scopeid: 0 }) }) as NetworkInterfaceInfo

describe('the server that a headset can reach', () => {
  test('is found where people can type: at the IPv4 addresses that other devices see', () => {
    const interfaces = { lo: [at('127.0.0.1', 'IPv4', true)], wlan0: [at('192.168.1.5', 'IPv4'), at('fe80::1', 'IPv6')], eth0: [at('10.0.0.7', 'IPv4')], eth1: [at('169.254.3.4', 'IPv4')], gone: undefined }
    expect(originsOf(interfaces, 4173)).toEqual(['https://192.168.1.5:4173', 'https://10.0.0.7:4173'])
  })
  test('tells the page where it can be reached, and changes nothing else of it', () => {
    const html = '<!doctype html>\n<html lang="en">\n  <head>\n    <title>Orrery</title>\n  </head>\n</html>'
    const told = withOrigins(html, ['https://192.168.1.5:4173', 'https://10.0.0.7:4173'])
    expect(told).toContain('<meta name="orrery-origins" content="https://192.168.1.5:4173 https://10.0.0.7:4173" />')
    expect(told.replace(/\n {4}<meta name="orrery-origins"[^>]*>/, '')).toBe(html)
  })
  test('says before anything else who can see it, and what the certificate will ask', () => {
    const said = warning(['https://192.168.1.5:4173'], 4173)
    expect(said).toContain('https://192.168.1.5:4173\n')
    expect(said).toMatch(/Warning: .*everybody in the same network/)
    expect(said).toContain('certificate')
    expect(warning([], 4173)).toContain('no address in a network')
  })
  test('is the only one: without being asked, everything listens on this computer alone', () => {
    const config = readFileSync('vite.config.ts', 'utf8')
    expect([...config.matchAll(/host: (.*),/g)].map((match) => match[1])).toEqual(["'127.0.0.1', port: 5173 }", "open ? '0.0.0.0' : '127.0.0.1'"])
    expect(config).toContain("const open = mode === 'https'")
  })
})
