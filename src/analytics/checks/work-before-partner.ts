import type { CheckRule } from '#analytics/checks/check.ts'
import { deadlineOf } from '#analytics/checks/deadline.ts'
import { stemsOf } from '#analytics/checks/stems.ts'
import { partnersOfType, placedPartners } from '#analytics/checks/type-targets.ts'

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
      const named = partnersOfType(facts, type)
      const ofType = placed.filter((place) => named.some(({ node }) => node === place.partner))
      // Counts and shares by a year are targets of the type, not work with one partner.
      const works = facts.all.filter(
        (atom) => atom.subject === type && atom.object < 0 && !['count', 'ratio'].includes(atom.value?.kind ?? ''),
      )
      for (const work of works) {
        const due = deadlineOf(work.text)
        const words = stemsOf(`${work.predicate} ${work.text}`)
        const late = ofType.find(
          (place) => due && place.last > due.year && [...stemsOf(facts.label(place.partner))].some((word) => words.has(word)),
        )
        if (due === undefined || late === undefined) continue
        return {
          values: { work: work.text, by: due.text, partner: facts.label(late.partner), period: late.period },
          inputs: [work.id, late.atom.id],
          nodes: [type, late.partner, late.atom.subject].map((node) => facts.id(node)),
        }
      }
    }
    return undefined
  },
}
