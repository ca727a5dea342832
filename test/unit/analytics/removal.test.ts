import { expect, test } from 'vitest'
import { removals } from '#analytics/removal.ts'
import { aia, book, partner } from '#test/support/books.ts'

test('A.2.1 what is left when one partner leaves', () => {
  const rows = removals(aia).map((row) => [
    row.label,
    row.total,
    row.revenue,
    row.revenueLost,
    row.hhi.toFixed(2),
    (row.growth * 100).toFixed(4),
    row.fiveYear.toFixed(2),
    row.gap,
  ])
  expect(rows).toEqual([
    ['EY Global', 16.5e6, 4_125_000, 0.34, '5775.94', '17.1515', '9102558.99', 33.5e6],
    ['JPMorgan Chase', 13e6, 3_250_000, 0.48, '5059.17', '14.9615', '6525986.88', 37e6],
    ['Google Cloud', 21.5e6, 5_375_000, 0.14, '4699.84', '17.1395', '11854846.77', 28.5e6],
    ['Apple Vision Pro', 24e6, 6_000_000, 0.04, '3967.01', '16.0625', '12636036.04', 26e6],
  ])
})

test('without a giant the concentration of the dwarfs is theirs', () => {
  const dwarfs = Array.from({ length: 30 }, (_, i) => partner(`Dwarf ${i}`, 1))
  const [first] = removals(book({ partners: [partner('Giant', 1e12), ...dwarfs] }))
  expect(first!.hhi).toBeCloseTo(10_000 / 30, 9)
})
