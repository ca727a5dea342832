import type { Book, Deal, Known } from '#analytics/book.ts'
import { atLeast, convolve, type Distribution } from '#analytics/distribution.ts'
import { atomsOfAll, isStated, toCents } from '#analytics/known.ts'
import { isInTime, openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { remember } from '#analytics/remember.ts'
import type { NodeId } from '#model/ids.ts'

export interface OutcomeQuestion {
  /** deals due no later than this day number count; default: the last day of the target; Infinity: all, dated or not */
  by?: number
  /** money to reach; default: the target */
  target?: number
  /** overdue deals count as lost instead of at their stated probability; default: as the reader of the book chose */
  overdueLost?: boolean
}

export interface Outcome {
  amount: number
  chance: number
}

export interface Outcomes {
  /** portfolio amounts that can happen, rising; chances add up to 1. Empty when the signed portfolio is not stated */
  outcomes: readonly Outcome[]
  /** chance to reach the target, 0..1; NaN when a deal without value or probability could decide it, or no target is stated */
  chance: number
  /** money */
  expected: number
  standardDeviation: number
  /** deals that count and state both value and probability */
  deals: readonly NodeId[]
  /** deals that would count but lack value or probability: outside the distribution */
  missing: readonly NodeId[]
  /** 0 = exact; else amounts were rounded to this many money units, because there were too many different sums */
  step: number
}

/** Exact for independent deals: equal sums are merged, nothing is sampled. */
export function outcomes(book: Book, question: OutcomeQuestion = {}): Outcomes {
  const deals = countedDeals(book, question)
  const stated = deals.filter((deal) => isStated(deal.value) && isStated(deal.probability))
  const missing = deals.filter((deal) => !stated.includes(deal))
  const signed = portfolio(book).total
  const result = convolve(stated.map((deal) => ({ cents: toCents(deal.value.value), chance: deal.probability.value })))
  const variance = stated.reduce((sum, { value, probability }) => sum + value.value ** 2 * probability.value * (1 - probability.value), 0)
  return {
    outcomes: Number.isNaN(signed) ? [] : asOutcomes(result, signed),
    chance: chanceByTarget(book, question).value,
    expected: stated.reduce((sum, deal) => sum + deal.value.value * deal.probability.value, signed),
    standardDeviation: Math.sqrt(variance),
    deals: stated.map((deal) => deal.id),
    missing: missing.map((deal) => deal.id),
    step: result.step / 100,
  }
}

/** Chance that the portfolio reaches the target by a day, 0..1, and the facts it rests on. NaN = cannot be said. */
export const chanceByTarget = (book: Book, question?: OutcomeQuestion): Known => (question === undefined ? byTarget(book) : answered(book, question))

const byTarget = remember((book) => answered(book, {}))

function answered(book: Book, question: OutcomeQuestion): Known {
  const deals = countedDeals(book, question)
  const inputs = [
    ...deals.flatMap((deal) => [deal.value, deal.probability, deal.due]),
    ...book.partners.map((partner) => partner.value),
    book.target,
    book.target.due,
  ]
  return { value: chance(book, question, deals), atoms: atomsOfAll(inputs) }
}

function chance(book: Book, question: OutcomeQuestion, deals: readonly Deal[]): number {
  const need = (question.target ?? book.target.value) - portfolio(book).total
  const dated = question.by !== undefined || isStated(book.target.due)
  if (Number.isNaN(need) || (!dated && need > 0)) return NaN
  const sure = (unknownChance: number): number =>
    atLeast(
      deals
        .filter((deal) => isStated(deal.value))
        .map((deal) => ({ cents: toCents(deal.value.value), chance: isStated(deal.probability) ? deal.probability.value : unknownChance })),
      toCents(need),
    )
  const low = sure(0)
  if (deals.every((deal) => isStated(deal.value) && isStated(deal.probability))) return low
  // A deal of unknown value could bring any amount.
  const boundless = deals.some((deal) => !isStated(deal.value) && deal.probability.value !== 0)
  const high = boundless ? 1 : deals.some((deal) => !isStated(deal.probability)) ? sure(1) : low
  return low === high ? low : NaN
}

function countedDeals(book: Book, { by = book.target.due.value, overdueLost = book.readings?.overdue === true }: OutcomeQuestion): readonly Deal[] {
  const late = (deal: Deal): boolean => overdueLost && book.asOf !== undefined && deal.due.value < book.asOf
  return openDeals(book).filter((deal) => (by === Infinity || isInTime(book, deal, by)) && !late(deal))
}

const asOutcomes = ({ cents, chances }: Distribution, signed: number): readonly Outcome[] =>
  Array.from(cents, (sum, i) => ({ amount: (toCents(signed) + sum) / 100, chance: chances[i] ?? NaN }))
