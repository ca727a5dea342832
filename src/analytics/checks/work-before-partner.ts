import type { CheckRule } from '#analytics/checks/check.ts'
import { deadlineOf } from '#analytics/checks/deadline.ts'
import { sharedStem } from '#analytics/checks/stems.ts'
import { listedUnder, placedPartners } from '#analytics/checks/type-targets.ts'

/**
 * Joint work is due before the roadmap has surely added the partner it takes. A.3 row 22. Work and partner belong together where a
 * word of the partner's name is in the work, because no fact joins them.
 */
export const workBeforePartner: CheckRule = {
  id: 'work-before-partner',
  severity: 'medium',
  row: 22,
  find({ facts }) {
    const placed = placedPartners(facts)
    if (placed.length === 0) return undefined
    for (const type of facts.nodes('PartnerType')) {
      const listed = new Set(listedUnder(facts, type).map((atom) => atom.object))
      const ofType = placed.filter((place) => listed.has(place.atom.object))
      // Counts and shares by a year are targets of the type, not work with one partner.
      const works = facts.all.filter(
        (atom) => atom.subject === type && atom.object < 0 && atom.value?.kind !== 'count' && atom.value?.kind !== 'ratio',
      )
      for (const work of works) {
        const due = deadlineOf(work.text)
        const late = ofType.find((place) => due && place.last > due.year && sharedStem(place.label, `${work.predicate} ${work.text}`))
        if (due === undefined || late === undefined) continue
        return {
          values: { work: work.text, by: due.text, partner: late.label, period: late.span },
          inputs: [work.id, late.atom.id],
          nodes: [facts.id(type), late.id, late.period],
        }
      }
    }
    return undefined
  },
}
