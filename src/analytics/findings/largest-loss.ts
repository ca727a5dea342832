import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOf } from '#analytics/known.ts'
import { removals } from '#analytics/removal.ts'

/** What goes with the partner that brings most revenue. VIEWS.md 6, finding 5. */
export const largestLoss: FindingRule = {
  id: 'largest-loss',
  lens: 'concentration',
  covers: [],
  find({ book }) {
    const rows = removals(book).filter((row) => row.revenueLost > 0 && Number.isFinite(row.revenue))
    const worst = rows.toSorted((a, b) => b.revenueLost - a.revenueLost)[0]
    const partner = book.partners.find((each) => each.id === worst?.id)
    if (worst === undefined || partner === undefined) return undefined
    const { currency } = book
    return {
      values: { partner: partner.label, share: worst.revenueLost, revenue: worst.revenue, gap: worst.gap, currency },
      number: { value: worst.revenue, unit: 'money', currency },
      inputs: atomsOf(partner.revenue, partner.value),
      nodes: [partner.id],
    }
  },
}
