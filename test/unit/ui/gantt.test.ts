import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlatMark } from '#model/tabular.ts'
import { beside } from '#ui/flat/gantt.ts'
import { textWidth } from '#ui/flat/scale.ts'

const mark = (label: string, from: number, to: number): FlatMark => ({ label, from, to, y: 0, tone: 'neutral', style: 'solid' })
const place = (...marks: FlatMark[]) => beside(marks, (value) => value, 0, 400, (each) => each.label)

test('a text stands right of its mark where there is room', () => expect(place(mark('Sign', 100, 200))[0]).toMatchObject({ x: 208, anchor: 'start', text: ['Sign'], lane: 0 }))
test('near the right edge it stands left', () => expect(place(mark('Sign agreement', 300, 390))[0]).toMatchObject({ x: 292, anchor: 'end', text: ['Sign agreement'] }))
test('a text longer than both sides breaks at a word, on the wider side', () =>
  expect(place(mark('Expand existing partnerships (JPMorgan Chase), no status', 100, 150))[0]).toMatchObject({ anchor: 'start', text: ['Expand existing partnerships', '(JPMorgan Chase), no status'] }))
test('what two lines do not hold is cut', () => {
  const [only] = place(mark('word '.repeat(40), 100, 150))
  expect(only?.text).toHaveLength(2)
  expect(only?.text[1]?.endsWith('…')).toBe(true)
  for (const line of only!.text) expect(only!.x + textWidth(line)).toBeLessThanOrEqual(400)
})
test('a moment keeps its text clear of its diamond', () => expect(place(mark('Due', 100, 100))[0]?.x).toBe(117))

test('in one line nothing touches, and nothing leaves the chart', () => {
  const marks = fc.array(fc.record({ label: fc.string({ minLength: 1, maxLength: 60 }), from: fc.integer({ min: 20, max: 380 }), length: fc.integer({ min: 0, max: 200 }) }), { maxLength: 12 })
  fc.assert(
    fc.property(marks, (given) => {
      const placed = place(...given.map((each) => mark(each.label, each.from, Math.min(390, each.from + each.length))))
      expect(placed).toHaveLength(given.length)
      const spans = placed.map(({ mark: each, x, anchor, text, lane }) => {
        const wide = Math.max(...text.map((line) => textWidth(line)))
        return { lane, from: anchor === 'start' ? each.from : x - wide, to: anchor === 'start' ? x + wide : each.to }
      })
      for (const [i, a] of spans.entries()) {
        expect(a.from).toBeGreaterThanOrEqual(0)
        expect(a.to).toBeLessThanOrEqual(400 + 1e-9)
        for (const b of spans.slice(i + 1)) if (a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true)
      }
    }),
  )
})
