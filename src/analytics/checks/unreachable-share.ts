import { highest } from '#model/extremes.ts'
import type { CheckRule } from '#analytics/checks/check.ts'
import { ratioOf } from '#analytics/reading.ts'

/**
 * One partner type alone has to pass a share of the total that all partners together never exceed. A.3 row 35. It can only be met where
 * "total" means partner revenue, and the document does not say so.
 */
export const unreachableShare: CheckRule = {
  id: 'unreachable-share',
  severity: 'high',
  row: 35,
  find({ facts }) {
    const shares = facts.saying('share of total revenue').filter((atom) => Number.isFinite(ratioOf(atom.value)))
    const most = highest(shares.map((atom) => ratioOf(atom.value)))
    const goal = facts.all.find(
      (atom) =>
        /^success metric: .*revenue$/i.test(atom.predicate) &&
        atom.value?.kind === 'ratio' &&
        /\btotal\b/i.test(atom.value.basis ?? '') &&
        (atom.value.comparator === '>' ? most <= atom.value.value : most < atom.value.value),
    )
    if (!goal || shares.length === 0) return undefined
    return {
      values: {
        type: facts.label(goal.subject),
        goal: goal.text,
        shares: shares.map((atom) => String(ratioOf(atom.value))),
        years: shares.map((atom) => facts.label(atom.subject)),
      },
      inputs: [goal.id, ...shares.map((atom) => atom.id)],
      nodes: [facts.id(goal.subject), ...shares.map((atom) => facts.id(atom.subject))],
    }
  },
}
