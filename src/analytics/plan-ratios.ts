import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown } from '#analytics/reading.ts'
import type { Atom } from '#model/ecosystem.ts'

/** What the goals of a plan mean when one is divided by another; `id` is the key of its words. */
export interface PlanRatio {
  id: 'revenue-per-user' | 'emerging-share' | 'contracts-per-integrator' | 'integrations-per-partner'
  above: Known
  below: Known
  value: number
  unit: 'money' | 'ratio' | 'count'
  atoms: Known['atoms']
}

/** All four, each NaN where one of its two numbers is not stated. */
export function planRatios(facts: Facts): readonly PlanRatio[] {
  const goal = (name: RegExp): Known => firstKnown(facts.all.filter((atom) => name.test(atom.predicate)), amountOf)
  const users = goal(/^user goal\b/)
  const ratio = (id: PlanRatio['id'], unit: PlanRatio['unit'], above: Known, below: Known): PlanRatio => ({
    id, unit, above, below, value: isStated(above) && below.value > 0 ? above.value / below.value : NaN, atoms: atomsOf(above, below),
  })
  const contracts = facts.saying('metric: enterprise contracts')[0]
  const integrators = contracts === undefined ? notStated : known(facts.of(contracts.subject, 'metric: partnerships'))
  return [
    ratio('revenue-per-user', 'money', goal(/^ARR goal\b/), users),
    ratio('emerging-share', 'ratio', known(facts.saying('metric: emerging-market users')), users),
    ratio('contracts-per-integrator', 'count', known(contracts === undefined ? [] : [contracts]), integrators),
    ratio('integrations-per-partner', 'count', known(facts.saying('target').filter((atom) => /\bmarketplace integrations\b/i.test(atom.text))), goal(/^partnership goal\b/)),
  ]
}

const known = (atoms: readonly Atom[]): Known => firstKnown(atoms, amountOf)
