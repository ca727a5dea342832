import type { CheckRule } from '#analytics/checks/check.ts'
import { deadlineOf } from '#analytics/checks/deadline.ts'
import { typeTargets } from '#analytics/checks/type-targets.ts'
import { atomsOf } from '#analytics/known.ts'

/** The partnerships wanted of each type add up to fewer than the program wants. A.3 row 19. */
export const typedTargetsSum: CheckRule = {
  id: 'typed-targets-sum',
  severity: 'high',
  row: 19,
  find({ facts }) {
    const [programme] = facts.nodes('Programme')
    const goal = facts.all.find(
      (atom) => atom.subject === programme && /^partner(?:ship)?s? (?:goal|target)\b/i.test(atom.predicate) && atom.value?.kind === 'count',
    )
    const typed = typeTargets(facts)
    if (programme === undefined || goal?.value?.kind !== 'count' || typed.length === 0) return undefined
    const sum = typed.reduce((total, type) => total + type.target.value, 0)
    if (sum >= goal.value.value) return undefined
    return {
      values: {
        sum,
        goal: goal.value.value,
        open: goal.value.value - sum,
        by: deadlineOf(goal.predicate, goal.text)?.text ?? '',
        types: typed.map((type) => type.label),
        targets: typed.map((type) => String(type.target.value)),
      },
      inputs: [goal.id, ...atomsOf(...typed.map((type) => type.target))],
      nodes: [facts.id(programme), ...typed.map((type) => facts.id(type.type))],
    }
  },
}
