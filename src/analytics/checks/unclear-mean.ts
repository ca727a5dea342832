import type { CheckRule } from '#analytics/checks/check.ts'
import { meanSatisfaction } from '#analytics/means.ts'
import { firstKnown, ratioOf } from '#analytics/reading.ts'
import { isStated } from '#analytics/known.ts'

/** A stated average that is one number as a simple mean and another weighted by revenue, to whole percents. A.3 row 10. */
export const unclearMean: CheckRule = {
  id: 'unclear-mean',
  severity: 'medium',
  row: 10,
  find({ facts, book }) {
    const mean = meanSatisfaction(book)
    const whole = (share: number): number => Math.round(share * 100)
    for (const node of facts.nodes('KPI')) {
      if (!/satisfaction/i.test(facts.label(node))) continue
      const stated = firstKnown(facts.of(node, 'current'), ratioOf)
      if (!isStated(stated) || Number.isNaN(mean.simple) || Number.isNaN(mean.weighted) || whole(mean.simple) === whole(mean.weighted))
        continue
      return {
        values: { stated: stated.value, simple: mean.simple, weighted: mean.weighted },
        inputs: [...stated.atoms, ...mean.atoms],
        nodes: [facts.id(node)],
      }
    }
    return undefined
  },
}
