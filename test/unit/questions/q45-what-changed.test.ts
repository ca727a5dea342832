import { expect, test } from 'vitest'
import { bookChanges } from '#analytics/book-changes.ts'
import { gather } from '#analytics/gather.ts'
import { bundled } from '#test/support/bundled.ts'
import { deal, emptyBook, known, partner } from '#test/support/books.ts'

test('q45: the bundled documents hold one snapshot each: nothing changed', () => {
  for (const programme of [0, 1, 2, 3, 4]) expect(bookChanges(gather(bundled(), programme), gather(bundled(), programme))).toEqual([])
})

test('q45: who came, who went, and which number is another, with both values and both facts', () => {
  const before = { ...emptyBook, partners: [partner('Acme', 5), partner('Globex', 3), partner('Initech', NaN)], deals: [deal('Hooli', 4, 0.5, '2025-06-30')] }
  const after = { ...emptyBook, partners: [partner('Acme', 6), partner('Initech', NaN), partner('Umbrella', 1)], deals: [deal('Hooli', 4, 0.7, '2025-06-30')] }
  expect(bookChanges(before, after).map(({ label, change, measure, before: from, after: to }) => [label, change, measure, from, to])).toEqual([
    ['Acme', 'changed', 'value', 5, 6],
    ['Umbrella', 'added', undefined, NaN, 1],
    ['Globex', 'gone', undefined, 3, NaN],
    ['Hooli', 'changed', 'probability', 0.5, 0.7],
  ])
})

test('q45: a number that is no longer stated changed to unknown, not to zero', () => {
  const before = { ...emptyBook, partners: [partner('Acme', 5, { satisfaction: known(0.9, 's') })] }
  const [change] = bookChanges(before, { ...emptyBook, partners: [partner('Acme', 5)] })
  expect(change).toMatchObject({ measure: 'satisfaction', before: 0.9 })
  expect(change!.after).toBeNaN()
})
