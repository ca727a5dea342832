import type { Book } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { tierByValue } from '#analytics/tier-by-value.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import { nodeIndex } from '#model/find.ts'

/** At least `low`, at most `high` engineers; `atoms` are the tier rules. */
export interface Staffing {
  low: number
  high: number
  atoms: readonly AtomId[]
}

/** What the rules of these tiers ask for, added up; a tier without a rule makes the sum unknown. */
export function staffing(facts: Facts, tiers: readonly (NodeId | undefined)[]): Staffing {
  const ruleOf = new Map([...new Set(tiers)].map((tier) => [tier, tier === undefined ? undefined : engineersOf(facts, tier)]))
  const rules = tiers.map((tier) => ruleOf.get(tier))
  return {
    low: rules.reduce((sum, rule) => sum + (rule?.low ?? NaN), 0),
    high: rules.reduce((sum, rule) => sum + (rule?.high ?? NaN), 0),
    atoms: [...new Set(rules.flatMap((rule) => rule?.atoms ?? []))],
  }
}

export const listedTiers = (book: Book): readonly (NodeId | undefined)[] => book.partners.map((partner) => partner.tier?.id)
export const tiersByValue = (book: Book): readonly (NodeId | undefined)[] =>
  book.partners.map((partner) => tierByValue(book, partner.value.value)?.id)
export const dealTiers = (book: Book): readonly (NodeId | undefined)[] =>
  book.deals.filter((deal) => deal.outcome === 'open').map((deal) => tierByValue(book, deal.value.value)?.id)

function engineersOf(facts: Facts, tier: NodeId): Staffing | undefined {
  const node = nodeIndex(facts.ecosystem, tier)
  for (const atom of facts.from(node)) {
    if (atom.value?.kind === 'count' && atom.value.of === 'engineers') {
      return { low: atom.value.value, high: atom.value.max ?? atom.value.value, atoms: [atom.id] }
    }
  }
  return undefined
}

export interface EngineersNeed {
  /** by the tiers in which the partners are listed */
  today: Staffing
  /** by the tiers their values would earn */
  byValue: Staffing
  /** what the open deals add, tiered by value */
  added: Staffing
  /** today and added together */
  whole: Staffing
}

/** Engineers that the tier rules ask for, now and with the whole pipeline. A rule or a tier that is not stated makes its sum unknown. */
export function engineersNeed(facts: Facts, book: Book): EngineersNeed {
  // Without partners or deals nothing is asked for; that is not the same as a stated zero.
  const need = (tiers: readonly (NodeId | undefined)[]): Staffing => (tiers.length === 0 ? { low: NaN, high: NaN, atoms: [] } : staffing(facts, tiers))
  const [today, added] = [need(listedTiers(book)), need(dealTiers(book))]
  return {
    today,
    byValue: need(tiersByValue(book)),
    added,
    whole: { low: today.low + added.low, high: today.high + added.high, atoms: [...new Set([...today.atoms, ...added.atoms])] },
  }
}
