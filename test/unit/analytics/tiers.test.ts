import { expect, test } from 'vitest'
import { tierByValue } from '#analytics/tier-by-value.ts'
import { checkAgainst, compare, misplaced, revenueBelow, tierChecks } from '#analytics/tiers.ts'
import { aia, known } from '#test/support/books.ts'

const marks = { meets: '+', misses: '-', 'not-stated': '?' }
const collars = tierChecks(aia).map((row) => row.checks.map((check) => marks[check.verdict]).join(''))

test('A.2.1 the collar of each partner: value, completion, satisfaction, SLA, revenue', () => {
  expect(collars).toEqual(['--+?+', '+--?+', '+++?+', '+-+?+'])
})

test('A.2.1 two, two, four and three of four known criteria are met, and one is unknown for everybody', () => {
  expect(tierChecks(aia).map((row) => [row.met, row.met + row.missed, row.unknown])).toEqual([
    [2, 4, 1],
    [2, 4, 1],
    [4, 4, 1],
    [3, 4, 1],
  ])
})

test('A.2.1 exactly on the threshold: EY Global in completion, Apple Vision Pro in value and revenue', () => {
  const boundary = tierChecks(aia).flatMap((row) =>
    row.checks.filter((check) => check.boundary).map((check) => `${row.label}: ${check.criterion}`),
  )
  expect(boundary).toEqual(['EY Global: completion', 'Apple Vision Pro: value', 'Apple Vision Pro: revenue'])
})

test('a strict rule stays strict until equal is counted as met', () => {
  const rule = { ...known(0.85), comparator: '>' as const }
  expect(compare(known(0.85), rule)).toBe('misses')
  expect(compare(known(0.85), rule, true)).toBe('meets')
  expect(compare(known(0.84), rule, true)).toBe('misses')
})

test('what is not stated neither meets nor misses, and no rule cannot be missed', () => {
  expect(compare(known(NaN), { ...known(1), comparator: '>=' })).toBe('not-stated')
  expect(compare(known(1), { ...known(NaN), comparator: '>=' })).toBe('not-stated')
})

test('A.2.1 tier by value: EY Global is Platform, the others where they are listed', () => {
  expect(aia.partners.map((row) => tierByValue(aia, row.value.value)?.label)).toEqual([
    'Platform Tier',
    'Strategic Tier',
    'Platform Tier',
    'Integration Tier',
  ])
})

test('A.2.1 by value Azure is Strategic, Deloitte, Salesforce, IBM and SAP Platform', () => {
  expect(aia.deals.map((row) => tierByValue(aia, row.value.value)?.order)).toEqual([0, 1, 1, 1, 1])
})

test('bands that share an edge give it to the higher tier', () => {
  expect(tierByValue(aia, 10e6)?.label).toBe('Strategic Tier')
  expect(tierByValue(aia, 3e6)?.label).toBe('Platform Tier')
  expect(tierByValue(aia, 999_999)).toBeUndefined()
})

test('A.2.1 EY Global is listed Strategic and meets all four known Platform criteria', () => {
  expect(misplaced(aia)).toMatchObject([
    { partner: { label: 'EY Global' }, listed: { order: 0 }, earned: { order: 1 }, check: { met: 4, missed: 0, verdict: 'meets' } },
  ])
})

test('A.2.1 $5.375M of revenue, 86 %, sits below an integration threshold; $3.25M, 52 %, if equal counts', () => {
  expect(revenueBelow(aia, 'completion')).toMatchObject({ revenue: 5.375e6, share: 0.86 })
  expect(revenueBelow(aia, 'completion', { equalCounts: true })).toMatchObject({ revenue: 3.25e6, share: 0.52 })
})

test('A.2.1 $3.0M of revenue, 48 %, sits below a satisfaction threshold', () => {
  expect(revenueBelow(aia, 'satisfaction')).toMatchObject({ revenue: 3e6, share: 0.48, partners: ['partner:jpmorgan-chase'] })
})

test('no revenue can be called below a threshold that nobody states anything for', () => {
  expect(revenueBelow(aia, 'service').revenue).toBeNaN()
})

test('when everybody passes, nothing is below: zero, not unknown', () => {
  const perfect = { ...aia, partners: aia.partners.map((row) => ({ ...row, completion: known(1) })) }
  expect(revenueBelow(perfect, 'completion')).toMatchObject({ revenue: 0, share: 0 })
})

test('a partner without any known criterion has no verdict', () => {
  const [ey] = aia.partners
  const [strategic] = aia.tiers
  if (!ey || !strategic) throw new Error('the AIA book has partners and tiers')
  const blank = { ...ey, value: known(NaN), completion: known(NaN), satisfaction: known(NaN), revenue: known(NaN) }
  expect(checkAgainst(blank, strategic).verdict).toBe('not-stated')
})
