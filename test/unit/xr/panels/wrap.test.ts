import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromRight, wrap, type Font, type Measure } from '#xr/panels/wrap.ts'

const font: Font = { size: 10, weight: 450 }
/** every letter is half as wide as the font is high */
const measure: Measure = (text, { size }) => (Array.from(text).length * size) / 2

test('words go to the next line where they do not fit', () => {
  expect(wrap('one two three', 35, font, measure)).toEqual(['one two', 'three'])
})

test('a word wider than a line is broken, and goes on after what stands there', () => {
  expect(wrap('a internationalization', 40, font, measure)).toEqual(['a intern', 'ationali', 'zation'])
})

test('a script without spaces fills its lines', () => {
  const lines = wrap('日本のパートナー契約の更新日', 25, font, measure)
  expect(lines.join('')).toBe('日本のパートナー契約の更新日')
  expect(Math.max(...lines.map((line) => measure(line, font)))).toBeLessThanOrEqual(25)
})

test('a line break that was written stays', () => {
  expect(wrap('one\ntwo', 100, font, measure)).toEqual(['one', 'two'])
})

test('nothing is left out and nothing is wider than its line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 10, max: 80 }), (text, width) => {
      const lines = wrap(text, width, font, measure)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines) expect([...new Intl.Segmenter().segment(line)].length === 1 || measure(line, font) <= width).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('scripts that begin at the right are known by their first letter', () => {
  expect(fromRight('12 شركة')).toBe(true)
  expect(fromRight('SAP شركة')).toBe(false)
})
