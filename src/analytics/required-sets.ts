import type { Book, Deal } from '#analytics/book.ts'
import { toCents } from '#analytics/known.ts'
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
  const inDueOrder = candidates(book, by)
  const deals = inDueOrder.toSorted((a, b) => b.value.value - a.value.value)
  const sets = minimalSets(
    deals.map((deal) => toCents(deal.value.value)),
    toCents(need),
  ).map((members): RequiredSet => {
    const picked = new Set(members.map((member) => deals[member]))
    const chosen = inDueOrder.filter((deal) => picked.has(deal))
    return {
      deals: chosen.map((deal) => deal.id),
      total: chosen.reduce((sum, deal) => sum + toCents(deal.value.value), 0) / 100,
      chance: chosen.reduce((product, deal) => product * deal.probability.value, 1),
    }
  })
  return sets.toSorted((a, b) => a.deals.length - b.deals.length || b.chance - a.chance || 0)
}

/** Deals without which the target is out of reach by that day. Empty where it is out of reach anyway, or already met. */
export function indispensableDeals(book: Book, by = book.target.due.value): readonly NodeId[] {
  const need = toCents(portfolio(book).gap)
  const deals = candidates(book, by)
  const all = deals.reduce((sum, deal) => sum + toCents(deal.value.value), 0)
  return deals.filter((deal) => need > 0 && all >= need && all - toCents(deal.value.value) < need).map((deal) => deal.id)
}

const candidates = (book: Book, by: number): readonly Deal[] =>
  openDeals(book).filter(
    (deal) => deal.value.value > 0 && (by === Infinity || isInTime(book, deal, by)) && !(book.readings?.overdue === true && isOverdue(book, deal)),
  )

/**
 * Amounts come in falling order, so the last one added is the smallest: a set that stops the moment it reaches the need has
 * nobody to spare, and each set is met once. Branches whose remainder cannot reach the need are not entered.
 */
function minimalSets(cents: readonly number[], need: number): readonly (readonly number[])[] {
  const rest = [...cents]
  for (let i = rest.length - 2; i >= 0; i -= 1) rest[i] = (rest[i] ?? 0) + (rest[i + 1] ?? 0)
  const found: number[][] = []
  const search = (start: number, members: number[], missing: number): void => {
    for (let i = start; i < cents.length && (rest[i] ?? 0) >= missing; i += 1) {
      if (found.length === mostSets) return
      const left = missing - (cents[i] ?? 0)
      if (left <= 0) found.push([...members, i])
      else search(i + 1, [...members, i], left)
    }
  }
  search(0, [], need)
  return found
}
