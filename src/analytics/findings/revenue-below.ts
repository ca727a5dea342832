import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOf } from '#analytics/known.ts'
import { revenueBelow, tierChecks } from '#analytics/tiers.ts'

/** Revenue that sits with partners below the completion threshold of their tier, under both readings. VIEWS.md 6, finding 8. */
export const revenueBelowCompletion: FindingRule = {
  id: 'revenue-below',
  lens: 'tiers',
  tone: 'bad',
  covers: ['exact-thresholds'],
  find({ book }) {
    const shown = revenueBelow(book, 'completion')
    if (!(shown.revenue > 0)) return undefined
    const strict = book.readings?.boundary !== true
    const other = revenueBelow(book, 'completion', { equalCounts: strict })
    const edge = tierChecks(book).find((row) => row.checks.some((check) => check.criterion === 'completion' && check.boundary))
    const check = edge?.checks.find((row) => row.criterion === 'completion')
    const { currency } = book
    return {
      values: {
        revenue: shown.revenue, share: shown.share, otherRevenue: other.revenue, otherShare: other.share, partner: edge?.label ?? '', value: check?.stated ?? NaN, strict: strict ? 1 : 0, currency,
      },
      number: { value: shown.revenue, unit: 'money', currency },
      inputs: atomsOf(shown, ...(check ? [check] : [])),
      nodes: shown.partners,
    }
  },
}
