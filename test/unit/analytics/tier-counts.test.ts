import { expect, test } from 'vitest'
import { factsOf } from '#analytics/facts.ts'
import { bandOverlaps, tierBands, type TierBand } from '#analytics/tier-bands.ts'
import { tierCounts } from '#analytics/tier-counts.ts'
import { bundled } from '#test/support/bundled.ts'

const counts = (programme: number) => tierCounts(factsOf(bundled(), programme))

test('A.2.2 001: 3+5+10+20+10 are 48 of 100, 52 unassigned; standards bodies state no size', () => {
  const found = counts(1)
  expect(found.groups.map((group) => [group.label, group.stated.value, group.named.length])).toEqual([
    ['Cloud Providers', 3, 3], ['Hardware Vendors', 5, 3], ['Academic Institutions', 10, 2], ['Regional Partners', 20, 0], ['Standards Bodies', NaN, 3], ['System Integrators', 10, 2],
  ])
  expect([found.placed, found.goal.value, found.unplaced, found.named]).toEqual([48, 100, 52, 10])
})
test('A.2.2 004: 10+25+50 are 85 of 500+, 415 unassigned; 4, 23 and 6 named', () => {
  const found = counts(4)
  expect(found.groups.map((group) => [group.said, group.named.length, group.open])).toEqual([['10', 4, 6], ['25', 23, 2], ['50+', 6, 44]])
  expect([found.placed, found.goalSaid, found.unplaced, found.named]).toEqual([85, '500+', 415, 33])
})
test('groups without sizes place nobody, which is not zero', () => {
  expect([counts(2).placed, counts(2).unplaced]).toEqual([NaN, NaN])
  expect(counts(2).groups.map((group) => group.named.length)).toEqual([11, 0, 0])
})
test('002: bands overlap between $500K and $1M; bands that touch at $5M do not', () => {
  expect(bandOverlaps(tierBands(factsOf(bundled(), 2))).map((overlap) => [overlap.low, overlap.high, overlap.lower.label, overlap.upper.label])).toEqual([[500_000, 1_000_000, 'Platform Integration Partners', 'Technology Innovation Partners']])
  expect(bandOverlaps(tierBands(factsOf(bundled(), 0)))).toEqual([])
})
test('the order in which bands are stated changes no overlap, and a nested band is claimed whole', () => {
  const band = (low: number, high: number): TierBand => ({ node: `${low}`, label: `${low}`, order: 0, of: 'investment level', low, high, atoms: [] })
  const bands = [band(1, 10), band(2, 3), band(9, Infinity)]
  const found = (list: readonly TierBand[]) => bandOverlaps(list).map((overlap) => [overlap.low, overlap.high])
  expect(found(bands)).toEqual([[2, 3], [9, 10]])
  expect(found(bands.toReversed())).toEqual(found(bands))
})
