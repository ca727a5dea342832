import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Hasher, hashText } from '#model/hash.ts'

describe('the fingerprint', () => {
  it('is 16 hexadecimal digits, the same on every run', () => {
    expect(hashText('')).toMatch(/^[0-9a-f]{16}$/)
    expect(hashText('Orrery')).toBe('2b3134afc3e08ada')
  })

  it('knows where one text ends and the next begins', () => {
    expect(new Hasher().text('ab').text('c').digest()).not.toBe(new Hasher().text('a').text('bc').digest())
  })

  it('tells 100,000 near neighbors apart', () => {
    const seen = new Set<string>()
    for (let number = 0; number < 100_000; number += 1) seen.add(hashText(`partner ${number}`))
    expect(seen.size).toBe(100_000)
  })

  it('spreads: each half alone tells 1,000 neighbors apart', () => {
    const hashes = Array.from({ length: 1000 }, (_, number) => hashText(`row-${number}`))
    expect(new Set(hashes.map((hash) => hash.slice(0, 8))).size).toBe(1000)
    expect(new Set(hashes.map((hash) => hash.slice(8))).size).toBe(1000)
  })

  it('differs when a single character does', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const place = at % text.length
        const changed = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1)
        expect(hashText(changed)).not.toBe(hashText(text))
      }),
    )
  })
})
