import type { FindingRule } from '#analytics/findings/finding.ts'

/** Two dates for one thing: objective and roadmap. VIEWS.md 6, finding 11. */
export const dateConflict: FindingRule = {
  id: 'date-conflict',
  lens: 'roadmap',
  tone: 'bad',
  covers: ['conflicting-dates'],
  find({ checks }) {
    const check = checks.find((each) => each.id === 'conflicting-dates')
    if (check === undefined) return undefined
    const weeks = Number(check.values['weeks'])
    return { values: check.values, number: { value: weeks, unit: 'count' }, inputs: check.inputs, nodes: check.nodes }
  },
}
