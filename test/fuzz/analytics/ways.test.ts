import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { applyScenario } from '#analytics/scenario.ts'
import { standardError } from '#analytics/simulation.ts'
import { ways } from '#analytics/ways.ts'
import { aia, book, day, deal, known, partner } from '#test/support/books.ts'
import { bundled } from '#test/support/bundled.ts'

const own = gather(bundled(), 0)
const short = (id: string): string => id.replace('aia/opportunity:', '')
const listed = (sets: readonly { deals: readonly string[]; chance: number; total: number }[]) => sets.map((set) => [set.deals.map(short).join(' '), set.total / 1e6, (set.chance * 100).toFixed(4)])

test('AIA by the end of 2025: exactly one set, Azure, Deloitte and Salesforce, with 34.125%', () => {
  const found = ways(own)
  expect(found).toMatchObject({ state: 'open', complete: true, need: 25e6, most: 50e6 })
  expect(listed(found.sets)).toEqual([['microsoft-azure deloitte salesforce', 25, '34.1250']])
  expect(found.any).toEqual({ chance: expect.closeTo(0.34125, 12) as number, error: 0, draws: 0 })
  expect(found.leftOut.map((each) => [short(each.deal), each.why])).toEqual([['ibm', 'later'], ['sap', 'later']])
})

test('AIA by Q2 2026: all five sets, 59.7413% that one of them happens, with the runner-up by chance and by fewest deals', () => {
  const found = ways(own, { by: day('2026-06-30') })
  expect(listed(found.sets)).toEqual([
    ['microsoft-azure deloitte salesforce', 25, '34.1250'],
    ['microsoft-azure salesforce ibm', 27, '31.5000'],
    ['microsoft-azure deloitte ibm', 29, '29.2500'],
    ['microsoft-azure deloitte sap', 26, '26.8125'],
    ['microsoft-azure ibm sap', 28, '24.7500'],
  ])
  expect(found.any.chance).toBeCloseTo(0.597413, 6)
  expect(listed(found.likeliest)).toEqual(listed(found.sets).slice(0, 2))
  expect(found.leftOut).toEqual([])
})

test('what each deal adds: without Azure nothing, with it certain the rest decides', () => {
  const found = ways(own)
  expect(found.adds.map((each) => [each.label, each.lost, each.expected])).toEqual([
    ['Deloitte', 0, 3.9e6],
    ['Salesforce', 0, 2.8e6],
    ['Microsoft Azure', 0, 11.25e6],
  ])
  expect(found.adds.map((each) => each.adds.toFixed(4))).toEqual(['0.5250', '0.4875', '0.4550'])
})

test('read as lost, the overdue deals put $50M out of reach: by which day it could be is said, or that it never can', () => {
  const found = ways({ ...own, readings: { overdue: true } })
  expect(found).toMatchObject({ state: 'out-of-reach', most: 29e6, sets: [] })
  expect(found.leftOut.map((each) => each.why)).toEqual(['overdue', 'overdue', 'later', 'later'])
  expect(found.reachableFrom).toBeNaN()
  expect(ways(own, { by: day('2025-09-30') })).toMatchObject({ state: 'out-of-reach', most: 46e6, reachableFrom: day('2025-12-31') })
})

test('in a scenario what is won is signed: the way gets shorter, and a lost deal closes it', () => {
  const won = applyScenario(own, [{ op: 'win-deal', node: 'aia/opportunity:microsoft-azure' }]).book
  expect(listed(ways(won).sets)).toEqual([['deloitte salesforce', 10, '45.5000']])
  expect(ways(applyScenario(own, [{ op: 'lose-deal', node: 'aia/opportunity:salesforce' }]).book).state).toBe('out-of-reach')
})

test('what is missing is said: no deals, no target, no date, no signed portfolio; a target that is met needs no way', () => {
  const deals = [deal('X', 3, 0.5, '2026-01-31')]
  const target = { ...known(8), comparator: '>=' as const, due: known(NaN) }
  expect(ways(book({ partners: [partner('A', 5)] })).state).toBe('no-deals')
  expect(ways(book({ deals, target })).state).toBe('no-portfolio')
  expect(ways(book({ partners: [partner('A', 5)], deals })).state).toBe('no-target')
  expect(ways(book({ partners: [partner('A', 5)], deals, target })).state).toBe('no-date')
  expect(ways(book({ partners: [partner('A', 5)], deals, target }), { by: Infinity }).state).toBe('open')
  expect(ways(book({ partners: [partner('A', 9)], deals, target })).state).toBe('met')
  expect(ways(gather(bundled(), 4)).state).toBe('no-deals')
})

