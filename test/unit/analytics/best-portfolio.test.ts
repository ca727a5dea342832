import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPortfolio, mostDeals, type PortfolioQuestion } from '#analytics/best-portfolio.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { statedInvestments, usesOf } from '#analytics/limits.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { book, day, deal, known, partner } from '#test/support/books.ts'
import { bundled } from '#test/support/bundled.ts'

const facts = factsOf(bundled(), 0)
const aia = gather(bundled(), 0)
const ask = (more: Partial<PortfolioQuestion>): PortfolioQuestion => ({ aim: 'expected', by: day('2026-06-30'), target: 50e6, entered: {}, end: 'low', ...more })
const short = (ids: readonly string[]): string => ids.map((id) => id.replace('aia/opportunity:', '').replace('partner:', '')).join(' ')

test('engineers of AIA by tier rules: its partners take 9 to 15 of them, a Strategic deal 3 to 5, a Platform deal 2 to 3', () => {
  expect(aia.deals.map((each) => [usesOf(facts, aia, each, {}, 'low').engineers, usesOf(facts, aia, each, {}, 'high').engineers])).toEqual([[3, 5], [2, 3], [2, 3], [2, 3], [2, 3]])
  const found = bestPortfolio(facts, aia, ask({ entered: { engineers: 20 } }))
  expect(found.limits[0]).toMatchObject({ id: 'engineers', capacity: 20, used: 20 })
})

test('20 engineers are enough for all five deals at the low end of the rules, for none of them nothing is binding', () => {
  const found = bestPortfolio(facts, aia, ask({ entered: { engineers: 20 } }))
  expect(found).toMatchObject({ state: 'found', expected: 50.5e6, left: [], unknown: [], unstaffed: [] })
  expect(found.chance).toBeCloseTo(0.597413, 6)
  expect(found.binding).toBeUndefined()
})

test('at the high end 20 engineers leave five beside the partners: Azure alone; one more brings nothing, three more IBM', () => {
  const found = bestPortfolio(facts, aia, ask({ entered: { engineers: 20 }, end: 'high' }))
  expect(short(found.deals)).toBe('microsoft-azure')
  expect(found).toMatchObject({ expected: 36.25e6, chance: 0, binding: 'engineers' })
  expect(found.limits[0]).toMatchObject({ used: 20, oneMore: 0, removed: 14.25e6, least: { amount: 3, gain: 4.8e6 } })
  const more = bestPortfolio(facts, aia, ask({ entered: { engineers: 22 }, end: 'high' }))
  expect(more.limits[0]).toMatchObject({ used: 20, unit: 1, oneMore: 4.8e6 })
  expect(short(bestPortfolio(facts, aia, ask({ entered: { engineers: 23 }, end: 'high' })).deals)).toBe('microsoft-azure ibm')
})

test('fewer engineers than the partners take: that is said before any deal is chosen', () => {
  expect(bestPortfolio(facts, aia, ask({ entered: { engineers: 8 } }))).toMatchObject({ state: 'partners-alone-exceed', deals: [], limits: [{ capacity: 8, used: 9 }] })
})

test('where partners may be given up, the two smallest make room for deals that bring more', () => {
  const found = bestPortfolio(facts, aia, ask({ entered: { engineers: 13 }, mayGiveUp: true }))
  expect(short(found.givenUp)).toBe('google-cloud apple-vision-pro')
  expect(short(found.deals)).toBe('microsoft-azure deloitte ibm')
  expect(found.expected).toBeCloseTo(20.5e6 + 11.25e6 + 4.8e6 + 3.9e6, 4)
})

const costs = Object.fromEntries(aia.deals.map((each, i) => [`cost/${each.id}`, [3, 2, 1, 2, 1][i]! * 1e6]))

