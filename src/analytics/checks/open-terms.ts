import type { CheckRule } from '#analytics/checks/check.ts'
import { dealTerms } from '#analytics/deal-terms.ts'

/** A deal's fees add up to its value only over a term that is not stated. A.3 row 11. */
export const openTerms: CheckRule = {
  id: 'open-terms',
  severity: 'medium',
  row: 11,
  find({ facts, book }) {
    for (const deal of book.deals) {
      const terms = dealTerms(facts, deal)
      if (!terms || terms.term.length > 0 || !(terms.yearsWithoutBonus > 0)) continue
      return {
        values: {
          deal: deal.label,
          value: deal.value.value,
          base: terms.base.value,
          bonus: terms.bonus.value,
          minimum: terms.minimumPerYear.value,
          yearsWithBonus: terms.yearsWithBonus,
          yearsWithoutBonus: terms.yearsWithoutBonus,
          currency: book.currency,
        },
        inputs: terms.atoms,
        nodes: [deal.partner, deal.id],
      }
    }
    return undefined
  },
}
