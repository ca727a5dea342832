import type { Facts } from '#analytics/facts.ts'
import { amountOf } from '#analytics/reading.ts'
import type { AtomId } from '#model/ids.ts'

/** One projected year of a partner channel, as stated. NaN = not stated. */
export interface ProjectedYear {
  node: number
  label: string
  partners: number
  /** in `currency` a year */
  revenue: number
  currency: string
  atoms: { partners: readonly AtomId[]; revenue: readonly AtomId[] }
}

/** Projected years in stated order; the first one is the document's first year. */
export function projectedYears(facts: Facts): readonly ProjectedYear[] {
  return facts.saying('total partners').map((total) => {
    const revenue = facts.of(total.subject, 'partner revenue')[0]
    return {
      node: total.subject,
      label: facts.label(total.subject),
      partners: amountOf(total.value),
      revenue: amountOf(revenue?.value),
      currency: revenue?.value?.kind === 'money' ? revenue.value.currency : '',
      atoms: { partners: [total.id], revenue: revenue ? [revenue.id] : [] },
    }
  })
}
