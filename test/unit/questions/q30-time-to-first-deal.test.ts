import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { leadTimes, partnerLeadTimes } from '#analytics/time-to-deal.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const of = (programme: number) => leadTimes(factsOf(bundled(), programme)).map(({ measure, value, unit, comparator, days }) => ({ measure, value, unit, comparator, days }))

test('Q30: Global Partnership Network wants a first deal in less than 6 months and onboarding in less than 30 days', () => {
  expect(of(4)).toEqual([
    { measure: 'first-deal', value: 6, unit: 'month', comparator: '<', days: NaN },
    { measure: 'onboarding', value: 30, unit: 'day', comparator: '<', days: 30 },
  ])
})
test('Q30: AIA plans 18 weeks, 126 days; the Technology Alliance Programme wants 60 days', () => {
  expect(of(0)).toEqual([{ measure: 'onboarding', value: 18, unit: 'week', comparator: '=', days: 126 }])
  expect(of(2)).toEqual([{ measure: 'onboarding', value: 60, unit: 'day', comparator: '=', days: 60 }])
})
test('Q30: for no partner is a time stated', () => {
  for (const programme of [0, 1, 2, 3, 4]) {
    for (const row of partnerLeadTimes(factsOf(bundled(), programme), lensContext(programme).book)) expect([row.onboarding.value, row.firstDeal.value]).toEqual([NaN, NaN])
  }
})
