import type { Book, Deal } from '#analytics/book.ts'
import { isStated, toCents } from '#analytics/known.ts'
import { isInTime, openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import type { NodeId } from '#model/ids.ts'

export interface RequiredSet {
  /** in order of due date */
  deals: readonly Deal[]
  /** their sum in money */
  total: number
  /** product of their probabilities; NaN where one is not stated */
  chance: number
}

export interface RequiredSets {
  /** sets that reach the target by the day and none of whose deals could be spared; fewest deals first, likelier first among equals */
  sets: readonly RequiredSet[]
  /** deals without which no set reaches it */
  indispensable: readonly NodeId[]
  /** money missing from the signed portfolio */
  need: number
  /** more sets exist than were listed */
  more: boolean
}

/** Enough for any list a person reads; the count of such sets can grow exponentially. */
const mostSets = 200

/** `by`: day number, default the last day of the target; Infinity = every open deal. Nothing needed or nothing possible: no sets. */
export function requiredSets(book: Book, by = book.target.due.value): RequiredSets {
  const need = portfolio(book).gap
  const inDueOrder = openDeals(book).filter((deal) => isStated(deal.value) && deal.value.value > 0 && (by === Infinity || isInTime(book, deal, by)))
  if (!(need > 0)) return { sets: [], indispensable: [], need, more: false }
  const deals = inDueOrder.toSorted((a, b) => b.value.value - a.value.value)
  const { found, more } = minimalSets(deals.map((deal) => toCents(deal.value.value)), toCents(need))
  const sets = found.map((members): RequiredSet => {
    const chosen = inDueOrder.filter((deal) => members.includes(deals.indexOf(deal)))
    return {
      deals: chosen,
      total: chosen.reduce((sum, deal) => sum + toCents(deal.value.value), 0) / 100,
      chance: chosen.reduce((product, deal) => product * deal.probability.value, 1),
    }
  })
  const all = deals.reduce((sum, deal) => sum + toCents(deal.value.value), 0)
  const reachable = all >= toCents(need)
  return {
    sets: sets.toSorted((a, b) => a.deals.length - b.deals.length || b.chance - a.chance || 0),
    indispensable: inDueOrder.filter((deal) => reachable && all - toCents(deal.value.value) < toCents(need)).map((deal) => deal.id),
    need,
    more,
  }
}

/**
 * Amounts come in falling order, so the last one added is the smallest: a set that stops the moment it reaches the need has
 * nobody to spare, and each set is met once. Branches whose remainder cannot reach the need are not entered.
 */
function minimalSets(cents: readonly number[], need: number): { found: readonly (readonly number[])[]; more: boolean } {
  const rest = cents.map((_, i) => cents.slice(i).reduce((sum, value) => sum + value, 0))
  const found: number[][] = []
  let more = false
  const search = (start: number, members: number[], missing: number): void => {
    for (let i = start; i < cents.length && (rest[i] ?? 0) >= missing; i += 1) {
      if (found.length === mostSets) {
        more = true
        return
      }
      const left = missing - (cents[i] ?? 0)
      if (left <= 0) found.push([...members, i])
      else search(i + 1, [...members, i], left)
    }
  }
  search(0, [], need)
  return { found, more }
}
