import type { Check } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'
import { toCheck } from '#analytics/figures.ts'
import { isStated } from '#analytics/known.ts'
import { typedTargets } from '#analytics/typed-targets.ts'
import type { Atom } from '#model/ecosystem.ts'
import type { Figure, Unit } from '#model/figure.ts'
import type { Value } from '#model/value.ts'

/** Tiles between the first and the last: as many as the strip holds. */
const room = 5

/**
 * The strip of a programme whose document is a plan without actuals: how many partners it names of how many it wants, its own headline targets in its
 * own words, and what to check. Nothing is computed from them; seven times "not stated" would hide what the document does state.
 */
export function planFigures(facts: Facts, checks: readonly Check[]): readonly Figure[] {
  return [partnersNamed(facts), ...headlines(facts).map((atom, order) => statedTarget(facts, atom, order)), toCheck(checks)]
}

function partnersNamed(facts: Facts): Figure {
  const partners = facts.nodes('Partner')
  const { goal, typed, named: counted, loose } = typedTargets(facts)
  const named = new Set(partners)
  // Of a goal that is divided into kinds only what stands in a kind counts towards it; standards bodies do not.
  const towards = Number.isNaN(typed) ? counted + loose.length : counted
  return {
    id: 'partners-named',
    value: isStated(goal) && towards > 0 ? towards : partners.length,
    unit: 'count',
    formula: 'partners-named',
    inputs: [...facts.all.filter((atom) => named.has(atom.object)).map((atom) => atom.id), ...goal.atoms],
    params: { target: goal.value, comparator: goal.comparator },
  }
}

/** Of the programme itself, then of its last projection, then of its KPIs in the order of the document; each wording once. */
function headlines(facts: Facts): readonly Atom[] {
  const hub = facts.ecosystem.programmes[facts.programme]?.node ?? -1
  const numeric = (atom: Atom): boolean => atom.object === -1 && !atom.restates && !Number.isNaN(numberOf(atom.value)) && !/moat/i.test(atom.predicate)
  const kinds = facts.ecosystem.nodes.kinds
  const projections = facts.nodes('KPI').filter((node) => kinds[node] === 'Projection')
  const own = facts.from(hub).filter((atom) => numeric(atom))
  const last = facts.all.filter((atom) => atom.subject === projections.at(-1) && numeric(atom))
  const targets = facts.saying('target').filter(numeric)
  // The goal for partners stands on the first tile already.
  const { goal } = typedTargets(facts)
  const seen = new Set<string>(facts.all.filter((atom) => goal.atoms.includes(atom.id)).map((atom) => atom.text))
  return [...own, ...last, ...targets]
    .filter((atom) => {
      const told = seen.has(atom.text) || (isStated(goal) && atom.value?.kind === 'count' && atom.value.value === goal.value)
      seen.add(atom.text)
      return !told
    })
    .slice(0, room)
}

/** What the target is called where its own words do not say it: the KPI, or the plan year and what it states. */
function nameOf(facts: Facts, { subject, predicate }: Atom): string {
  if (subject === facts.ecosystem.programmes[facts.programme]?.node) return ''
  return facts.ecosystem.nodes.kinds[subject] === 'Projection' ? `${facts.label(subject)} ${predicate}` : facts.label(subject)
}

const statedTarget = (facts: Facts, atom: Atom, order: number): Figure => ({
  id: `stated-target-${order}`,
  value: numberOf(atom.value),
  unit: unitOf(atom.value),
  ...(atom.value?.kind === 'money' && { currency: atom.value.currency }),
  formula: 'stated-target',
  inputs: [atom.id],
  params: { text: atom.text, name: nameOf(facts, atom), predicate: atom.predicate },
})

function numberOf(value: Value | undefined): number {
  if (value === undefined) return NaN
  if (value.kind === 'money') return value.amount
  return value.kind === 'count' || value.kind === 'ratio' || value.kind === 'score' || value.kind === 'multiple' ? value.value : NaN
}

const unitOf = (value: Value | undefined): Unit => (value?.kind === 'money' ? 'money' : value?.kind === 'ratio' ? 'ratio' : value?.kind === 'score' ? 'index' : 'count')
