import type { CheckRule } from '#analytics/checks/check.ts'
import { allianceReturn } from '#analytics/roi.ts'

/**
 * The stated benefits cannot return what is wanted even at the least investment, neither once nor each year: the period of the
 * benefits is not stated. A.3 row 28.
 */
export const returnAgainstCosts: CheckRule = {
  id: 'return-against-costs',
  severity: 'high',
  row: 28,
  find({ facts, book }) {
    const stated = allianceReturn(facts)
    if (stated === undefined || !(Math.max(stated.least.once, stated.least.yearly) < stated.target.value)) return undefined
    return {
      values: {
        target: stated.target.value,
        years: stated.years.value,
        benefits: stated.benefits.value,
        partners: stated.partners.value,
        tier: stated.tierLabel,
        minimum: stated.least.each,
        costs: stated.least.costs,
        once: stated.least.once,
        yearly: stated.least.yearly,
        currency: book.currency,
      },
      inputs: stated.atoms,
      nodes: [stated.formula, stated.benefitsNode, stated.tier],
    }
  },
}