test('costs and a budget entered: the best for the expected portfolio and for the chance differ, and the binding limit is named with what it would add', () => {
  const entered = { ...costs, budget: 6e6, deals: 3 }
  const expected = bestPortfolio(facts, aia, ask({ entered }))
  expect(short(expected.deals)).toBe('microsoft-azure salesforce ibm')
  expect(expected.expected).toBeCloseTo(25e6 + 18.85e6, 4)
  expect(expected.chance).toBeCloseTo(0.315, 12)
  expect(expected.binding).toBe('budget')
  expect(expected.limits).toMatchObject([{ id: 'budget', capacity: 6e6, used: 6e6, unit: 1e6 }, { id: 'deals', capacity: 3, used: 3, removed: 0 }])
  expect(expected.limits[0]!.oneMore).toBeCloseTo(1.1e6, 4)
  const chance = bestPortfolio(facts, aia, ask({ entered, aim: 'chance', by: day('2025-12-31') }))
  expect(short(chance.deals)).toBe('microsoft-azure deloitte salesforce')
  expect(chance.chance).toBeCloseTo(0.34125, 12)
})

test('a deal whose cost nobody states cannot be weighed and is named', () => {
  const { [`cost/${aia.deals[3]!.id}`]: _ibm, ...others } = costs
  expect(bestPortfolio(facts, aia, ask({ entered: { ...others, budget: 6e6 } })).unknown).toEqual([aia.deals[3]!.id])
})

test('without a limit there is nothing to choose; without deals neither; more deals than can be proven are not guessed', () => {
  expect(bestPortfolio(facts, aia, ask({})).state).toBe('no-limits')
  expect(bestPortfolio(factsOf(bundled(), 3), gather(bundled(), 3), ask({ entered: { engineers: 5 } })).state).toBe('no-deals')
  const many = book({ partners: [partner('A', 5)], deals: Array.from({ length: mostDeals + 1 }, (_, i) => deal(`D${i}`, 1 + i, 0.5, '2026-01-31')) })
  expect(bestPortfolio(facts, many, ask({ entered: { deals: 5 } })).state).toBe('too-large')
})

test('no choice of deals within the limits does better, and the chance of the best is the chance of its book', () => {
  const row = fc.record({ value: fc.integer({ min: 1, max: 20 }), probability: fc.double({ min: 0.05, max: 0.95, noNaN: true }), cost: fc.integer({ min: 1, max: 6 }) })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom('expected' as const, 'chance' as const), (rows, budget, count, need, aim) => {
      const own = book({ partners: [partner('A', 10)], deals: rows.map((each, i) => deal(`D${i}`, each.value, each.probability, '2026-01-31')), target: { ...known(10 + need), comparator: '>=', due: known(day('2026-12-31')) } })
      const entered = { budget, deals: count, ...Object.fromEntries(own.deals.map((each, i) => [`cost/${each.id}`, rows[i]!.cost])) }
      const question = ask({ aim, entered, target: 10 + need, by: day('2026-12-31') })
      const score = (members: readonly string[]): number =>
        aim === 'expected'
          ? own.deals.reduce((sum, each) => sum + (members.includes(each.id) ? each.value.value * each.probability.value : 0), 10)
          : chanceByTarget({ ...own, deals: own.deals.filter((each) => members.includes(each.id)) }).value
      const every = Array.from({ length: 2 ** rows.length }, (_, mask) => own.deals.map((each) => each.id).filter((_id, i) => (mask >> i) & 1))
      const fitting = every.filter((ids) => ids.length <= count && ids.reduce((sum, id) => sum + entered[`cost/${id}` as keyof typeof entered], 0) <= budget)
      const found = bestPortfolio(facts, own, question)
      expect(fitting.map((ids) => ids.join())).toContain(found.deals.toSorted().join())
      expect(found[aim]).toBeCloseTo(Math.max(...fitting.map(score)), 9)
    }),
  )
})

test('levels and tiers that state an investment are listed with their facts; AIA states none', () => {
  expect(statedInvestments(facts)).toEqual([])
  const agents = statedInvestments(factsOf(bundled(), 3))
  expect(agents.length).toBeGreaterThan(0)
  for (const each of agents) expect(each.atoms.length).toBeGreaterThan(0)
})
