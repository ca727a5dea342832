import type { CheckRule } from '#analytics/checks/check.ts'
import { countedTiers } from '#analytics/checks/partner-counts.ts'
import { amountOf } from '#analytics/reading.ts'

/** Investment by tier and investment by region are two sums for one thing; who invests is not said. A.3 row 46. */
export const investmentTotals: CheckRule = {
  id: 'investment-totals',
  severity: 'medium',
  row: 46,
  find({ facts }) {
    const tiers = countedTiers(facts).flatMap((tier) => {
      const atom = facts.of(tier.node, 'investment program')[0]
      return atom?.value?.kind === 'money' ? [{ tier, atom, low: atom.value.amount, high: atom.value.max ?? atom.value.amount, currency: atom.value.currency }] : []
    })
    const regions = facts.saying('investment').filter((atom) => atom.value?.kind === 'money' && /annual partner investment/i.test(atom.text))
    const low = tiers.reduce((sum, { tier, low: each }) => sum + tier.stated * each, 0)
    const high = tiers.reduce((sum, { tier, high: each }) => sum + tier.stated * each, 0)
    const regional = regions.reduce((sum, atom) => sum + amountOf(atom.value), 0)
    if (tiers.length === 0 || regions.length === 0 || (low <= regional && regional <= high)) return undefined
    return {
      values: { low, high, regional, currency: tiers[0]!.currency, tiers: tiers.map(({ tier }) => tier.label), regions: regions.map((atom) => facts.label(atom.subject)) },
      inputs: [...tiers.flatMap(({ tier, atom }) => [tier.count, atom.id]), ...regions.map((atom) => atom.id)],
      nodes: [...tiers.map(({ tier }) => facts.id(tier.node)), ...regions.map((atom) => facts.id(atom.subject))],
    }
  },
}
