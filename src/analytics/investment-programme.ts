import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { amountOf, firstKnown } from '#analytics/reading.ts'
import { firstRange, isRange, type Range } from '#analytics/ranges.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** What a tier's investment per partner makes for all its partners, a year. Who pays it is not stated. */
export interface TierInvestment {
  id: NodeId
  label: string
  each: Range
  /** NaN: the document counts no partners of this tier, so it is outside the sum */
  count: Known
  low: number
  high: number
  atoms: readonly AtomId[]
}

export interface InvestmentProgramme {
  tiers: readonly TierInvestment[]
  /** over the tiers that state a count; "or more" counts as its least */
  low: number
  high: number
  /** tiers without a count */
  uncounted: readonly NodeId[]
  atoms: readonly AtomId[]
}

/** `tiers` is empty where no tier states an investment. */
export function investmentProgramme(facts: Facts): InvestmentProgramme {
  const tiers = facts.saying('investment program').flatMap((atom): TierInvestment[] => {
    const each = firstRange([atom], 'money')
    if (!isRange(each)) return []
    const count = firstKnown(facts.of(atom.subject, 'stated partner count'), amountOf)
    return [{ id: facts.id(atom.subject), label: facts.label(atom.subject), each, count, low: each.low * count.value, high: each.high * count.value, atoms: [...each.atoms, ...count.atoms] }]
  })
  const counted = tiers.filter((tier) => isStated(tier.count))
  return {
    tiers,
    low: counted.length === 0 ? NaN : counted.reduce((sum, tier) => sum + tier.low, 0),
    high: counted.length === 0 ? NaN : counted.reduce((sum, tier) => sum + tier.high, 0),
    uncounted: tiers.filter((tier) => !isStated(tier.count)).map((tier) => tier.id),
    atoms: atomsOfAll(counted),
  }
}
