import type { CheckRule } from '#analytics/checks/check.ts'
import { projectedYears } from '#analytics/checks/projections.ts'
import { ratioOf } from '#analytics/reading.ts'

/** A quarterly growth target, compounded over a year, runs ahead of the projection of the same document. A.3 row 38. */
export const growthPace: CheckRule = {
  id: 'growth-pace',
  severity: 'medium',
  row: 38,
  find({ facts }) {
    const target = facts.saying('target').find((atom) => /quarter-over-quarter|\bQoQ\b/i.test(atom.text) && Number.isFinite(ratioOf(atom.value)))
    if (!target) return undefined
    const quarterly = ratioOf(target.value)
    const yearly = (1 + quarterly) ** 4 - 1
    const years = projectedYears(facts)
    const slow = years.slice(1).flatMap((year, i) => {
      const before = years[i]!
      const growth = year.revenue / before.revenue - 1
      return growth < yearly ? [{ before, year, growth }] : []
    })
    const [first] = slow
    if (!first) return undefined
    return {
      values: { quarterly, target: target.text, yearly, growth: first.growth, from: first.before.label, to: first.year.label },
      inputs: [target.id, ...first.before.atoms.revenue, ...first.year.atoms.revenue],
      nodes: [facts.id(target.subject), facts.id(first.before.node), facts.id(first.year.node)],
    }
  },
}
