import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOfAll } from '#analytics/known.ts'
import { isOverdue, openDeals, pipeline } from '#analytics/pipeline.ts'

/** Deals past their date that still count in full. VIEWS.md 6, finding 3. */
export const pastDue: FindingRule = {
  id: 'past-due',
  lens: 'pipeline',
  tone: 'watch',
  covers: ['overdue-deals'],
  find({ book }) {
    const late = openDeals(book).filter((deal) => isOverdue(book, deal))
    if (late.length === 0) return undefined
    const { overdue, overdueWeightedShare } = pipeline(book)
    const { currency, asOf = NaN } = book
    return {
      values: {
        deals: late.map((deal) => deal.label), chances: late.map((deal) => String(deal.probability.value)), asOf, weighted: overdue.weighted, share: overdueWeightedShare, total: overdue.total, currency,
      },
      number: { value: overdue.weighted, unit: 'money', currency },
      inputs: atomsOfAll(late.flatMap((deal) => [deal.due, deal.probability, deal.value])),
      nodes: late.map((deal) => deal.partner),
    }
  },
}
