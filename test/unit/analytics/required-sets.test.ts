import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indispensableDeals, mostSets, requiredSets } from '#analytics/required-sets.ts'
import { aia, book, day, deal, known, partner } from '#test/support/books.ts'

test('exactly one set of deals reaches $50M by the end of 2025: Azure, Deloitte and Salesforce', () => {
  const sets = requiredSets(aia)
  expect(sets.map((set) => set.deals)).toEqual([
    ['aia/opportunity:microsoft-azure', 'aia/opportunity:deloitte', 'aia/opportunity:salesforce'],
  ])
  expect(sets[0]).toMatchObject({ total: 25e6 })
  expect(sets[0]?.chance).toBeCloseTo(0.34125, 12)
  expect(indispensableDeals(aia)).toEqual(sets[0]?.deals)
})

test('with IBM and SAP five ways open, and Azure is in each', () => {
  expect(requiredSets(aia, day('2026-06-30'))).toHaveLength(5)
  expect(indispensableDeals(aia, day('2026-06-30'))).toEqual(['aia/opportunity:microsoft-azure'])
})

test('nothing needed or nothing possible: no set', () => {
  const own = (need: number) =>
    book({
      partners: [partner('A', 10)],
      deals: [deal('X', 5, 0.5, '2026-01-31')],
      target: { ...known(10 + need), comparator: '>=', due: known(day('2026-12-31')) },
    })
  expect([requiredSets(own(0)), indispensableDeals(own(0))]).toEqual([[], []])
  expect([requiredSets(own(6)), indispensableDeals(own(6))]).toEqual([[], []])
  expect(requiredSets(own(5))).toHaveLength(1)
})

test('every set reaches the need, none has a deal to spare, and none is missed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 1, max: 60 }),
      (values, need) => {
        const own = book({
          partners: [partner('A', 1)],
          deals: values.map((value, i) => deal(`D${i}`, value, 0.5, '2026-01-31')),
          target: { ...known(1 + need), comparator: '>=', due: known(day('2026-12-31')) },
        })
        const minimal = Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_value, i) => (mask >> i) & 1)).filter(
          (chosen) => {
            const sum = chosen.reduce((total, value) => total + value, 0)
            return sum >= need && chosen.every((value) => sum - value < need)
          },
        )
        expect(
          requiredSets(own)
            .map((set) => set.total)
            .toSorted(),
        ).toEqual(minimal.map((chosen) => chosen.reduce((total, value) => total + value, 0)).toSorted())
      },
    ),
  )
})

test('a list with more ways than anybody reads stops at a limit', () => {
  const own = book({
    partners: [partner('A', 1)],
    deals: Array.from({ length: 40 }, (_, i) => deal(`D${i}`, 1, 0.5, '2026-01-31')),
    target: { ...known(21), comparator: '>=', due: known(day('2026-12-31')) },
  })
  expect(requiredSets(own)).toHaveLength(mostSets)
})
