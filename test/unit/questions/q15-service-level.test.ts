import { expect, test } from 'vitest'
import { downtimes } from '#analytics/downtime.ts'
import { factsOf } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { downtimeHours } from '#analytics/service.ts'
import { bundled } from '#test/support/bundled.ts'

const of = (programme: number) => downtimes(factsOf(bundled(), programme), gather(bundled(), programme))
const hours = (programme: number, what: string) => of(programme).filter((row) => row.what === what).map((row) => [row.label, row.hours.toFixed(2)])

test('A.2.1 99.9, 99 and 97 % allow 8.76, 87.60 and 262.80 hours down a year', () => {
  expect([0.999, 0.99, 0.97].map((level) => downtimeHours(level).toFixed(2))).toEqual(['8.76', '87.60', '262.80'])
})
test('AIA stands at 97 %, 262.80 hours, and wants 99 %, 87.60 hours', () => {
  expect(hours(0, 'current')).toEqual([['Technical SLA Compliance', '262.80']])
  expect(hours(0, 'target')).toEqual([['Technical SLA Compliance', '87.60']])
  expect(of(0).filter((row) => row.what === 'current' || row.what === 'target').flatMap((row) => row.level.atoms)).toEqual(['000-0256', '000-0255'])
})
test('its tiers allow 438, 876 and 1,314 hours; no partner states a level, so none has hours', () => {
  expect(hours(0, 'tier').map(([, value]) => value)).toEqual(['438.00', '876.00', '1314.00'])
  expect(of(0).filter((row) => row.what === 'partner').map((row) => row.hours)).toEqual([NaN, NaN, NaN, NaN])
})
test('Technology Alliance Programme and AI Agent Collaboration Platform want 99.9 %: 8.76 hours', () => {
  expect(hours(2, 'target')).toEqual([['API availability', '8.76']])
  expect(hours(3, 'target')).toEqual([['Uptime', '8.76']])
})
