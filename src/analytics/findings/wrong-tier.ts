import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOf } from '#analytics/known.ts'
import { misplaced } from '#analytics/tiers.ts'

/** Listed in one tier, of another by value, and how it stands there. VIEWS.md 6, finding 6. */
export const wrongTier: FindingRule = {
  id: 'wrong-tier',
  lens: 'tiers',
  tone: 'bad',
  covers: ['tier-band'],
  find({ book }) {
    const [one] = misplaced(book).toSorted((a, b) => b.partner.value.value - a.partner.value.value)
    if (one === undefined) return undefined
    const { partner, listed, earned, check } = one
    const { currency } = book
    return {
      values: { partner: partner.label, low: listed.low.value, plus: Number.isFinite(listed.high.value) ? '' : '+', value: partner.value.value, earned: earned.label, met: check.met, known: check.met + check.missed, currency },
      number: { value: partner.value.value, unit: 'money', currency },
      inputs: atomsOf(partner.value, partner.tier ?? { atoms: [] }, listed.low, earned.low, ...check.checks),
      nodes: [partner.id],
    }
  },
}
