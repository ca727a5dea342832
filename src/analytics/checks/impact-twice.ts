import type { CheckRule } from '#analytics/checks/check.ts'
import { amountOf } from '#analytics/reading.ts'

/** The same yearly impact is a success metric and an economic assumption, and the two sums lie apart. A.3 row 36. */
export const impactTwice: CheckRule = {
  id: 'impact-twice',
  severity: 'high',
  row: 36,
  find({ facts }) {
    for (const goal of facts.saying('success metric: revenue impact')) {
      const planned = facts.of(goal.subject, 'revenue impact').find((atom) => atom.value?.kind === 'money')
      if (planned?.value?.kind !== 'money') continue
      const least = amountOf(goal.value)
      const low = planned.value.amount
      const high = planned.value.max ?? low
      if (!(least > high)) continue
      return {
        values: {
          type: facts.label(goal.subject),
          goal: goal.text,
          planned: planned.text,
          least,
          low,
          high,
          leastTimes: least / high,
          mostTimes: least / low,
          currency: planned.value.currency,
        },
        inputs: [goal.id, planned.id],
        nodes: [facts.id(goal.subject)],
      }
    }
    return undefined
  },
}
