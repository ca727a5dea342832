import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { leads } from '#analytics/leads.ts'
import { acrossLevels, levels, onLevel, populations } from '#analytics/levels.ts'
import { bundled } from '#test/support/bundled.ts'

const facts = factsOf(bundled(), 3)
const ladder = levels(facts)
const years = populations(facts)

test('A.2.2 level populations at 50, 150 and 300 partners', () => {
  expect(years.map((year) => ladder.map((level) => onLevel(level, year.partners.value)))).toEqual([[2.5, 7.5, 15, 25], [7.5, 22.5, 45, 75], [15, 45, 90, 150]])
})
test('A.2.2 minimum leads a month 92.5, 277.5, 555.0: the goal of more than 100 is missed in year 1', () => {
  expect(leads(facts).years.map((year) => [year.minimum.value, year.verdict])).toEqual([[92.5, 'misses'], [277.5, 'meets'], [555, 'meets']])
  expect([leads(facts).goal.value, leads(facts).goal.comparator]).toEqual([100, '>'])
})
test('minimum per partner 10, 5 and 2 a month; Registered asks for none, which is not zero', () => {
  expect(ladder.map((level) => level.leads.value)).toEqual([10, 5, 2, NaN])
})
test('A.2.2 development funds 362.5K, 1,087.5K, 2,175.0K; 12.08% of year 3 partner revenue', () => {
  const funds = years.map((year) => acrossLevels(ladder, year.partners, (level) => level.funds).value)
  expect(funds).toEqual([362_500, 1_087_500, 2_175_000])
  expect((100 * funds[2]!) / years[2]!.revenue.value).toBeCloseTo(12.08, 2)
})
test('A.2.2 partner commitments 587.5K, 1,762.5K, 3,525.0K, Registered stating none', () => {
  const sums = years.map((year) => acrossLevels(ladder, year.partners, (level) => level.commitment))
  expect(sums.map((sum) => sum.value)).toEqual([587_500, 1_762_500, 3_525_000])
  expect(sums[0]!.silent).toEqual(['agent-collaboration/tier:registered'])
})
test('no partner is on a level yet, so nobody is checked', () => {
  expect(leads(facts).partners).toEqual([])
})
