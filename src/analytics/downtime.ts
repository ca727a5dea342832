import type { Book, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { firstKnown, ratioOf } from '#analytics/reading.ts'
import { downtimeHours } from '#analytics/service.ts'
import type { NodeId } from '#model/ids.ts'

export interface Downtime {
  /** KPI, tier or partner that states the level */
  of: NodeId
  label: string
  what: 'current' | 'target' | 'tier' | 'partner'
  /** service level 0..1 */
  level: Known
  /** hours a year (365 days) that it allows to be down; NaN = level not stated */
  hours: number
}

/**
 * Every service level a programme states, as hours down a year: the KPI's current and target value, the tiers' rules, and each partner,
 * where a level not stated stays unknown.
 */
export function downtimes(facts: Facts, book: Book): readonly Downtime[] {
  const kpis = facts.saying('tracks KPI').filter((atom) => /\b(SLA|uptime|availability)\b/i.test(facts.label(atom.object)))
  const rows = [
    ...kpis.flatMap(({ object: node }) =>
      (['current', 'target'] as const).map((what) => ({ of: facts.id(node), label: facts.label(node), what, level: firstKnown(facts.of(node, what), ratioOf) })).filter((row) => isStated(row.level)),
    ),
    ...book.tiers.filter((tier) => isStated(tier.service)).map((tier) => ({ of: tier.id, label: tier.label, what: 'tier' as const, level: tier.service })),
    ...book.partners.map((partner) => ({ of: partner.id, label: partner.label, what: 'partner' as const, level: partner.service })),
  ]
  return rows.map((row): Downtime => ({ ...row, level: { value: row.level.value, atoms: row.level.atoms }, hours: downtimeHours(row.level.value) }))
}
