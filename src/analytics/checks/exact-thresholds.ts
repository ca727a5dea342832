import type { CheckRule } from '#analytics/checks/check.ts'
import { atomsOf } from '#analytics/known.ts'
import { tierChecks } from '#analytics/tiers.ts'

/** A value lies exactly on a strict threshold, or two bands share an edge: inclusive or not has to be said. A.3 row 7. */
export const exactThresholds: CheckRule = {
  id: 'exact-thresholds',
  severity: 'medium',
  row: 7,
  find({ book }) {
    const onEdge = tierChecks(book).flatMap((tier) =>
      tier.checks
        .filter((check) => check.boundary && (check.rule.comparator === '>' || check.rule.comparator === '<'))
        .map((check) => ({ tier, check })),
    )
    const shared = book.tiers.filter((tier) => book.tiers.some((other) => other.high.value === tier.low.value))
    if (onEdge.length === 0 && shared.length === 0) return undefined
    const [first] = onEdge
    return {
      values: {
        partners: onEdge.map(({ tier }) => tier.label),
        criterion: first?.check.criterion ?? '',
        value: first?.check.stated ?? NaN,
        edges: shared.map((tier) => String(tier.low.value)),
        currency: book.currency,
      },
      inputs: [
        ...new Set([
          ...onEdge.flatMap(({ check }) => check.atoms),
          ...atomsOf(
            ...shared.map((tier) => tier.low),
            ...book.tiers.filter((tier) => shared.some((other) => tier.high.value === other.low.value)).map((tier) => tier.high),
          ),
        ]),
      ],
      nodes: [...onEdge.map(({ tier }) => tier.partner), ...shared.map((tier) => tier.id)],
    }
  },
}
