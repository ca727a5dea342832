import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tierDistances } from '#analytics/tier-distance.ts'
import { tierChecks } from '#analytics/tiers.ts'
import { aia, known } from '#test/support/books.ts'

const ratio = fc.option(fc.integer({ min: 50, max: 100 }).map((value) => value / 100), { nil: NaN })
const sum = fc.option(fc.integer({ min: 0, max: 20_000_000 }), { nil: NaN })

test('no gap is negative, unknown makes none, and who has none to its tier misses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ value: sum, revenue: sum, completion: ratio, satisfaction: ratio, tier: fc.nat(2) }), { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, boundary) => {
      const [model] = aia.partners
      const partners = rows.map((row, i) => ({ ...model!, id: `p${i}`, value: known(row.value), revenue: known(row.revenue), completion: known(row.completion), satisfaction: known(row.satisfaction), tier: { id: aia.tiers[row.tier]!.id, atoms: [] } }))
      const book = { ...aia, partners, ...(boundary && { readings: { boundary: true as const } }) }
      const checks = tierChecks(book)
      for (const [i, distance] of tierDistances(book).entries()) {
        for (const gap of [...distance.toNext, ...distance.toListed]) expect(gap.missing).toBeGreaterThanOrEqual(0)
        expect(distance.toListed.length).toBe(checks[i]!.missed)
        expect(distance.unknown.length).toBe(checks[i]!.unknown)
        expect(Number.isNaN(distance.reach)).toBe(distance.next === undefined)
      }
    }),
  )
})
