import type { Book, Known, Threshold } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { firstKnown, firstThreshold, lastDayOf, noRule, worthOf } from '#analytics/reading.ts'
import type { Value } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'

const portfolioName = /portfolio|contract value/i
const revenueName = /recurring revenue|\bARR\b/i

/** Of the programme itself, else of the objective, else of the KPI that speaks of the portfolio. */
export function gatherTarget(facts: Facts, programme: number): Book['target'] {
  const due = (node: number): Known => firstKnown([...facts.of(node, 'target date'), ...facts.of(node, 'due')], lastDayOf)
  const own = firstThreshold(facts.of(programme, 'portfolio target'), money)
  if (isStated(own)) return { ...own, due: due(programme) }
  const carriers = targetCarriers(facts, portfolioName)
  const carrier = carriers.find((node) => isStated(firstThreshold(facts.of(node, 'target'), money)))
  return carrier === undefined
    ? { ...noRule, due: due(programme) }
    : { ...firstThreshold(facts.of(carrier, 'target'), money), due: due(carrier) }
}

export function gatherRevenueTarget(facts: Facts, programme: number): Threshold {
  const own = firstThreshold(facts.of(programme, 'recurring revenue target'), money)
  if (isStated(own)) return own
  return firstThreshold(
    targetCarriers(facts, revenueName).flatMap((node) => facts.of(node, 'target')),
    money,
  )
}

/** Milestones that name a portfolio value, dated by the period that lists them. */
export function gatherMarks(facts: Facts): Book['marks'] {
  return facts.saying('portfolio target').flatMap((atom) => {
    const period = facts.about(atom.subject, 'milestone')[0]
    const value = firstKnown([atom], money)
    if (period === undefined || !isStated(value)) return []
    const text = facts.label(period.subject)
    return [{ value, due: { value: lastDayOf(readValue(text, 'timeline')), atoms: [period.id] }, text }]
  })
}

/** Objectives before KPIs: a KPI table usually restates what an objective sets. */
function targetCarriers(facts: Facts, name: RegExp): readonly number[] {
  const named = facts.nodes('KPI').filter((node) => name.test(facts.label(node)))
  const isObjective = (node: number): boolean => facts.ecosystem.nodes.kinds[node] === 'Objective'
  return [...named.filter(isObjective), ...named.filter((node) => !isObjective(node))]
}

/** Only a sum of money is a target here: "100 partnerships" is a count of something else. */
const money = (value: Value | undefined): number => (value?.kind === 'money' ? worthOf(value) : NaN)
