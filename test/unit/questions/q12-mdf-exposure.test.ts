import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { levelYears } from '#analytics/mdf.ts'
import { planYears } from '#analytics/plan-years.ts'
import { bundled } from '#test/support/bundled.ts'

const years = levelYears(factsOf(bundled(), 3))

test('Q12: MDF ceilings are 362.5K, 1,087.5K and 2,175.0K a year', () => {
  expect(years.map((year) => year.funds.value)).toEqual([362_500, 1_087_500, 2_175_000])
})
test('Q12: in year 3 that is 12.08% of partner revenue', () => {
  expect((years[2]!.fundsShare * 100).toFixed(2)).toBe('12.08')
})
test('Q12: partners commit 587.5K, 1,762.5K and 3,525.0K', () => {
  expect(years.map((year) => year.commitments.value)).toEqual([587_500, 1_762_500, 3_525_000])
})
test('Q12: level by level in year 3: 15 at $50K, 45 at $15K, 90 at $5K, 150 at $2K', () => {
  expect(years[2]!.rungs.map((rung) => [rung.count, rung.funds])).toEqual([[15, 750_000], [45, 675_000], [90, 450_000], [150, 300_000]])
})
test('Q12: Registered commits nothing that is stated', () => {
  expect(years[2]!.rungs.at(-1)!.commitment).toBeNaN()
})
test('Q12: a programme without a ladder has none', () => {
  for (const programme of [0, 1, 2, 4]) expect(levelYears(factsOf(bundled(), programme))).toEqual([])
})

const plan = planYears(factsOf(bundled(), 3))
test('A.2.2: implied total revenue is 10.00, 24.29 and 45.00M', () => {
  expect(plan.years.map((year) => (year.implied / 1e6).toFixed(2))).toEqual(['10.00', '24.29', '45.00'])
})
test('A.2.2: partner revenue grows 240.00% and 111.76%, 168.33% a year over two years', () => {
  expect(plan.years.slice(1).map((year) => (year.growth * 100).toFixed(2))).toEqual(['240.00', '111.76'])
  expect((plan.compound * 100).toFixed(2)).toBe('168.33')
})
test('A.2.2: 30% from quarter to quarter is 185.61% a year', () => {
  expect((plan.annualised * 100).toFixed(2)).toBe('185.61')
})
test('A.2.2: revenue per partner is 50,000.00, 56,666.67 and 60,000.00', () => {
  expect(plan.years.map((year) => year.perPartner.toFixed(2))).toEqual(['50000.00', '56666.67', '60000.00'])
})
