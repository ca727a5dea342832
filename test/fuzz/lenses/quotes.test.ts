import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteContextOf } from '#lenses/quotes/context.ts'
import { fill, textOf } from '#lenses/quotes/fill.ts'
import { measures } from '#lenses/quotes/measures/index.ts'
import { defaultView } from '#state/view.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const contextOf = (programme: string) => quoteContextOf(ecosystem, { ...defaultView, data: { id: 'bundled', programmes: [programme] } })
const typed = ['', 'constructor', '__proto__', 'partner:nobody', 'partner:ey-global', '1e9', '-1', '0.5', 'NaN', 'Infinity', '2025-13-45', '/', 'all']
const accident = /undefined|function|\[object|Infinity|NaN/

test('whatever somebody types behind a measure gives a number, a text or a reason, on every program', () => {
  const odd: string[] = []
  for (const { id: programme } of ecosystem.programmes)
    for (const { id, takes } of measures)
      for (const one of typed)
        for (const template of [`{measure:${id}/${one}}`, `{measure:${id}/${one}${'/x'.repeat(takes.length)}}`]) {
          const text = textOf(fill(template, contextOf(programme)))
          if (text === '' || accident.test(text)) odd.push(`${programme} ${template}: ${text}`)
        }
  expect(odd).toEqual([])
})

const word = fc.constantFrom('figure', 'measure', 'cell', 'fact', 'finding', 'sentence', 'answer', 'label', 'count', 'day', 'portfolio-total', 'share', 'tiers', 'partner:ey-global', '000-0259', 'past-due', 'number', 'gap', 'base', 'without', 'money', 'word', '2', 'constructor')
const mark = fc.constantFrom('{', '}', ':', '/', '.', '@', '|', ' ', '')
const template = fc.array(fc.tuple(mark, word, mark), { maxLength: 8 }).map((parts) => parts.flat().join(''))

test('no template is an accident, and what stands outside references is kept letter by letter', () => {
  fc.assert(
    fc.property(template, (text) => {
      const pieces = fill(text, contextOf('aia'))
      expect(textOf(pieces.map((piece) => ('reference' in piece ? { text: piece.reference } : piece)))).toBe(text)
      expect(textOf(pieces.filter((piece) => 'reference' in piece))).not.toMatch(accident)
    }),
    { numRuns: 3000 },
  )
})
