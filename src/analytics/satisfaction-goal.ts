import type { Book, Known, Threshold } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { comparatorOf, ratioOf } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'
import { compare, readingOf, type Verdict } from '#analytics/tiers.ts'
import type { NodeId } from '#model/ids.ts'

/** A stated goal for how satisfied partners are, brought to 0..1: 8.5/10, 4.5/5.0 and 85 % can stand on one axis. */
export interface SatisfactionGoal extends Threshold {
  node: NodeId
  /** as stated, in its own scale */
  text: string
  /** of the whole programme (objective, KPI, last phase) or of one partner type or tier */
  whole: boolean
}

export interface PartnerSatisfaction {
  partner: NodeId
  label: string
  satisfaction: Known
  /** against the programme's goal */
  verdict: Verdict
  /** stated - goal, 0..1; NaN = one of them is not stated */
  gap: number
}

const whose = /\b(partner|stakeholder) satisfaction\b/i

/** Every goal in stated order, each once; restatements are left out. */
export function satisfactionGoals(facts: Facts): readonly SatisfactionGoal[] {
  const goalOf = (atom: Atom, whole: boolean): SatisfactionGoal[] => {
    const value = ratioOf(atom.value)
    return Number.isNaN(value) || atom.restates ? [] : [{ value, comparator: comparatorOf(atom.value), atoms: [atom.id], node: facts.id(atom.subject), text: atom.text, whole }]
  }
  return facts.all.flatMap((atom) => {
    const { kinds } = facts.ecosystem.nodes
    if (atom.predicate === 'target') return whose.test(facts.label(atom.subject)) ? goalOf(atom, true) : []
    return atom.predicate.startsWith('success metric: ') && whose.test(atom.predicate) ? goalOf(atom, kinds[atom.subject] === 'Phase') : []
  })
}

/** The goal of the whole programme: the last one stated, since a plan rises; undefined = none is stated. */
export const satisfactionGoal = (facts: Facts): SatisfactionGoal | undefined => satisfactionGoals(facts).findLast((goal) => goal.whole)

/** Each partner against the programme's goal, in the partners' order. */
export function satisfactionByPartner(facts: Facts, book: Book): readonly PartnerSatisfaction[] {
  const goal = satisfactionGoal(facts)
  return book.partners.map((partner) => ({
    partner: partner.id,
    label: partner.label,
    satisfaction: partner.satisfaction,
    verdict: goal === undefined ? 'not-stated' : compare(partner.satisfaction, goal, readingOf(book).equalCounts),
    // Whole millionths, so that 0.89 - 0.95 is -0.06.
    gap: goal === undefined || !isStated(partner.satisfaction) ? NaN : Math.round((partner.satisfaction.value - goal.value) * 1e6) / 1e6,
  }))
}
