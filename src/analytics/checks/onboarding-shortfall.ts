import { highest } from '#model/extremes.ts'
import type { CheckRule } from '#analytics/checks/check.ts'
import { projectedYears } from '#analytics/checks/projections.ts'

const monthsOfFirstYear = 12

/** The roadmap takes in fewer partners during the first year than the projection counts at its end. A.3 row 37. */
export const onboardingShortfall: CheckRule = {
  id: 'onboarding-shortfall',
  severity: 'medium',
  row: 37,
  find({ facts }) {
    const first = projectedYears(facts)[0]
    if (!first) return undefined
    const steps = facts.saying('activity').flatMap((activity) => {
      const many = /^onboard (\d+)\b/i.exec(activity.text)?.[1]
      const months = facts.of(activity.subject, 'months')[0]
      if (many === undefined || months?.value?.kind !== 'when' || months.value.last > monthsOfFirstYear) return []
      return [{ activity, months, many: Number(many), last: months.value.last }]
    })
    const planned = steps.reduce((sum, step) => sum + step.many, 0)
    if (steps.length === 0 || planned >= first.partners) return undefined
    return {
      values: {
        planned,
        parts: steps.map((step) => String(step.many)),
        month: highest(steps.map((step) => step.last)),
        projected: first.partners,
        year: first.label,
      },
      inputs: [...steps.flatMap(({ activity, months }) => [activity.id, months.id]), ...first.atoms.partners],
      nodes: [...steps.map(({ activity }) => facts.id(activity.object)), facts.id(first.node)],
    }
  },
}
