import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { dealTiers, listedTiers, staffing, tiersByValue } from '#analytics/engineers.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { openBundle } from '#model/bundle.ts'

const ecosystem = openBundle(bundle)
const facts = factsOf(ecosystem, 0)
const aia = gather(ecosystem, 0)

test('A.2.1 the tiers of four partners imply 9 to 15 engineers, 8 to 13 by value', () => {
  expect(staffing(facts, listedTiers(aia))).toEqual({ low: 9, high: 15, atoms: ['000-0046', '000-0058', '000-0070'] })
  expect(staffing(facts, tiersByValue(aia))).toMatchObject({ low: 8, high: 13 })
})

test('A.2.1 the whole pipeline by value adds 11 to 17', () => {
  expect(staffing(facts, dealTiers(aia))).toMatchObject({ low: 11, high: 17 })
})

test('a partner without a tier makes the sum unknown', () => {
  expect(staffing(facts, [undefined]).low).toBeNaN()
})
