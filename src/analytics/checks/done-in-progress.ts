import type { CheckRule } from '#analytics/checks/check.ts'
import { roadmap } from '#analytics/roadmap.ts'

/** Marked done, while its own words and number say that work goes on. A.3 row 12. */
export const doneInProgress: CheckRule = {
  id: 'done-in-progress',
  severity: 'medium',
  row: 12,
  find({ facts, book }) {
    const found = roadmap(facts, book.asOf).filter(
      (milestone) => milestone.state === 'done' && milestone.progress.value < 1 && /in progress|development|ongoing/i.test(milestone.label),
    )
    if (found.length === 0) return undefined
    return {
      values: {
        milestones: found.map((milestone) => milestone.label),
        progress: found.map((milestone) => String(milestone.progress.value)),
      },
      inputs: found.flatMap((milestone) => [...milestone.atoms, ...milestone.progress.atoms]),
      nodes: found.flatMap((milestone) => [milestone.id, ...milestone.concerns]),
    }
  },
}
