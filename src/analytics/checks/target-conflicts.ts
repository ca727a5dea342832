import { highest, lowest } from '#model/extremes.ts'
import type { Threshold } from '#analytics/book.ts'
import type { CheckRule } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { firstThreshold, ratioOf } from '#analytics/reading.ts'

const measures = [
  { criterion: 'service', name: /\bSLA\b/i },
  { criterion: 'satisfaction', name: /stakeholder satisfaction/i },
  { criterion: 'completion', name: /integration completion/i },
] as const

/** One measure, several targets: the programme's own differs from the rule of a tier. A.3 row 8. */
export const targetConflicts: CheckRule = {
  id: 'target-conflicts',
  severity: 'medium',
  row: 8,
  find({ facts, book }) {
    const found = measures.flatMap(({ criterion, name }) => {
      const overall = programmeTarget(facts, name)
      const rules = book.tiers.map((tier) => tier[criterion]).filter(isStated)
      return isStated(overall) && rules.some((rule) => rule.value !== overall.value || rule.comparator !== overall.comparator)
        ? [{ criterion, overall, rules }]
        : []
    })
    if (found.length === 0) return undefined
    return {
      values: {
        criteria: found.map(({ criterion }) => criterion),
        overall: found.map(({ overall }) => String(overall.value)),
        lowest: found.map(({ rules }) => String(lowest(rules.map((rule) => rule.value)))),
        highest: found.map(({ rules }) => String(highest(rules.map((rule) => rule.value)))),
      },
      inputs: atomsOfAll(found.flatMap(({ overall, rules }) => [overall, ...rules])),
      nodes: book.tiers.map((tier) => tier.id),
    }
  },
}

function programmeTarget(facts: Facts, name: RegExp): Threshold {
  const stated = facts
    .nodes('KPI')
    .filter((node) => name.test(facts.label(node)))
    .flatMap((node) => facts.of(node, 'target'))
  return firstThreshold(
    stated.toSorted((a, b) => Number(a.restates) - Number(b.restates)),
    ratioOf,
  )
}
