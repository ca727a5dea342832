import type { CheckRule } from '#analytics/checks/check.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { pipeline } from '#analytics/pipeline.ts'
import { indispensableDeals } from '#analytics/required-sets.ts'

/** The target can be reached in time only if every deal due by then is won. A.3 row 4. */
export const noSlack: CheckRule = {
  id: 'no-slack',
  severity: 'high',
  row: 4,
  find({ book }) {
    const needed = indispensableDeals(book)
    const { inTime, expectedInTime } = pipeline(book)
    if (needed.length === 0 || needed.length < inTime.deals.length) return undefined
    const chance = chanceByTarget(book)
    const deals = book.deals.filter((deal) => needed.includes(deal.id))
    return {
      values: {
        deals: deals.map((deal) => deal.label),
        target: book.target.value,
        expected: expectedInTime,
        chance: chance.value,
        due: book.target.due.value,
        currency: book.currency,
      },
      inputs: chance.atoms,
      nodes: deals.map((deal) => deal.partner),
    }
  },
}
