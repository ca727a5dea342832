import type { CheckRule } from '#analytics/checks/check.ts'
import { asOfAtoms } from '#analytics/checks/stale-roadmap.ts'
import { isOverdue, pipeline } from '#analytics/pipeline.ts'

/** Deals past their period that still carry a probability. A.3 row 3. */
export const overdueDeals: CheckRule = {
  id: 'overdue-deals',
  severity: 'high',
  row: 3,
  find({ facts, book }) {
    const late = book.deals.filter((deal) => isOverdue(book, deal) && deal.probability.value > 0)
    if (late.length === 0) return undefined
    const { overdue, all, overdueWeightedShare } = pipeline(book)
    return {
      values: {
        deals: late.map((deal) => deal.label),
        asOf: book.asOf ?? NaN,
        weighted: overdue.weighted,
        allWeighted: all.weighted,
        share: overdueWeightedShare,
        currency: book.currency,
      },
      inputs: [...overdue.atoms, ...asOfAtoms(facts)],
      nodes: late.flatMap((deal) => [deal.partner, deal.id]),
    }
  },
}
