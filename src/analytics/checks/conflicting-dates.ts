import type { CheckRule } from '#analytics/checks/check.ts'
import { planConflicts } from '#analytics/plan-conflicts.ts'

/** An objective is due before milestones about the same partner. A.3 row 5; the onboarding length is quoted where one is stated. */
export const conflictingDates: CheckRule = {
  id: 'conflicting-dates',
  severity: 'high',
  row: 5,
  find({ facts, book }) {
    const [conflict] = planConflicts(facts, book)
    if (conflict === undefined) return undefined
    const { label, due, partner, partnerLabel, same, later, onboarding } = conflict
    return {
      values: {
        objective: label,
        due: due.text,
        later: later.map((milestone) => milestone.label),
        laterPeriod: later[0]?.period ?? '',
        same: same.map((milestone) => milestone.label),
        partner: partnerLabel,
        weeks: onboarding.value,
      },
      inputs: [...due.atoms, ...[...same, ...later].flatMap((milestone) => milestone.due.atoms), ...onboarding.atoms],
      nodes: [partner, conflict.objective, ...later.map((milestone) => milestone.id)],
    }
  },
}
