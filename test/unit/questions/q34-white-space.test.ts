import { expect, test } from 'vitest'
import { coverageGaps } from '#analytics/coverage-gaps.ts'
import { factsOf } from '#analytics/facts.ts'
import { worldRegionOf } from '#analytics/world-regions.ts'
import { bundled } from '#test/support/bundled.ts'

const gaps = (programme: number) => coverageGaps(factsOf(bundled(), programme))

test('Global Partnership Network names nobody in Latin America, Middle East and Africa', () => {
  expect(gaps(4).regions.map((region) => region.label)).toEqual(['Latin America', 'Middle East', 'Africa'])
})
test('415 of its 500 partners are in no tier', () => {
  expect([gaps(4).unassigned, gaps(4).wanted]).toEqual([415, 500])
})
test('its places without a name: 2 in Europe, 6, 2 and 44 in the tiers', () => {
  expect(gaps(4).seats.map((seat) => [seat.label, seat.empty])).toEqual([
    ['Europe', 2],
    ['Tier 1: Global System Integrators', 6],
    ['Tier 2: Regional System Integrators', 2],
    ['Tier 3: Technology Partners', 44],
  ])
})
test('a program that names no region has no gap in the world, it has no statement', () => {
  expect([0, 2, 3].map((programme) => gaps(programme).regions)).toEqual([[], [], []])
})
test('Southeast Asia is part of Asia-Pacific; a name outside the list is never mapped', () => {
  expect(worldRegionOf('Southeast Asia')?.id).toBe('asia-pacific')
  expect(gaps(1).regions.map((region) => region.label)).toEqual(['North America', 'Latin America', 'Europe', 'Middle East'])
  expect(worldRegionOf('Global presence')).toBeUndefined()
})
