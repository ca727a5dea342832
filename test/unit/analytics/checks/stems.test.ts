import { expect, test } from 'vitest'
import { sharedStem, stemsOf } from '#analytics/checks/stems.ts'

test('words are compared in lower case and singular; short ones and "business" stay as they are or fall away', () => {
  expect([...stemsOf('Cloud Providers of a Business')]).toEqual(['cloud', 'provider', 'business'])
  expect([...stemsOf('R&D, AI and 2045')]).toEqual(['r&d', 'and', '2045'])
})

test('two texts speak of one thing when a word is in both', () => {
  expect(sharedStem('open standards led', 'standard contributions')).toBe(true)
  expect(sharedStem('System Integrators', 'Integration with marketplace')).toBe(false)
})
