import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requiredSets } from '#analytics/required-sets.ts'
import { aia, book, day, deal, known, partner } from '#test/support/books.ts'

test('exactly one set of deals reaches $50M by the end of 2025: Azure, Deloitte and Salesforce', () => {
  const { sets, indispensable, need, more } = requiredSets(aia)
  expect(sets.map((set) => set.deals.map((row) => row.label))).toEqual([['Microsoft Azure', 'Deloitte', 'Salesforce']])
  expect(sets[0]).toMatchObject({ total: 25e6 })
  expect(sets[0]?.chance).toBeCloseTo(0.34125, 12)
  expect(indispensable).toEqual(aia.deals.slice(0, 3).map((row) => row.id))
  expect({ need, more }).toEqual({ need: 25e6, more: false })
})

test('with IBM and SAP five ways open, and Azure is in each', () => {
  const { sets, indispensable } = requiredSets(aia, day('2026-06-30'))
  expect(sets).toHaveLength(5)
  expect(indispensable).toEqual(['aia/opportunity:microsoft-azure'])
})

test('nothing needed or nothing possible: no set', () => {
  const own = (need: number) => book({ partners: [partner('A', 10)], deals: [deal('X', 5, 0.5, '2026-01-31')], target: { ...known(10 + need), comparator: '>=', due: known(day('2026-12-31')) } })
  expect(requiredSets(own(0)).sets).toEqual([])
  expect(requiredSets(own(6))).toMatchObject({ sets: [], indispensable: [] })
  expect(requiredSets(own(5)).sets).toHaveLength(1)
})

test('every set reaches the need, none has a deal to spare, and none is missed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 60 }), (values, need) => {
      const own = book({
        partners: [partner('A', 1)],
        deals: values.map((value, i) => deal(`D${i}`, value, 0.5, '2026-01-31')),
        target: { ...known(1 + need), comparator: '>=', due: known(day('2026-12-31')) },
      })
      const minimal = Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_value, i) => (mask >> i) & 1)).filter((chosen) => {
        const sum = chosen.reduce((total, value) => total + value, 0)
        return sum >= need && chosen.every((value) => sum - value < need)
      })
      expect(requiredSets(own).sets.map((set) => set.total).toSorted()).toEqual(minimal.map((chosen) => chosen.reduce((total, value) => total + value, 0)).toSorted())
    }),
  )
})
