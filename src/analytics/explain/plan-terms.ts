import type { Check } from '#analytics/checks/check.ts'
import { counted, termsOf } from '#analytics/explain/terms.ts'
import type { FigureTerms } from '#analytics/explain/figure-terms.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { planFigures } from '#analytics/plan-figures.ts'
import { typedTargets, type Seat } from '#analytics/typed-targets.ts'
import type { Ecosystem } from '#model/ecosystem.ts'

/** Figures of a plan without actuals: partners named, and its own targets as stated. The strip says them whatever the scenario. */
export function planTerm(id: string, { ecosystem, programme, checks }: { ecosystem: Ecosystem; programme: number; checks: readonly Check[] }): FigureTerms | undefined {
  const facts = factsOf(ecosystem, programme)
  if (id === 'partners-named') return { value: counted('partners-named', namedPartners(facts).map(({ id: node, label, atoms }) => ({ label, node, atoms }))) }
  const figure = planFigures(facts, checks).find((each) => each.id === id)
  const [atom] = figure?.inputs ?? []
  return figure === undefined || atom === undefined ? undefined : { value: termsOf(ecosystem).fact(atom, 'number', figure.unit, figure.currency) }
}

/** Those that count towards the goal; without a goal everybody. */
function namedPartners(facts: Facts): readonly Seat[] {
  const { goal, typed, groups, named, loose } = typedTargets(facts)
  const inside = [...new Map(groups.flatMap((group) => group.named.map((seat) => [seat.id, seat] as const))).values()]
  const towards = Number.isNaN(typed) ? [...inside, ...loose] : inside
  if (isStated(goal) && (Number.isNaN(typed) ? named + loose.length : named) > 0) return towards
  return facts.nodes('Partner').map((node) => ({ id: facts.id(node), label: facts.label(node), atoms: facts.to(node).map((atom) => atom.id) }))
}
