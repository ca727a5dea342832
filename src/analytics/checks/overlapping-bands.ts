import type { CheckRule } from '#analytics/checks/check.ts'
import { atomsOfAll } from '#analytics/known.ts'
import { bandOverlaps, tierBands } from '#analytics/tier-bands.ts'

/** Pairs that a sentence names. */
const mostNamed = 6

/** Bands of two classes share a stretch, so a sum in it belongs to both. A.3 row 29; bands that only touch are the matter of row 7. */
export const overlappingBands: CheckRule = {
  id: 'overlapping-bands',
  severity: 'medium',
  row: 29,
  find({ facts, book }) {
    const bands = tierBands(facts)
    const all = bandOverlaps(bands)
    if (all.length === 0) return undefined
    const overlaps = all.slice(0, mostNamed)
    const touching = bands.flatMap((upper) => bands.filter((lower) => lower.high === upper.low).map((lower) => ({ lower, upper }))).slice(0, mostNamed)
    const told = [...new Set([...overlaps, ...touching].flatMap(({ lower, upper }) => [upper, lower]))]
    return {
      values: {
        lower: overlaps.map(({ lower }) => lower.label),
        upper: overlaps.map(({ upper }) => upper.label),
        from: overlaps.map(({ low }) => String(low)),
        to: overlaps.map(({ high }) => String(high)),
        ends: touching.map(({ lower }) => lower.label),
        starts: touching.map(({ upper }) => upper.label),
        edges: touching.map(({ upper }) => String(upper.low)),
        currency: book.currency,
        more: all.length - overlaps.length,
      },
      inputs: atomsOfAll(told),
      nodes: told.map(({ node }) => node),
    }
  },
}
