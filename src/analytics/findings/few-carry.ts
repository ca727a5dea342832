import { concentration } from '#analytics/concentration.ts'
import type { FindingRule } from '#analytics/findings/finding.ts'

/** A few partners carry most of it. VIEWS.md 6, finding 4. Silent when it takes more than half of the partners. */
export const fewCarry: FindingRule = {
  id: 'few-carry',
  lens: 'concentration',
  tone: 'watch',
  covers: [],
  find({ book }) {
    const { shares, majority, effective, hhi, atoms } = concentration(book)
    if (majority.length === 0 || majority.length * 2 > shares.length) return undefined
    const carried = shares[majority.length - 1]?.cumulative ?? NaN
    return {
      values: { partners: shares.slice(0, majority.length).map((row) => row.label), share: carried, effective, hhi },
      number: { value: carried, unit: 'ratio' },
      inputs: atoms,
      nodes: majority,
    }
  },
}
