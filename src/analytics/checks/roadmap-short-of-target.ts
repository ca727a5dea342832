import type { CheckRule } from '#analytics/checks/check.ts'
import { placedPartners, typeTargets } from '#analytics/checks/type-targets.ts'

/** Enough partners of a type are named, but by the year of its target the roadmap secures fewer. A.3 row 20. */
export const roadmapShortOfTarget: CheckRule = {
  id: 'roadmap-short-of-target',
  severity: 'medium',
  row: 20,
  find({ facts }) {
    const placed = placedPartners(facts)
    for (const { id, label, target, due, named } of typeTargets(facts)) {
      if (due === undefined || named.length < target.value) continue
      const ofType = placed.filter((place) => named.some((seat) => seat.id === place.id))
      const inTime = ofType.filter((place) => place.last <= due.year)
      // A type that the roadmap leaves out altogether contradicts nothing in it.
      if (ofType.length === 0 || inTime.length >= target.value) continue
      const missing = named.filter((seat) => !inTime.some((place) => place.id === seat.id))
      return {
        values: {
          type: label,
          target: target.value,
          by: due.text,
          secured: inTime.map((place) => place.label),
          missing: missing.map((seat) => seat.label),
        },
        inputs: [...target.atoms, ...ofType.map((place) => place.atom.id), ...missing.flatMap((seat) => seat.atoms)],
        nodes: [id, ...missing.map((seat) => seat.id)],
      }
    }
    return undefined
  },
}
