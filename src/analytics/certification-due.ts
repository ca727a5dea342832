import type { Facts } from '#analytics/facts.ts'
import type { Known } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { roadmap } from '#analytics/roadmap.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface CertificationDue {
  milestone: NodeId
  label: string
  /** as the period is named: Q4 2025 */
  period: string
  /** last day of it */
  due: Known
  /** all = the milestone speaks of all partnerships; otherwise the partners it concerns */
  scope: 'all' | readonly NodeId[]
  /** planned = still ahead, or no date to compare with; overdue = its period is past and nothing says it is done */
  state: 'done' | 'planned' | 'overdue'
  atoms: readonly AtomId[]
}

/** What must be certified by when: milestones that speak of certifications, in order of date. `asOf` undefined = nothing is overdue. */
export const certificationsDue = (facts: Facts, asOf: number | undefined): readonly CertificationDue[] =>
  roadmap(facts, asOf)
    .filter((milestone) => /\bcertifications?\b/i.test(milestone.label))
    .map((milestone): CertificationDue => ({
      milestone: milestone.id,
      label: milestone.label,
      period: milestone.period,
      due: milestone.due,
      scope: /\ball partner(ship)?s\b/i.test(milestone.label) ? 'all' : milestone.concerns,
      state: milestone.state === 'done' ? 'done' : asOf !== undefined && isStated(milestone.due) && milestone.due.value < asOf ? 'overdue' : 'planned',
      atoms: milestone.atoms,
    }))
    .toSorted((a, b) => (isStated(a.due) ? a.due.value : Infinity) - (isStated(b.due) ? b.due.value : Infinity))
