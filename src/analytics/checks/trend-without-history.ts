import type { CheckRule } from '#analytics/checks/check.ts'
import { cadences, isAmbiguous } from '#analytics/communication.ts'

/** Trends are stated for measures that have a single undated value; words of frequency that mean two things go with it. A.3 row 17. */
export const trendWithoutHistory: CheckRule = {
  id: 'trend-without-history',
  severity: 'low',
  row: 17,
  find({ facts }) {
    const trends = facts.saying('trend').filter((atom) => facts.of(atom.subject, 'current').length < 2)
    if (trends.length === 0) return undefined
    const ambiguous = cadences(facts).filter((cadence) => isAmbiguous(cadence.text))
    return {
      values: { trends: trends.length, frequencies: [...new Set(ambiguous.map((cadence) => cadence.text))] },
      inputs: [...trends.map((atom) => atom.id), ...ambiguous.flatMap((cadence) => cadence.atoms)],
      nodes: [...trends.map((atom) => facts.id(atom.subject)), ...ambiguous.map((cadence) => cadence.node)],
    }
  },
}
