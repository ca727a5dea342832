import type { Book } from '#analytics/book.ts'
import { concentration } from '#analytics/concentration.ts'
import { growth, projection } from '#analytics/growth.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { applyScenario } from '#analytics/scenario.ts'
import type { NodeId } from '#model/ids.ts'

/** The programme without one partner. Money in the book's currency; NaN = not stated. */
export interface Removal {
  id: NodeId
  label: string
  total: number
  revenue: number
  /** share of recurring revenue that goes with it, 0..1 */
  revenueLost: number
  hhi: number
  /** weighted, a year */
  growth: number
  /** revenue in five years by the blended rate */
  fiveYear: number
  gap: number
}

/** One row per partner, in the order of the book: what is left if it alone goes. */
export const removals = (book: Book): readonly Removal[] =>
  book.partners.map(({ id, label, revenue }) => {
    const left = applyScenario(book, [{ op: 'remove-partner', node: id }]).book
    const { total, gap } = portfolio(left)
    return {
      id,
      label,
      total,
      revenue: recurringRevenue(left).total,
      revenueLost: revenue.value / recurringRevenue(book).total,
      hhi: concentration(left).hhi,
      growth: growth(left).weighted,
      fiveYear: projection(left).at(-1)?.blended ?? NaN,
      gap,
    }
  })
