import type { Book, Deal, Known } from '#analytics/book.ts'
import { reach, type Reach } from '#analytics/distribution.ts'
import { atomsOfAll, isStated, toCents } from '#analytics/known.ts'
import { isInTime, openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { remember } from '#analytics/remember.ts'

export interface OutcomeQuestion {
  /** deals due no later than this day number count; default: the last day of the target; Infinity: all, dated or not */
  by?: number
  /** money to reach; default: the target */
  target?: number
  /** overdue deals count as lost instead of at their stated probability; default: as the reader of the book chose */
  overdueLost?: boolean
}

/**
 * Chance that the portfolio reaches the target by a day, 0..1, and the facts it rests on. NaN = cannot be said. `draws` above 0: simulated,
 * with the standard error.
 */
export const chanceByTarget = (book: Book, question?: OutcomeQuestion): Known & Reach => (question === undefined ? byTarget(book) : answered(book, question))

const byTarget = remember((book) => answered(book, {}))

function answered(book: Book, question: OutcomeQuestion): Known & Reach {
  const deals = countedDeals(book, question)
  const inputs = [
    ...deals.flatMap((deal) => [deal.value, deal.probability, deal.due]),
    ...book.partners.map((partner) => partner.value),
    book.target,
    book.target.due,
  ]
  const found = chance(book, question, deals)
  return { ...found, value: found.chance, atoms: atomsOfAll(inputs) }
}

const unknown: Reach = { chance: NaN, error: 0, draws: 0 }

function chance(book: Book, question: OutcomeQuestion, deals: readonly Deal[]): Reach {
  const need = (question.target ?? book.target.value) - portfolio(book).total
  const dated = question.by !== undefined || isStated(book.target.due)
  if (Number.isNaN(need) || (!dated && need > 0)) return unknown
  const sure = (unknownChance: number): Reach =>
    reach(
      deals
        .filter((deal) => isStated(deal.value))
        .map((deal) => ({ cents: toCents(deal.value.value), chance: isStated(deal.probability) ? deal.probability.value : unknownChance })),
      toCents(need),
    )
  const low = sure(0)
  if (deals.every((deal) => isStated(deal.value) && isStated(deal.probability))) return low
  // A deal of unknown value could bring any amount.
  const boundless = deals.some((deal) => !isStated(deal.value) && deal.probability.value !== 0)
  const high = boundless ? 1 : deals.some((deal) => !isStated(deal.probability)) ? sure(1).chance : low.chance
  return low.chance === high ? low : unknown
}

/** Open deals that count for a question, stated or not. */
export function countedDeals(book: Book, { by = book.target.due.value, overdueLost = book.readings?.overdue === true }: OutcomeQuestion): readonly Deal[] {
  const late = (deal: Deal): boolean => overdueLost && book.asOf !== undefined && deal.due.value < book.asOf
  return openDeals(book).filter((deal) => (by === Infinity || isInTime(book, deal, by)) && !late(deal))
}
