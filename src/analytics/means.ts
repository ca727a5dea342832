import type { Book, Known, Partnership } from '#analytics/book.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface Mean {
  simple: number
  /** over the partners that state the weight too */
  weighted: number
  atoms: readonly AtomId[]
  missing: readonly NodeId[]
}

/** Satisfaction weighted by recurring revenue, 0..1. */
export const meanSatisfaction = (book: Book): Mean =>
  mean(
    book,
    (partner) => partner.satisfaction,
    (partner) => partner.revenue,
  )

/** Integration completion weighted by contract value, 0..1. */
export const meanCompletion = (book: Book): Mean =>
  mean(
    book,
    (partner) => partner.completion,
    (partner) => partner.value,
  )

function mean(book: Book, pick: (partner: Partnership) => Known, weigh: (partner: Partnership) => Known): Mean {
  const stated = book.partners.filter((partner) => isStated(pick(partner)))
  const weighable = stated.filter((partner) => isStated(weigh(partner)))
  const weight = weighable.reduce((sum, partner) => sum + weigh(partner).value, 0)
  return {
    simple: stated.length > 0 ? stated.reduce((sum, partner) => sum + pick(partner).value, 0) / stated.length : NaN,
    weighted: weight > 0 ? weighable.reduce((sum, partner) => sum + weigh(partner).value * pick(partner).value, 0) / weight : NaN,
    atoms: atomsOfAll([...stated.map(pick), ...weighable.map(weigh)]),
    missing: book.partners.filter((partner) => !isStated(pick(partner))).map((partner) => partner.id),
  }
}
