import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentration } from '#analytics/concentration.ts'
import { growth } from '#analytics/growth.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { removals } from '#analytics/removal.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { aia } from '#test/support/books.ts'

const same = (a: number, b: number) => (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)))
const known = fc.option(fc.integer({ min: 1, max: 20_000_000 }), { nil: NaN })

test('a row of the table is what removing that partner in a scenario gives, whatever is not stated', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ value: known, revenue: known, growth: fc.option(fc.integer({ min: -20, max: 60 }), { nil: NaN }) }), { minLength: 1, maxLength: 8 }), (rows) => {
      const [model] = aia.partners
      const partners = rows.map((row, i) => ({ ...model!, id: `p${i}`, value: { value: row.value, atoms: [] }, revenue: { value: row.revenue, atoms: [] }, growth: { value: row.growth / 100, atoms: [] } }))
      const book = { ...aia, partners }
      for (const row of removals(book)) {
        const left = applyScenario(book, [{ op: 'remove-partner', node: row.id }]).book
        expect(same(row.total, portfolio(left).total)).toBe(true)
        expect(same(row.revenue, recurringRevenue(left).total)).toBe(true)
        expect(same(row.hhi, concentration(left).hhi)).toBe(true)
        expect(same(row.growth, growth(left).weighted)).toBe(true)
      }
    }),
  )
})
