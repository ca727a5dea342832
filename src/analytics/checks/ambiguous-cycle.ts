import { highest, lowest } from '#model/extremes.ts'
import type { CheckRule } from '#analytics/checks/check.ts'

/** A review is due "bi-annually": twice a year or every two years; the lengths of the contracts do not decide it. A.3 row 34. */
export const ambiguousCycle: CheckRule = {
  id: 'ambiguous-cycle',
  severity: 'low',
  row: 34,
  find({ facts }) {
    const reviews = facts.all.flatMap((atom) => {
      const cycle = /^review (bi-?(?:annual|month|week|year)\w*)/i.exec(atom.predicate)?.[1]
      return cycle === undefined ? [] : [{ atom, cycle }]
    })
    const [review] = reviews
    if (review === undefined) return undefined
    const terms = facts
      .nodes('Tier')
      .flatMap((tier) => facts.of(tier, 'duration'))
      .flatMap((atom) => (atom.value?.kind === 'duration' && atom.value.unit === 'year' ? [{ atom, value: atom.value }] : []))
    return {
      values: {
        cycle: review.cycle,
        what: review.atom.text,
        shortest: terms.length > 0 ? lowest(terms.map(({ value }) => value.value)) : NaN,
        longest: terms.length > 0 ? highest(terms.map(({ value }) => value.max ?? value.value)) : NaN,
      },
      inputs: [...reviews, ...terms].map(({ atom }) => atom.id),
      nodes: [...new Set([...reviews, ...terms].map(({ atom }) => facts.id(atom.subject)))],
    }
  },
}
