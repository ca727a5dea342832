import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealTerms, payments } from '#analytics/deal-terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { growth, projection, yearsToReach } from '#analytics/growth.ts'
import { investmentProgramme } from '#analytics/investment-programme.ts'
import { levelYears } from '#analytics/mdf.ts'
import { partnerReturns } from '#analytics/partner-cost.ts'
import { planYears } from '#analytics/plan-years.ts'
import { firstRange } from '#analytics/ranges.ts'
import { shareLines } from '#analytics/revenue-share.ts'
import { leadTimes, partnerLeadTimes } from '#analytics/time-to-deal.ts'
import { EcosystemBuilder } from '#model/build.ts'
import type { NodeType } from '#model/ecosystem.ts'
import { book, known, partner } from '#test/support/books.ts'

type Fact = readonly [type: NodeType, kind: string, label: string, predicate: string, text: string]

/** A list of one's own with these facts about partners, tiers, models ... */
function own(facts: readonly Fact[], partners: readonly string[] = []) {
  const builder = new EcosystemBuilder('own', 'Own list')
  const source = { document: builder.document({ id: 'list', title: 'List', file: 'list.csv', lines: 9 }), section: 'Sheet 1', line: 2 }
  const programme = builder.programme({ id: 'own', label: 'Own list', document: 0 })
  for (const label of partners) builder.relation(programme, 0, 'has partner', builder.node('Partner', 'Partner', label, programme), source)
  for (const [type, kind, label, predicate, text] of facts) builder.fact(programme, builder.node(type, kind, label, programme), predicate, text, source)
  const ecosystem = builder.finish()
  return { facts: factsOf(ecosystem, 0), book: gather(ecosystem, 0) }
}

test('a stated cost lights up the return of its partner, and of no other', () => {
  const { facts, book: mine } = own(
    [['Partner', 'Partner', 'A', 'annual revenue', '$300K'], ['Partner', 'Partner', 'A', 'annual cost', '$100K'], ['Partner', 'Partner', 'B', 'annual revenue', '$50K']],
    ['A', 'B'],
  )
  expect(partnerReturns(facts, mine).map((row) => [row.cost.value, row.roi])).toEqual([[100e3, 2], [NaN, NaN]])
})
test('stated dates light up how long a partner took', () => {
  const { facts, book: mine } = own(
    [['Partner', 'Partner', 'A', 'signed', '2025-01-10'], ['Partner', 'Partner', 'A', 'onboarded', '2025-02-09'], ['Partner', 'Partner', 'B', 'onboarded', '2025-02-09']],
    ['A', 'B'],
  )
  const [a, b] = partnerLeadTimes(facts, mine)
  expect([a?.onboarding.value, a?.onboarding.atoms.length, a?.firstDeal.value, b?.onboarding.value]).toEqual([30, 2, NaN, NaN])
})
test('a usage lights up the share of it', () => {
  const { facts } = own([
    ['Opportunity', 'Opportunity', 'Big', 'estimated value', '$15M'], ['Opportunity', 'Opportunity', 'Big', 'revenue model: base partnership fee', '$5M'],
    ['Opportunity', 'Opportunity', 'Big', 'revenue model: minimum annual commitment', '$3M'], ['Opportunity', 'Opportunity', 'Big', 'revenue model: revenue share', '12% of usage'],
    ['Opportunity', 'Opportunity', 'Big', 'annual usage', '$10M'],
  ])
  const [deal] = gather(facts.ecosystem, 0).deals
  const terms = dealTerms(facts, deal!)!
  expect(payments(terms, 2).map((each) => each.share)).toEqual([0, 1.2e6, 2.4e6])
  expect(Number.isNaN(terms.bonus.value)).toBe(true)
  expect(terms.yearsWithBonus).toBeNaN()
})
test('a range keeps both ends; “or more” is open only where one asks for it', () => {
  const { facts } = own([['Tier', 'Tier', 'T', 'investment program', '$1M+ annual investment'], ['Tier', 'Tier', 'U', 'investment program', '$50K-100K annual investment']])
  const [more, range] = facts.saying('investment program').map((atom) => [atom])
  expect(firstRange(more!, 'money')).toMatchObject({ low: 1e6, high: 1e6 })
  expect(firstRange(more!, 'money', { open: true })).toMatchObject({ low: 1e6, high: Infinity })
  expect(firstRange(range!, 'money', { open: true })).toMatchObject({ low: 50e3, high: 100e3 })
  expect(firstRange(range!, 'ratio').low).toBeNaN()
})
test('a tier without a number of partners is outside the sum and named, never counted as none', () => {
  const { facts } = own([
    ['Tier', 'Tier', 'T', 'investment program', '$10K annual investment'], ['Tier', 'Tier', 'T', 'stated partner count', '3 partners'], ['Tier', 'Tier', 'U', 'investment program', '$50K annual investment'],
  ])
  const programme = investmentProgramme(facts)
  expect([programme.low, programme.uncounted.length]).toEqual([30e3, 1])
  expect(programme.tiers[1]?.low).toBeNaN()
})
test('a split that does not make a whole, and prose, are no share', () => {
  const { facts } = own([
    ['CommercialModel', 'RevenueModel', 'M', 'joint solutions', '60/40 revenue split'], ['CommercialModel', 'RevenueModel', 'M', 'odd', '60/60 split'], ['CommercialModel', 'RevenueModel', 'M', 'terms', 'as agreed'],
  ])
  expect(shareLines(facts).map((line) => [line.line, line.low, line.high])).toEqual([['joint solutions', 0.4, 0.4]])
})
test('an empty list answers nothing: no years, no levels, no times, no shares', () => {
  const { facts } = own([])
  expect([planYears(facts).years, levelYears(facts), leadTimes(facts), shareLines(facts), investmentProgramme(facts).tiers]).toEqual([[], [], [], [], []])
  expect(planYears(facts).compound).toBeNaN()
})

