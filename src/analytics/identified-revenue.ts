import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, atomsOfAll, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown } from '#analytics/reading.ts'
import { readValue } from '#model/value-grammar.ts'
import type { NodeId } from '#model/ids.ts'

/** Revenue a year that has a name: partners with a potential, and tiers with a mean per partner. All are "at least" where stated so. */
export interface IdentifiedRevenue {
  partners: readonly { id: NodeId; label: string; amount: Known }[]
  named: Known
  tiers: readonly { id: NodeId; label: string; count: Known; mean: Known; amount: Known }[]
  byTier: Known
  /** target minus both; NaN without a target */
  open: number
}

export function identifiedRevenue(facts: Facts, target: number): IdentifiedRevenue {
  const partners = facts.saying('revenue potential').map((atom) => ({ id: facts.id(atom.subject), label: facts.label(atom.subject), amount: firstKnown([atom], amountOf) }))
  const tiers = facts.nodes('Tier').flatMap((node) => {
    const mean = meanPerPartner(facts, node)
    const count = firstKnown(facts.of(node, 'stated partner count'), amountOf)
    if (!isStated(mean) || !isStated(count)) return []
    return [{ id: facts.id(node), label: facts.label(node), count, mean, amount: { value: mean.value * count.value, atoms: atomsOf(mean, count) } }]
  })
  const named = sum(partners.map((each) => each.amount))
  const byTier = sum(tiers.map((each) => each.amount))
  return { partners, named, tiers, byTier, open: target - (isStated(named) ? named.value : 0) - (isStated(byTier) ? byTier.value : 0) }
}

/** "Average $5M revenue per Tier 2 partner" is prose: the sum in it is read by the same grammar as any other. */
function meanPerPartner(facts: Facts, node: number): Known {
  for (const atom of facts.of(node, 'target success metric')) {
    const sum = /^average (\S+) revenue per\b/i.exec(atom.text)?.[1]
    const value = sum === undefined ? NaN : amountOf(readValue(sum, 'revenue'))
    if (!Number.isNaN(value)) return { value, atoms: [atom.id] }
  }
  return notStated
}

function sum(parts: readonly Known[]): Known {
  const stated = parts.filter(isStated)
  return stated.length === 0 ? notStated : { value: stated.reduce((total, part) => total + part.value, 0), atoms: atomsOfAll(stated) }
}

/** Partner revenue by region: share x target, with the investment there and investment / revenue. */
export interface RegionRevenue {
  id: NodeId
  label: string
  share: Known
  revenue: Known
  investment: Known
  ratio: number
}

export function regionRevenue(facts: Facts, target: Known): readonly RegionRevenue[] {
  return facts.saying('share of partner revenue').map((atom) => {
    const share = firstKnown([atom], (value) => (value?.kind === 'ratio' ? value.value : NaN))
    const investment = firstKnown(facts.of(atom.subject, 'investment'), amountOf)
    const revenue = isStated(share) && isStated(target) ? { value: share.value * target.value, atoms: atomsOf(share, target) } : notStated
    return { id: facts.id(atom.subject), label: facts.label(atom.subject), share, revenue, investment, ratio: investment.value / revenue.value }
  })
}
