import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clip, linesOf, textWidth } from '#exporters/brief/measure.ts'

describe('lines of a text', () => {
  test('a word that fits is one line, nothing is none', () => {
    expect([linesOf('Portfolio', 100, 9), linesOf('', 100, 9)]).toEqual([1, 0])
  })
  test('words go to the next line as a whole; a word wider than a line breaks', () => {
    expect(linesOf('aaaa aaaa', textWidth('aaaa', 10) + 1, 10)).toBe(2)
    expect(linesOf('a'.repeat(40), textWidth('aaaaaaaaaa', 10) + 0.01, 10)).toBe(4)
  })
  test('a wider column never needs more of them', () => {
    fc.assert(fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 300 }), (text, width) => linesOf(text, width + 40, 9) <= linesOf(text, width, 9)), { numRuns: 100 })
  })
})

describe('a text that is too long', () => {
  test('ends at a word with an ellipsis, and no number is cut in two', () => {
    expect(clip('It brings $6.25M of recurring revenue', 14)).toBe('It brings…')
    expect(clip('Short', 10)).toBe('Short')
    expect(clip('1234567890123', 6)).toBe('…')
  })
  test('is never longer than asked, and keeps what it shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, most) => {
        const short = clip(text, most)
        const plain = text.replace(/\s+/g, ' ').trim()
        return short.length <= most && (short === plain || plain.startsWith(short.slice(0, -1)))
      }),
      { numRuns: 200 },
    )
  })
})
