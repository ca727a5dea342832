import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import type { NodeId } from '#model/ids.ts'

/** A year of a plan: what partners are to bring, and what follows from it. */
export interface PlanYear {
  id: NodeId
  label: string
  partners: Known
  revenue: Known
  /** of all revenue */
  share: Known
  /** all revenue that follows: revenue / share */
  implied: number
  perPartner: number
  /** over the year before; NaN in the first */
  growth: number
}

export interface Plan {
  years: readonly PlanYear[]
  /** mean growth a year from first to last: (last / first)^(1/n) - 1 */
  compound: number
  /** a stated growth from quarter to quarter, and what it makes in a year: (1 + q)^4 - 1 */
  quarterly: Known
  quarterlyNode: NodeId | undefined
  annualised: number
}

/** Years in stated order; `years` is empty where the programme states no projection. */
export function planYears(facts: Facts): Plan {
  const nodes = facts.saying('partner revenue').map((atom) => atom.subject)
  const years: PlanYear[] = []
  for (const node of nodes) {
    const revenue = firstKnown(facts.of(node, 'partner revenue'), amountOf)
    const partners = firstKnown(facts.of(node, 'total partners'), amountOf)
    const share = firstKnown(facts.of(node, 'share of total revenue'), ratioOf)
    const before = years.at(-1)?.revenue.value ?? NaN
    years.push({
      id: facts.id(node), label: facts.label(node), partners, revenue, share,
      implied: revenue.value / share.value, perPartner: revenue.value / partners.value, growth: revenue.value / before - 1,
    })
  }
  const [first, last] = [years[0], years.at(-1)]
  const said = facts.saying('target').find((atom) => atom.value?.kind === 'ratio' && /quarter-over-quarter|\bQoQ\b/i.test(atom.text))
  const quarterly = said === undefined ? notStated : firstKnown([said], ratioOf)
  return {
    years,
    compound: first !== undefined && last !== undefined && years.length > 1 ? (last.revenue.value / first.revenue.value) ** (1 / (years.length - 1)) - 1 : NaN,
    quarterly,
    quarterlyNode: said && facts.id(said.subject),
    annualised: isStated(quarterly) ? (1 + quarterly.value) ** 4 - 1 : NaN,
  }
}

/** Facts behind everything a year states. */
export const yearAtoms = (year: PlanYear): Known['atoms'] => atomsOf(year.revenue, year.partners, year.share)
