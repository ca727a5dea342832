import { expect, test } from 'vitest'
import bundle from '#data/ecosystem.json'
import { cadences, isAmbiguous } from '#analytics/communication.ts'
import { factsOf } from '#analytics/facts.ts'
import { openBundle } from '#model/bundle.ts'

const rows = cadences(factsOf(openBundle(bundle), 0))
const partners = rows.filter((row) => row.node.startsWith('partner:'))
const executives = rows.filter((row) => !row.node.startsWith('partner:'))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

test('A.2.1 executives are told 80 times a year: 12, 52, 12 and 4', () => {
  expect(executives.map((row) => row.yearly)).toEqual([12, 52, 12, 4])
  expect(sum(executives.map((row) => row.yearly))).toBe(80)
})

test('A.2.1 partners 120 times, 276 if bi-weekly means twice a week', () => {
  expect(partners.map((row) => row.yearly)).toEqual([56, 26, 12, 26])
  expect(sum(partners.map((row) => row.yearly))).toBe(120)
  expect(sum(partners.map((row) => row.twiceAWeek))).toBe(276)
})

test('a word that means two things is ambiguous', () => {
  expect(['Bi-weekly', 'Weekly/Quarterly', 'Monthly'].map(isAmbiguous)).toEqual([true, true, false])
})
