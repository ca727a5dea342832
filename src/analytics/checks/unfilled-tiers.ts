import type { CheckRule } from '#analytics/checks/check.ts'
import { countedRegions, countedTiers } from '#analytics/checks/partner-counts.ts'
import { amountOf } from '#analytics/reading.ts'

/** The tiers add up to fewer partners than the program aims at, and name fewer than they count. A.3 row 44. */
export const unfilledTiers: CheckRule = {
  id: 'unfilled-tiers',
  severity: 'high',
  row: 44,
  find({ facts }) {
    const tiers = countedTiers(facts)
    const aim = facts.saying('objective').find((atom) => atom.value?.kind === 'count' && /\bpartners\b/i.test(atom.value.of ?? ''))
    const short = [...tiers, ...countedRegions(facts)].filter((group) => group.named.length < group.stated)
    const assigned = tiers.reduce((sum, tier) => sum + tier.stated, 0)
    const target = amountOf(aim?.value)
    if (tiers.length === 0 || (short.length === 0 && !(assigned < target))) return undefined
    return {
      values: {
        target,
        assigned,
        open: target - assigned,
        named: new Set(tiers.flatMap((tier) => tier.named)).size,
        groups: short.map((group) => group.label),
        groupNamed: short.map((group) => String(group.named.length)),
        groupStated: short.map((group) => String(group.stated)),
      },
      inputs: [...(aim ? [aim.id] : []), ...new Set([...tiers.map((tier) => tier.count), ...short.flatMap((group) => [group.count, ...group.names])])],
      nodes: [...tiers.map((tier) => facts.id(tier.node)), ...short.filter((group) => group.within).map((group) => facts.id(group.node))],
    }
  },
}
