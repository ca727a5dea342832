import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated, notStated } from '#analytics/known.ts'
import { acrossLevels, levels, populations, type Level, type Population } from '#analytics/levels.ts'
import { amountOf, firstKnown, firstThreshold } from '#analytics/reading.ts'
import { compare, type Verdict } from '#analytics/tiers.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface LeadsYear {
  population: Population
  /** qualified leads a month when every partner brings the minimum of its level */
  minimum: Known
  /** against the stated goal: 92.5 misses "more than 100" */
  verdict: Verdict
}

export interface PartnerLeads {
  partner: NodeId
  level: NodeId
  /** qualified leads a month, as stated of the partner */
  leads: Known
  verdict: Verdict
  atoms: readonly AtomId[]
}

export interface Leads {
  /** leads a month that the whole network is to bring */
  goal: ReturnType<typeof firstThreshold>
  years: readonly LeadsYear[]
  /** partners whose level is stated; no bundled document states one */
  partners: readonly PartnerLeads[]
}

/** Leads per level against the minimum, and the network's minimum against its goal. */
export function leads(facts: Facts): Leads {
  const ladder = levels(facts)
  const goals = facts.nodes('KPI').flatMap((node) => facts.of(node, 'target').filter((atom) => atom.value?.kind === 'count' && /leads/i.test(atom.value.of ?? '')))
  const goal = firstThreshold(goals, amountOf)
  return {
    goal,
    years: populations(facts).map((population) => {
      const minimum = acrossLevels(ladder, population.partners, (level) => level.leads)
      return { population, minimum, verdict: compare(minimum, goal) }
    }),
    partners: ladder.flatMap((level) => level.partners.map((partner) => partnerLeads(facts, level, partner))),
  }
}

function partnerLeads(facts: Facts, level: Level, partner: { id: NodeId; atoms: readonly AtomId[] }): PartnerLeads {
  const node = facts.ecosystem.nodes.ids.indexOf(partner.id)
  const brought = firstKnown(facts.of(node, 'qualified leads'), amountOf)
  const verdict = isStated(level.leads) ? compare(brought, { ...level.leads, comparator: '>=' }) : 'not-stated'
  return { partner: partner.id, level: level.node, leads: isStated(brought) ? brought : notStated, verdict, atoms: [...partner.atoms, ...brought.atoms, ...level.leads.atoms] }
}
