import type { CheckRule } from '#analytics/checks/check.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'

/** Revenue is the same share of contract value for every partner, and no fact states that rule. A.3 row 16. */
export const unstatedRatio: CheckRule = {
  id: 'unstated-ratio',
  severity: 'low',
  row: 16,
  find({ facts, book }) {
    const { ratio } = recurringRevenue(book)
    const both = book.partners.filter((partner) => isStated(partner.value) && isStated(partner.revenue))
    const same = both.every((partner) => Math.abs(partner.revenue.value / partner.value.value - ratio) < 1e-6)
    // Two partners can agree by chance.
    if (both.length < 3 || !same || facts.saying('revenue to contract value').length > 0) return undefined
    return {
      values: { ratio, partners: both.length, targets: book.revenueTarget.value / book.target.value },
      inputs: atomsOfAll(both.flatMap((partner) => [partner.value, partner.revenue])),
      nodes: both.map((partner) => partner.id),
    }
  },
}
