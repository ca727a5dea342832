import type { CheckRule } from '#analytics/checks/check.ts'
import { placedPartners, typeTargets } from '#analytics/checks/type-targets.ts'

/** Enough partners of a type are named, but by the year of its target the roadmap secures fewer. A.3 row 20. */
export const roadmapShortOfTarget: CheckRule = {
  id: 'roadmap-short-of-target',
  severity: 'medium',
  row: 20,
  find({ facts }) {
    const placed = placedPartners(facts)
    for (const { type, label, target, due, named } of typeTargets(facts)) {
      if (due === undefined || named.length < target.value) continue
      const ofType = placed.filter((place) => named.some(({ node }) => node === place.partner))
      const inTime = ofType.filter((place) => place.last <= due.year)
      // A type that the roadmap leaves out altogether contradicts nothing in it.
      if (ofType.length === 0 || inTime.length >= target.value) continue
      const missing = named.filter(({ node }) => !inTime.some((place) => place.partner === node))
      return {
        values: {
          type: label,
          target: target.value,
          by: due.text,
          secured: inTime.map((place) => facts.label(place.partner)),
          missing: missing.map(({ node }) => facts.label(node)),
        },
        inputs: [...target.atoms, ...ofType.map((place) => place.atom.id), ...missing.map(({ atom }) => atom.id)],
        nodes: [type, ...missing.map(({ node }) => node)].map((node) => facts.id(node)),
      }
    }
    return undefined
  },
}
