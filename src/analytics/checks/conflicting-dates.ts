import type { CheckRule } from '#analytics/checks/check.ts'
import { firstKnown, lastDayOf } from '#analytics/reading.ts'
import { roadmap } from '#analytics/roadmap.ts'

/** An objective is due before milestones about the same partner. A.3 row 5; the onboarding length is quoted where one is stated. */
export const conflictingDates: CheckRule = {
  id: 'conflicting-dates',
  severity: 'high',
  row: 5,
  find({ facts, book }) {
    const milestones = roadmap(facts, book.asOf)
    const onboarding = facts.saying('weeks').filter((atom) => atom.value?.kind === 'when' && Number.isFinite(atom.value.last))
    const longest = onboarding.toSorted((a, b) => weeks(b.value) - weeks(a.value))[0]
    for (const aim of facts.saying('concerns partner')) {
      const due = firstKnown(facts.of(aim.subject, 'due'), lastDayOf)
      const partner = facts.id(aim.object)
      const bodies = [partner, ...book.deals.filter((deal) => deal.partner === partner).map((deal) => deal.id)]
      const about = milestones.filter((milestone) => milestone.concerns.some((node) => bodies.includes(node)))
      const later = about.filter((milestone) => milestone.due.value > due.value)
      const same = about.filter((milestone) => milestone.due.value === due.value)
      if (later.length === 0) continue
      return {
        values: {
          objective: facts.label(aim.subject),
          due: facts.of(aim.subject, 'due')[0]?.text ?? '',
          later: later.map((milestone) => milestone.label),
          laterPeriod: later[0]?.period ?? '',
          same: same.map((milestone) => milestone.label),
          partner: facts.label(aim.object),
          weeks: longest ? weeks(longest.value) : NaN,
        },
        inputs: [...due.atoms, ...[...same, ...later].flatMap((milestone) => milestone.due.atoms), ...(longest ? [longest.id] : [])],
        nodes: [partner, facts.id(aim.subject), ...later.map((milestone) => milestone.id)],
      }
    }
    return undefined
  },
}

const weeks = (value: { kind: string; last?: number } | undefined): number => value?.last ?? NaN