test('a deal without probability makes chances unknown, never zero', () => {
  const found = ways(book({ partners: [partner('A', 5)], deals: [deal('X', 3, NaN, '2026-01-31'), deal('Y', 3, 0.5, '2026-01-31')], target: { ...known(8), comparator: '>=', due: known(day('2026-12-31')) } }))
  expect(found.sets.map((set) => [set.deals[0], set.chance])).toEqual([['own/opportunity:y', 0.5], ['own/opportunity:x', NaN]])
  expect(found.any.chance).toBeNaN()
  expect(found.adds.map((each) => [each.label, each.adds, each.expected])).toEqual([['X', 0.5, NaN], ['Y', NaN, 1.5]])
})

const list = (rows: readonly { value: number; probability: number }[], need: number) =>
  book({
    partners: [partner('A', 10)],
    deals: rows.map((row, i) => deal(`D${i}`, row.value, row.probability, '2026-01-31')),
    target: { ...known(10 + need), comparator: '>=', due: known(day('2026-12-31')) },
  })

test('the sets are all those that reach the target with none to spare, and what each adds is the difference between won and lost', () => {
  const row = fc.record({ value: fc.integer({ min: 1, max: 20 }), probability: fc.double({ min: 0.05, max: 0.95, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 60 }), (rows, need) => {
      const value = (mask: number): number => rows.reduce((sum, each, i) => sum + ((mask >> i) & 1 ? each.value : 0), 0)
      const masks = Array.from({ length: 2 ** rows.length }, (_, mask) => mask)
      const minimal = masks.filter((mask) => value(mask) >= need && rows.every((each, i) => ((mask >> i) & 1) === 0 || value(mask) - each.value < need))
      const found = ways(list(rows, need))
      const maskOf = (ids: readonly string[]): number => ids.reduce((mask, id) => mask | (1 << Number(id.replace('own/opportunity:d', ''))), 0)
      expect(found.sets.map((set) => maskOf(set.deals)).toSorted()).toEqual(minimal.toSorted())
      for (const each of found.adds) {
        const at = Number(each.label.slice(1))
        const others = (won: number): number => masks.filter((mask) => ((mask >> at) & 1) === won && value(mask) >= need).reduce((sum, mask) => sum + rows.reduce((product, one, i) => product * (i === at ? 1 : (mask >> i) & 1 ? one.probability : 1 - one.probability), 1), 0)
        expect(each.adds).toBeCloseTo(others(1) - others(0), 9)
      }
    }),
  )
})

test('more sets than can be listed: the best of both orders are still found, and it is said', () => {
  const rows = Array.from({ length: 22 }, (_, i) => ({ value: 10 + (i % 5), probability: 0.3 + (i % 7) / 10 }))
  const found = ways(list(rows, 120))
  expect(found).toMatchObject({ state: 'open', complete: false })
  expect(found.fewest.map((set) => set.deals.length)).toEqual([9, 9])
  // 9 certain ones are not there: the likeliest takes those of 90% first
  expect(found.likeliest[0]!.chance).toBeGreaterThanOrEqual(found.likeliest[1]!.chance)
  expect(found.likeliest[0]!.chance).toBeGreaterThanOrEqual(found.fewest[0]!.chance)
})

test('with 40 deals of all different values what each adds is simulated, within five standard errors of the difference of two chances', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ value: 1e6 + 13_713.07 * i ** 3, probability: 0.2 + (i % 7) / 10 }))
  const many = list(rows, 4e9)
  const found = ways(many)
  expect(found.any.draws).toBeGreaterThan(0)
  const [first] = found.adds
  const chance = (probability: number) => chanceByTarget({ ...many, deals: many.deals.map((each) => (each.id === first!.deal ? { ...each, probability: known(probability) } : each)) }).value
  expect(first!.error).toBeGreaterThan(0)
  expect(Math.abs(chance(1) - chance(0) - first!.adds)).toBeLessThan(5 * (first!.error + 2 * standardError(found.any.chance * found.any.draws, found.any.draws)))
})

test('the hand-made book of AIA has the same ways', () => {
  expect(listed(ways(aia).sets)).toEqual(listed(ways(own).sets))
})
