import type { FindingRule } from '#analytics/findings/finding.ts'
import { growth, projection } from '#analytics/growth.ts'

const horizon = 5

/** Growth and the projection by both methods. VIEWS.md 6, finding 12. */
export const fiveYears: FindingRule = {
  id: 'five-years',
  lens: 'economics',
  covers: ['blended-projection'],
  find({ book }) {
    const { weighted, doubling, atoms } = growth(book)
    const last = projection(book, horizon)[horizon]
    if (last === undefined || Number.isNaN(weighted)) return undefined
    const { currency } = book
    const separate = book.readings?.growth === true
    return {
      values: { rate: weighted, years: horizon, blended: last.blended, separate: last.separate, doubling, each: separate ? 1 : 0, currency },
      number: { value: separate ? last.separate : last.blended, unit: 'money', currency },
      inputs: atoms,
      nodes: book.partners.map((partner) => partner.id),
    }
  },
}
