import type { FindingRule } from '#analytics/findings/finding.ts'
import { portfolio } from '#analytics/portfolio.ts'

/** How much of the target is signed, and what is missing. VIEWS.md 6, finding 1. */
export const targetGap: FindingRule = {
  id: 'target-gap',
  lens: 'portfolio',
  covers: [],
  find({ book }) {
    const { total, gap, target, atoms, targetAtoms } = portfolio(book)
    if (!(gap > 0)) return undefined
    const { currency, label } = book
    return {
      values: { programme: label, total, target, plus: book.target.comparator === '>=' ? '+' : '', gap, currency },
      number: { value: gap, unit: 'money', currency },
      inputs: [...atoms, ...targetAtoms],
      nodes: book.partners.map((partner) => partner.id),
    }
  },
}
