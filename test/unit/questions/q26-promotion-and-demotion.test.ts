import { expect, test } from 'vitest'
import { gather } from '#analytics/gather.ts'
import { closestToNext, tierDistances } from '#analytics/tier-distance.ts'
import { bundled } from '#test/support/bundled.ts'

const aia = gather(bundled(), 0)
const row = (label: string) => tierDistances(aia).find((each) => each.label === label)!

test('Google Cloud needs $6.5M more contract value and $1.125M more revenue for Strategic, nothing else that is known', () => {
  const google = row('Google Cloud')
  expect(google.next?.label).toBe('Strategic Tier')
  expect(google.toNext.map((gap) => [gap.criterion, gap.missing])).toEqual([['value', 6_500_000], ['revenue', 1_125_000]])
  expect(google.unknown).toEqual(['service'])
})
test('Apple Vision Pro needs $2.0M, $250K and 15 points for Platform', () => {
  expect(row('Apple Vision Pro').toNext.map((gap) => [gap.criterion, gap.missing])).toEqual([['value', 2_000_000], ['revenue', 250_000], ['completion', 0.15]])
})
test('JPMorgan Chase stands highest and misses its own tier by 7 points of completion and 1 of satisfaction', () => {
  const chase = row('JPMorgan Chase')
  expect(chase.next).toBeUndefined()
  expect(chase.reach).toBeNaN()
  expect(chase.toListed.map((gap) => [gap.criterion, gap.missing])).toEqual([['completion', 0.07], ['satisfaction', 0.01]])
})
test('EY Global misses $1.5M of its band and stands exactly on a completion rule that asks for more', () => {
  expect(row('EY Global').toListed.map((gap) => [gap.criterion, gap.missing])).toEqual([['value', 1_500_000], ['completion', 0]])
})
test('closest to promotion by the widest gap: Google Cloud (65% of the rule), then Apple Vision Pro (66.7%)', () => {
  expect(closestToNext(aia).map((each) => [each.label, Math.round(each.reach * 1000) / 10])).toEqual([['Google Cloud', 65], ['Apple Vision Pro', 66.7]])
})
