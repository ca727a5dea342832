import type { CheckRule } from '#analytics/checks/check.ts'
import { projectedYears } from '#analytics/checks/projections.ts'
import { amountOf } from '#analytics/reading.ts'

/** The average deal is larger than a whole year's revenue per partner: most partners close none. A.3 row 39. */
export const dealSize: CheckRule = {
  id: 'deal-size',
  severity: 'medium',
  row: 39,
  find({ facts }) {
    const goal = facts.all.find((atom) => /average .*deal size$/i.test(atom.predicate) && atom.value?.kind === 'money')
    const first = projectedYears(facts)[0]
    if (!goal || !first) return undefined
    const deal = amountOf(goal.value)
    const perPartner = first.revenue / first.partners
    if (!(deal > perPartner)) return undefined
    return {
      values: { deal, perPartner, partnersPerDeal: deal / perPartner, year: first.label, currency: first.currency },
      inputs: [goal.id, ...first.atoms.revenue, ...first.atoms.partners],
      nodes: [facts.id(goal.subject), facts.id(first.node)],
    }
  },
}