const rows = fc.array(fc.record({ revenue: fc.integer({ min: 1, max: 1e8 }), growth: fc.double({ min: -0.3, max: 1, noNaN: true }) }), { minLength: 2, maxLength: 8 })
const bookOf = (list: readonly { revenue: number; growth: number }[]) => book({ partners: list.map((row, i) => partner(`P${i}`, 1, { revenue: known(row.revenue), growth: known(row.growth) })) })

test('losing a partner never adds revenue, and before its year nothing changes', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), (list, from) => {
      const mine = bookOf(list)
      const kept = projection(mine)
      const lost = projection(mine, 5, { lost: { partner: 'partner:p0', from } })
      lost.forEach((row, year) => {
        if (year < from) expect(row.separate).toBe(kept[year]!.separate)
        else expect(row.separate).toBeLessThan(kept[year]!.separate)
      })
    }),
  )
})
test('points more raise every later year; none change nothing', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 10 }), (list, points) => {
      const mine = bookOf(list)
      const plain = projection(mine)
      expect(projection(mine, 5, { points: 0 })).toEqual(plain)
      projection(mine, 5, { points: points / 100 }).forEach((row, year) => {
        if (year > 0) expect(row.blended).toBeGreaterThan(plain[year]!.blended)
      })
    }),
  )
})
test('the order of partners changes no year', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const [one, other] = [projection(bookOf(list)), projection(bookOf(list.toReversed()))]
      one.forEach((row, year) => expect(row.blended / other[year]!.blended).toBeCloseTo(1, 9))
    }),
  )
})
test('after the years it takes, the target is reached to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e8 }), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (revenue, rate, times) => {
      expect(revenue * (1 + rate) ** yearsToReach(revenue, rate, revenue * times)).toBeCloseTo(revenue * times, 0)
    }),
  )
  expect([yearsToReach(1, 0, 2), yearsToReach(2, 0, 1), yearsToReach(NaN, 0.1, 1)]).toEqual([NaN, 0, NaN])
})
test('everybody lost leaves nothing, not an unknown', () => {
  const alone = book({ partners: [partner('P0', 1, { revenue: known(10), growth: known(0.1) })] })
  expect(projection(alone, 2, { lost: { partner: 'partner:p0', from: 1 } }).map((row) => row.blended)).toEqual([10, 0, 0])
  expect(growth(alone).weighted).toBeCloseTo(0.1, 12)
})
