import type { CheckRule } from '#analytics/checks/check.ts'
import { atomsOf } from '#analytics/known.ts'
import { misplaced } from '#analytics/tiers.ts'

/** Listed in one tier, of another by contract value. A.3 row 1. */
export const tierBand: CheckRule = {
  id: 'tier-band',
  severity: 'high',
  row: 1,
  find({ book }) {
    const found = misplaced(book)
    const [one] = found
    if (!one) return undefined
    return {
      values: {
        partners: found.map(({ partner }) => partner.label),
        value: one.partner.value.value,
        currency: book.currency,
        listed: one.listed.label,
        low: one.listed.low.value,
        earned: one.earned.label,
      },
      inputs: atomsOf(
        ...found.flatMap(({ partner, listed, earned }) => [partner.value, listed.low, partner.tier ?? { atoms: [] }, earned.low]),
      ),
      nodes: found.map(({ partner }) => partner.id),
    }
  },
}
