import type { FindingRule } from '#analytics/findings/finding.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { roadmap } from '#analytics/roadmap.ts'

/** Milestones past their period without a status, and done ones that are not complete. VIEWS.md 6, finding 9. */
export const silentMilestones: FindingRule = {
  id: 'silent-milestones',
  lens: 'roadmap',
  tone: 'watch',
  covers: ['stale-roadmap', 'done-in-progress'],
  find({ facts, book }) {
    const milestones = roadmap(facts, book.asOf)
    const silent = milestones.filter((milestone) => milestone.state === 'unreported')
    if (silent.length === 0) return undefined
    const done = milestones.filter((milestone) => milestone.state === 'done')
    const open = done.filter((milestone) => isStated(milestone.progress) && milestone.progress.value < 1 && /progress|development|ongoing/i.test(milestone.label))
    const [first] = silent
    const last = silent.at(-1)
    return {
      values: {
        silent: silent.length, all: milestones.length, from: first?.period ?? '', to: last?.period ?? '', done: done.length, unfinished: open.map((milestone) => String(milestone.progress.value)),
      },
      number: { value: silent.length, unit: 'count' },
      inputs: atomsOfAll([...silent, ...open, ...open.map((milestone) => milestone.progress)]),
      nodes: silent.map((milestone) => milestone.id),
    }
  },
}
