import type { CheckRule } from '#analytics/checks/check.ts'
import { growth, projection } from '#analytics/growth.ts'

/** A stated formula compounds one blended rate and comes out below partner by partner. A.3 row 14. */
export const blendedProjection: CheckRule = {
  id: 'blended-projection',
  severity: 'medium',
  row: 14,
  find({ facts, book }) {
    const formula = facts.saying('five_year_projection')[0]
    const last = projection(book).at(-1)
    if (!formula || !last || last.separate - last.blended < 1) return undefined
    return {
      values: { blended: last.blended, separate: last.separate, years: last.year, currency: book.currency },
      inputs: [formula.id, ...growth(book).atoms],
      nodes: [facts.id(formula.subject)],
    }
  },
}
