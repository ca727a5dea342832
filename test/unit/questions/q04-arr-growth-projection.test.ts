import { expect, test } from 'vitest'
import { chosen, growth, projection, yearsToReach } from '#analytics/growth.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { lensContext } from '#test/support/bundled.ts'

const { book } = lensContext()
const cents = (value: number | undefined) => value?.toFixed(2)

test('Q4: ARR is 6,250,000.00 and grows at 16.42% weighted by revenue', () => {
  expect(recurringRevenue(book).total).toBe(6_250_000)
  expect(growth(book).weighted).toBeCloseTo(0.1642, 12)
})
test('Q4: years 1 to 5 by the formula as written', () => {
  expect(projection(book).slice(1).map((row) => cents(row.blended))).toEqual(['7276250.00', '8471010.25', '9861950.13', '11481282.34', '13366508.91'])
})
test('Q4: years 1 to 5 partner by partner, 75,886.81 more at the end', () => {
  expect(projection(book).slice(1).map((row) => cents(row.separate))).toEqual(['7276250.00', '8475737.50', '9878548.62', '11520152.56', '13442395.72'])
  const last = projection(book)[5]!
  expect(cents(last.separate - last.blended)).toBe('75886.81')
})
test('Q4: year 5 of each partner', () => {
  expect(projection(book)[5]!.partners.map((row) => [row.id, cents(row.value)])).toEqual([
    ['partner:ey-global', '4274134.02'], ['partner:jpmorgan-chase', '6863273.27'], ['partner:google-cloud', '1542048.97'], ['partner:apple-vision-pro', '762939.45'],
  ])
})
test('Q4: doubling to the $12.5M target takes 4.56 years', () => {
  expect(growth(book).doubling.toFixed(2)).toBe('4.56')
  expect(yearsToReach(6.25e6, growth(book).weighted, book.revenueTarget.value).toFixed(2)).toBe('4.56')
})
test('Q4: the reader’s method is the one reading away', () => {
  const last = projection(book)[5]!
  expect([chosen(book, last), chosen({ ...book, readings: { growth: true } }, last)].map(cents)).toEqual(['13366508.91', '13442395.72'])
})
test('Q4: a partner lost from the first year leaves what A.2.1 states after its removal', () => {
  const after = (partner: string) => cents(projection(book, 5, { lost: { partner, from: 1 } })[5]!.blended)
  expect(['ey-global', 'jpmorgan-chase', 'google-cloud', 'apple-vision-pro'].map((name) => after(`partner:${name}`))).toEqual(['9102558.99', '6525986.88', '11854846.77', '12636036.04'])
})
test('Q4: a partner lost from year 3 is still there in year 2', () => {
  const rows = projection(book, 3, { lost: { partner: 'partner:jpmorgan-chase', from: 3 } })
  expect(rows.map((row) => row.partners.length)).toEqual([4, 4, 4, 3])
  expect(cents(rows[2]!.blended)).toBe('8471010.25')
})
test('Q4: two points more a year raise every rate alike', () => {
  const [, first] = projection(book, 1, { points: 0.02 })
  expect(cents(first!.blended)).toBe(cents(6_250_000 * 1.1842))
  expect(first!.separate).toBeCloseTo(first!.blended, 6)
})
