import type { CheckRule } from '#analytics/checks/check.ts'
import { deadlineOf } from '#analytics/checks/deadline.ts'
import { typeTargets } from '#analytics/checks/type-targets.ts'
import { atomsOf } from '#analytics/known.ts'
import { typedTargets } from '#analytics/typed-targets.ts'

/** The partnerships wanted of each type add up to fewer than the program wants. A.3 row 19. */
export const typedTargetsSum: CheckRule = {
  id: 'typed-targets-sum',
  severity: 'high',
  row: 19,
  find({ facts, book }) {
    const types = typeTargets(facts)
    const { goal, typed, untyped } = typedTargets(facts)
    if (types.length === 0 || !(untyped > 0)) return undefined
    const stated = facts.all.find((atom) => goal.atoms.includes(atom.id))
    return {
      values: {
        sum: typed,
        goal: goal.value,
        open: untyped,
        by: deadlineOf(stated?.text ?? '', stated?.predicate ?? '')?.text ?? '',
        types: types.map((type) => type.label),
        targets: types.map((type) => String(type.target.value)),
      },
      inputs: atomsOf(goal, ...types.map((type) => type.target)),
      nodes: [book.programme, ...types.map((type) => type.id)],
    }
  },
}
