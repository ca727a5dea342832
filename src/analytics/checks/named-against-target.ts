import type { CheckRule } from '#analytics/checks/check.ts'
import { typeTargets } from '#analytics/checks/type-targets.ts'

/** Types that name partners, but fewer than are wanted of them. A.3 row 21, which names the first; a type with no name at all is a plan. */
export const namedAgainstTarget: CheckRule = {
  id: 'named-against-target',
  severity: 'medium',
  row: 21,
  find({ facts }) {
    const found = typeTargets(facts).filter(({ named, target }) => named.length > 0 && named.length < target.value)
    if (found.length === 0) return undefined
    return {
      values: {
        types: found.map(({ label }) => label),
        named: found.map(({ named }) => String(named.length)),
        targets: found.map(({ target }) => String(target.value)),
        deadlines: found.map(({ due }) => due?.text ?? ''),
      },
      inputs: found.flatMap(({ target, named }) => [...target.atoms, ...named.flatMap((seat) => seat.atoms)]),
      nodes: found.flatMap(({ id, named }) => [id, ...named.map((seat) => seat.id)]),
    }
  },
}
