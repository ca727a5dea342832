import type { CheckRule } from '#analytics/checks/check.ts'
import { deadlineOf, withoutDeadline } from '#analytics/checks/deadline.ts'
import { sharedStem } from '#analytics/checks/stems.ts'

/** A partner type and a KPI want the same number of what sounds alike, by different years. A.3 row 23. */
export const twoDeadlines: CheckRule = {
  id: 'two-deadlines',
  severity: 'medium',
  row: 23,
  find({ facts }) {
    const dated = (nodes: readonly number[]) =>
      facts.all.flatMap((atom) => {
        const due = nodes.includes(atom.subject) && !atom.restates ? deadlineOf(atom.text) : undefined
        return due && atom.value?.kind === 'count'
          ? [{ atom, due, wanted: atom.value.value, of: withoutDeadline(atom.value.of ?? '') }]
          : []
      })
    const metrics = dated(facts.nodes('PartnerType'))
    const targets = dated(facts.nodes('KPI'))
    for (const one of metrics) {
      const other = targets.find(
        (target) => target.wanted === one.wanted && target.due.text !== one.due.text && sharedStem(target.of, one.of),
      )
      if (other === undefined) continue
      return {
        values: {
          first: one.atom.text,
          second: other.atom.text,
          type: facts.label(one.atom.subject),
          kpi: facts.label(other.atom.subject),
        },
        inputs: [one.atom.id, other.atom.id],
        nodes: [facts.id(one.atom.subject), facts.id(other.atom.subject)],
      }
    }
    return undefined
  },
}
