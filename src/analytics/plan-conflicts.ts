import type { Book, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated, notStated } from '#analytics/known.ts'
import { firstKnown, lastDayOf } from '#analytics/reading.ts'
import { roadmap, type PlannedMilestone } from '#analytics/roadmap.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** An objective that is due before a milestone about the same partner. */
export interface PlanConflict {
  objective: NodeId
  label: string
  /** last day, and the period as stated */
  due: Known & { text: string }
  /** the fact that joins the two */
  aim: AtomId
  partner: NodeId
  partnerLabel: string
  /** milestones about that partner in the objective's own period, and after it */
  same: readonly PlannedMilestone[]
  later: readonly PlannedMilestone[]
  /** weeks the longest stated onboarding phase runs to */
  onboarding: Known
}

/** Objectives with a date that the roadmap contradicts, in stated order; milestones about the partner's deals count as about the partner. */
export function planConflicts(facts: Facts, book: Book): readonly PlanConflict[] {
  const milestones = roadmap(facts, book.asOf)
  const onboarding = longestOnboarding(facts)
  return facts.saying('concerns partner').flatMap((aim): PlanConflict[] => {
    const stated = facts.of(aim.subject, 'due')
    const due = firstKnown(stated, lastDayOf)
    if (!isStated(due)) return []
    const partner = facts.id(aim.object)
    const bodies = new Set([partner, ...book.deals.filter((deal) => deal.partner === partner).map((deal) => deal.id)])
    const about = milestones.filter((milestone) => milestone.concerns.some((node) => bodies.has(node)))
    const later = about.filter((milestone) => milestone.due.value > due.value)
    if (later.length === 0) return []
    const same = about.filter((milestone) => milestone.due.value === due.value)
    const text = stated.find((atom) => due.atoms.includes(atom.id))?.text ?? ''
    return [{ objective: facts.id(aim.subject), label: facts.label(aim.subject), due: { ...due, text }, aim: aim.id, partner, partnerLabel: facts.label(aim.object), same, later, onboarding }]
  })
}

/** "Ongoing" has no end and therefore no length. */
function longestOnboarding(facts: Facts): Known {
  let longest = notStated
  for (const atom of facts.saying('weeks')) {
    const last = atom.value?.kind === 'when' && !atom.value.calendar ? atom.value.last : NaN
    if (Number.isFinite(last) && !(last <= longest.value)) longest = { value: last, atoms: [atom.id] }
  }
  return longest
}
