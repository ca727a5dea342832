import type { Threshold, TierRule } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { amountOf, firstThreshold, ratioOf } from '#analytics/reading.ts'

const metric = {
  completion: 'success metric: integration completion',
  satisfaction: 'success metric: stakeholder satisfaction',
  service: 'success metric: technical performance (SLA compliance)',
  revenue: 'success metric: revenue impact',
}

/** Tiers in stated order, highest first. What a programme does not rule is NaN, and nothing can miss it. */
export function gatherTiers(facts: Facts): readonly TierRule[] {
  const stated = facts.saying('has tier').map((atom) => atom.object)
  const nodes = stated.length > 0 ? [...new Set(stated)] : facts.nodes('Tier')
  return nodes.map((node, order) => ({
    id: facts.id(node),
    label: facts.label(node),
    low: firstThreshold(facts.of(node, 'contract value band'), amountOf),
    high: top(facts, node),
    completion: firstThreshold(facts.of(node, metric.completion), ratioOf),
    satisfaction: firstThreshold(facts.of(node, metric.satisfaction), ratioOf),
    service: firstThreshold(facts.of(node, metric.service), ratioOf),
    revenue: firstThreshold(facts.of(node, metric.revenue), amountOf),
    order,
  }))
}

/** `$3-10M` ends below $10M, because the next band starts there; `$10M+` is open. */
function top(facts: Facts, node: number): Threshold {
  const band = facts.of(node, 'contract value band').find((atom) => atom.value?.kind === 'money')
  if (band?.value?.kind !== 'money') return { value: NaN, comparator: '<', atoms: [] }
  return { value: band.value.max ?? Infinity, comparator: '<', atoms: [band.id] }
}
