import type { Book, Deal } from '#analytics/book.ts'
import { toCents } from '#analytics/known.ts'
import { minimalSets } from '#analytics/minimal-sets.ts'
import { isInTime, isOverdue, openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import type { NodeId } from '#model/ids.ts'

export interface RequiredSet {
  /** ids in order of due date */
  deals: readonly NodeId[]
  /** their sum in money */
  total: number
  /** product of their probabilities; NaN where one is not stated */
  chance: number
}

/** Enough for any list a person reads; the count of such sets can grow exponentially. */
export const mostSets = 200

/**
 * Sets of open deals that reach the target by a day and have no deal to spare; fewest deals first, the likelier first among
 * equals; at most `mostSets`. `by`: day number, default the last day of the target; Infinity = every open deal. Nothing needed
 * or nothing possible: no sets.
 */
export function requiredSets(book: Book, by = book.target.due.value): readonly RequiredSet[] {
  const need = portfolio(book).gap
  if (!(need > 0)) return []
  const deals = fallingDeals(book, by)
  return minimalSets({ cents: deals.map((deal) => toCents(deal.value.value)), need: toCents(need) }, mostSets)
    .map((members) => requiredSet(members.map((member) => deals[member]!)))
    .toSorted(fewestFirst)
}

/** Deals without which the target is out of reach by that day. Empty where it is out of reach anyway, or already met. */
export function indispensableDeals(book: Book, by = book.target.due.value): readonly NodeId[] {
  const need = toCents(portfolio(book).gap)
  const deals = countingDeals(book, by)
  const all = deals.reduce((sum, deal) => sum + toCents(deal.value.value), 0)
  return deals.filter((deal) => need > 0 && all >= need && all - toCents(deal.value.value) < need).map((deal) => deal.id)
}

/** Open deals that can bring something by that day, in order of due date. */
export const countingDeals = (book: Book, by: number): readonly Deal[] =>
  openDeals(book).filter(
    (deal) => deal.value.value > 0 && (by === Infinity || isInTime(book, deal, by)) && !(book.readings?.overdue === true && isOverdue(book, deal)),
  )

/** The same by falling value, as `minimalSets` wants them. */
export const fallingDeals = (book: Book, by: number): readonly Deal[] => countingDeals(book, by).toSorted((a, b) => b.value.value - a.value.value)

export function requiredSet(members: readonly Deal[]): RequiredSet {
  const chosen = members.toSorted((a, b) => (a.due.value === b.due.value ? 0 : a.due.value < b.due.value || Number.isNaN(b.due.value) ? -1 : 1))
  return {
    deals: chosen.map((deal) => deal.id),
    total: chosen.reduce((sum, deal) => sum + toCents(deal.value.value), 0) / 100,
    chance: chosen.reduce((product, deal) => product * deal.probability.value, 1),
  }
}

export const fewestFirst = (a: RequiredSet, b: RequiredSet): number => a.deals.length - b.deals.length || likeliestFirst(a, b)
/** A chance that is not stated comes last. */
export const likeliestFirst = (a: RequiredSet, b: RequiredSet): number =>
  Number.isNaN(a.chance) || Number.isNaN(b.chance) ? Number(Number.isNaN(a.chance)) - Number(Number.isNaN(b.chance)) : b.chance - a.chance
