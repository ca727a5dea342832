import { factsOf } from '#analytics/facts.ts'
import { roadmap } from '#analytics/roadmap.ts'
import type { Ecosystem } from '#model/ecosystem.ts'

const kept = new WeakMap<Ecosystem, Map<number, number>>()

/**
 * First day that the programme's facts speak of, as a day number: stated times and the periods of its plan. Before it there is no data, so
 * nothing can be asked as of such a day and nothing can fall due on it. NaN = no date is stated.
 */
export function firstDay(ecosystem: Ecosystem, programme: number): number {
  const known = kept.get(ecosystem) ?? new Map<number, number>()
  kept.set(ecosystem, known)
  const found = known.get(programme)
  if (found !== undefined) return found
  const facts = factsOf(ecosystem, programme)
  let first = Infinity
  for (const { value } of facts.all) if (value?.kind === 'when' && value.calendar) first = Math.min(first, value.first)
  for (const { first: starts } of roadmap(facts, undefined)) if (!Number.isNaN(starts)) first = Math.min(first, starts)
  const day = first === Infinity ? NaN : first
  known.set(programme, day)
  return day
}
