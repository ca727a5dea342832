import type { Check } from '#analytics/checks/check.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { atomIndex } from '#model/find.ts'

/**
 * Which two statements of a finding stand against each other, by the predicates of its facts, where the order of the facts does not say it
 * already. `last` takes the last fact of the second kind instead of the first.
 */
const against: Readonly<Record<string, readonly [first: string, second: string, which?: 'last']>> = {
  'overdue-deals': ['timeline', 'last updated'],
  'no-slack': ['estimated value', 'target'],
  'conflicting-dates': ['due', 'milestone', 'last'],
  'plan-marks': ['portfolio target', 'estimated value'],
  'done-in-progress': ['status', 'integration progress'],
  'mixed-dates': ['milestone', 'timeline'],
  'unstated-ratio': ['contract value', 'annual revenue'],
  'named-against-target': ['metric: partnerships', 'names partner'],
  'onboarding-shortfall': ['activity', 'total partners'],
  'level-names': ['minimum investment', 'investment'],
  'investment-totals': ['investment program', 'investment'],
  'partner-placement': ['with partner', 'specialization'],
  'measure-scales': ['target', 'target'],
  'no-history': ['current', 'trend'],
}

/**
 * The two facts of a finding that contradict each other: as its rule names them, else its first value and the first later one that says
 * something else, of another thing where there is one. undefined = one fact alone.
 */
export function contradiction(ecosystem: Ecosystem, check: Check): readonly [Atom, Atom] | undefined {
  // Every flag of a finding asks: a finding about a whole list has thousands.
  const known = kept.get(check)
  if (known?.ecosystem === ecosystem) return known.pair
  const pair = pairOf(ecosystem, check)
  kept.set(check, { ecosystem, pair })
  return pair
}

const kept = new WeakMap<Check, { ecosystem: Ecosystem; pair: readonly [Atom, Atom] | undefined }>()

function pairOf(ecosystem: Ecosystem, check: Check): readonly [Atom, Atom] | undefined {
  const stated = check.inputs.flatMap((id) => ecosystem.atoms[atomIndex(ecosystem, id)] ?? [])
  const named = against[check.id]
  if (named !== undefined) {
    const first = stated.find((atom) => atom.predicate === named[0])
    const rest = stated.filter((atom) => atom.predicate === named[1] && atom !== first)
    const second = named[2] === 'last' ? rest.at(-1) : rest[0]
    if (first !== undefined && second !== undefined) return [first, second]
  }
  const values = stated.filter((atom) => atom.value !== undefined)
  const facts = values.length > 1 ? values : stated
  const [first] = facts
  if (first === undefined) return undefined
  const others = facts.filter((atom) => atom.text !== first.text)
  const elsewhere = others.filter((atom) => atom.subject !== first.subject)
  const second = elsewhere.find((atom) => atom.value?.kind === first.value?.kind) ?? elsewhere[0] ?? others[0]
  return second === undefined ? undefined : [first, second]
}
