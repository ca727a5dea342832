import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areInitials, coreWords, jaro, jaroWinkler, wordOverlap } from '#analytics/names/likeness.ts'
import { likeness } from '#analytics/names/score.ts'

test('Jaro and Jaro-Winkler give the published values', () => {
  expect(jaro('martha', 'marhta')).toBeCloseTo(0.9444, 4)
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4)
  expect(jaro('dixon', 'dicksonx')).toBeCloseTo(0.7667, 4)
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
  expect(jaro('abc', 'xyz')).toBe(0)
})

test('a likeness is between nothing and the same, and the same is 1', () => {
  fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
    const score = jaroWinkler(a, b)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
    expect(jaroWinkler(a, a)).toBe(1)
  }))
})

test('legal forms, accents, case and dots say nothing about who it is', () => {
  expect(coreWords('Société Générale S.A.')).toEqual(['societe', 'generale'])
  expect(coreWords('ACME Holdings, Inc.')).toEqual(['acme'])
  expect(coreWords('The Group')).toEqual(['the', 'group'])
})

test('words in common of all words', () => {
  expect(wordOverlap(['a', 'b'], ['b', 'c'])).toBeCloseTo(1 / 3)
  expect(wordOverlap([], [])).toBeNaN()
  expect(areInitials(['tcs'], ['tata', 'consultancy', 'services'])).toBe(true)
  expect(areInitials(['hp'], ['hewlett', 'packard'])).toBe(false)
})

test.each([
  ['Acme Ltd', 'ACME Inc.', 'alias', 'legal-form', 0.98],
  ['Deutsche Bank', 'Bank Deutsche', 'alias', 'word-order', 0.95],
  ['NTT', 'Nippon Telegraph Telephone', 'alias', 'initials', 0.85],
  ['Salesforce', 'Salesfroce', 'alias', 'spelling', 0.93],
  ['Hitachi', 'Hitachi Vantara', 'group', 'part', 0.6],
] as const)('%s and %s: %s by %s', (a, b, kind, rule, score) => {
  expect(likeness(a, b)).toEqual({ kind, rule, score })
})

test.each([['GitHub', 'GitLab'], ['Fund 1 Partners', 'Fund 2 Partners'], ['Insight', 'Infosys'], ['Tech Mahindra', 'Techstars'], ['SAP', 'SAS']])('%s and %s are two', (a, b) => {
  expect(likeness(a, b)).toBeUndefined()
})

test('who is compared with whom does not matter', () => {
  const name = fc.array(fc.constantFrom('acme', 'global', 'ltd', 'cloud', 'north', 'systems', 'acne', 'services'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  fc.assert(fc.property(name, name, (a, b) => {
    expect(likeness(a, b)).toEqual(likeness(b, a))
  }))
})
