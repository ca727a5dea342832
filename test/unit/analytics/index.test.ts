import { expect, test } from 'vitest'
import { metrics } from '#analytics/index.ts'
import { aia, book, emptyBook, partner } from '#test/support/books.ts'

test('every metric answers an empty book, a book without values and a full one, and leaves it as it was', () => {
  for (const own of [emptyBook, book({ partners: [partner('A', NaN)] }), aia]) {
    const before = JSON.stringify(own)
    for (const metric of metrics) expect(metric.of(own), metric.id).toBeDefined()
    expect(JSON.stringify(own)).toBe(before)
  }
})

test('metric ids are distinct', () => {
  expect(new Set(metrics.map((metric) => metric.id)).size).toBe(metrics.length)
})
