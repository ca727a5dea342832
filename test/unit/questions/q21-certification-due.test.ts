import { expect, test } from 'vitest'
import { certificationsDue } from '#analytics/certification-due.ts'
import { factsOf } from '#analytics/facts.ts'
import { bundled } from '#test/support/bundled.ts'
import { day } from '#test/support/books.ts'

const due = (asOf: string | undefined, programme = 0) => certificationsDue(factsOf(bundled(), programme), asOf === undefined ? undefined : day(asOf))

test('AIA: all partnerships by Q4 2025', () => {
  expect(due('2025-10-03').map(({ period, scope, state, due: last }) => [period, scope, state, last.value])).toEqual([['Q4 2025', 'all', 'planned', day('2025-12-31')]])
})
test('on the last day it is still planned, the day after it is overdue', () => {
  expect([due('2025-12-31')[0]?.state, due('2026-01-01')[0]?.state]).toEqual(['planned', 'overdue'])
})
test('without a date nothing is overdue', () => {
  expect(due(undefined)[0]?.state).toBe('planned')
})
test('it carries the facts that say so', () => {
  expect(due('2025-10-03')[0]?.atoms).toContain('000-0433')
})
test('no other document sets such a date', () => {
  expect([1, 2].flatMap((programme) => due('2025-10-03', programme))).toEqual([])
})
