import type { Book, Deal } from '#analytics/book.ts'
import { atomsOfAll, isStated, sumMoney } from '#analytics/known.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { remember } from '#analytics/remember.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** Sums of one group of open deals. `weighted` = value * probability. NaN = nothing stated. */
export interface DealSum {
  deals: readonly NodeId[]
  total: number
  weighted: number
  /** without a stated value: outside both sums */
  missingValue: readonly NodeId[]
  /** with a value but no probability: outside `weighted` */
  missingProbability: readonly NodeId[]
  atoms: readonly AtomId[]
}

/** One step of the staircase: money already there, and what one deal adds. */
export interface PipelineStep {
  deal: Deal
  /** money before and after this deal if all are won */
  from: number
  to: number
  weighted: number
  /** expected portfolio once this deal is due */
  expected: number
  overdue: boolean
  /** whole days past the last day of its period; 0 when not overdue, NaN without dates */
  daysOverdue: number
  /** due no later than the target's date */
  inTime: boolean
}

export interface Pipeline {
  signed: number
  gap: number
  all: DealSum
  inTime: DealSum
  overdue: DealSum
  /** sum over gap, unweighted and weighted; NaN without a gap */
  coverage: { all: Coverage; inTime: Coverage }
  /** weighted / total, and the plain mean of the probabilities */
  valueWeightedProbability: number
  meanProbability: number
  /** overdue share of the total and of the weighted total, 0..1 */
  overdueShare: number
  overdueWeightedShare: number
  /** weighted that is not overdue */
  weightedLeft: number
  /** expected portfolio at the target's date and what is then missing, overdue deals read as the reader of the book chose */
  expectedInTime: number
  shortfall: number
  /** most the portfolio can be at the target's date, overdue deals read as the reader of the book chose */
  reachableInTime: number
  /** most the portfolio can be at the target's date if what is overdue is lost */
  reachableWithoutOverdue: number
  /** in order of due date; deals without value are left out, those without date come last */
  steps: readonly PipelineStep[]
}

export interface Coverage {
  unweighted: number
  weighted: number
}

export const pipeline = remember(sums)

function sums(book: Book): Pipeline {
  const { total: signed, gap } = portfolio(book)
  const open = openDeals(book)
  const all = dealSum(open)
  const inTime = Number.isNaN(book.target.due.value) ? unknownSum : dealSum(open.filter((deal) => isInTime(book, deal)))
  const overdue = dealSum(open.filter((deal) => isOverdue(book, deal)))
  const stated = open.filter((deal) => isStated(deal.value) && isStated(deal.probability))
  const punctual = dealSum(open.filter((deal) => isInTime(book, deal) && !isOverdue(book, deal)))
  const counted = book.readings?.overdue === true ? punctual : inTime
  const expectedInTime = signed + counted.weighted
  return {
    signed,
    gap,
    all,
    inTime,
    overdue,
    coverage: { all: coverage(all, gap), inTime: coverage(inTime, gap) },
    valueWeightedProbability: all.weighted / sumMoney(stated, (deal) => deal.value).value,
    meanProbability: stated.reduce((sum, deal) => sum + deal.probability.value, 0) / stated.length,
    overdueShare: overdue.total / all.total,
    overdueWeightedShare: overdue.weighted / all.weighted,
    weightedLeft: all.weighted - overdue.weighted,
    expectedInTime,
    shortfall: book.target.value - expectedInTime,
    reachableInTime: Number.isNaN(book.target.due.value) ? NaN : signed + counted.total,
    reachableWithoutOverdue: Number.isNaN(book.target.due.value) ? NaN : signed + punctual.total,
    steps: steps(book, open, signed),
  }
}

/** Open deals in order of due date; without one last; ties as given. */
export function openDeals(book: Book): readonly Deal[] {
  const day = (deal: Deal): number => (isStated(deal.due) ? deal.due.value : Infinity)
  return book.deals.filter((deal) => deal.outcome === 'open').toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)))
}

/** The last day of its period is before the as-of date and it is still open. Without either date nothing is overdue. */
export const isOverdue = (book: Book, deal: Deal): boolean =>
  deal.outcome === 'open' && book.asOf !== undefined && deal.due.value < book.asOf

/** Due no later than `day` (default: the last day of the target). False without dates. */
export const isInTime = (book: Book, deal: Deal, day = book.target.due.value): boolean => deal.due.value <= day

/** Sums over deals that stay in it: an empty group is 0, a group in which nothing is stated is NaN. */
export function dealSum(deals: readonly Deal[]): DealSum {
  const valued = deals.filter((deal) => isStated(deal.value))
  const weighable = valued.filter((deal) => isStated(deal.probability))
  const empty = deals.length === 0
  return {
    deals: deals.map((deal) => deal.id),
    total: empty ? 0 : sumMoney(valued, (deal) => deal.value).value,
    weighted: empty
      ? 0
      : weighable.length === 0
        ? NaN
        : weighable.reduce((sum, deal) => sum + deal.value.value * deal.probability.value, 0),
    missingValue: deals.filter((deal) => !isStated(deal.value)).map((deal) => deal.id),
    missingProbability: valued.filter((deal) => !isStated(deal.probability)).map((deal) => deal.id),
    atoms: atomsOfAll(deals.flatMap((deal) => [deal.value, deal.probability, deal.due])),
  }
}

const unknownSum: DealSum = { deals: [], total: NaN, weighted: NaN, missingValue: [], missingProbability: [], atoms: [] }

const coverage = ({ total, weighted }: DealSum, gap: number): Coverage =>
  gap > 0 ? { unweighted: total / gap, weighted: weighted / gap } : { unweighted: NaN, weighted: NaN }

function steps(book: Book, open: readonly Deal[], signed: number): readonly PipelineStep[] {
  // Without a signed portfolio the staircase starts on the floor: the deals still have their heights.
  let from = Number.isNaN(signed) ? 0 : signed
  let expected = from
  return open
    .filter((deal) => isStated(deal.value))
    .map((deal): PipelineStep => {
      const weighted = deal.value.value * deal.probability.value
      const overdue = isOverdue(book, deal)
      const daysOverdue =
        overdue && book.asOf !== undefined ? book.asOf - deal.due.value : book.asOf === undefined || !isStated(deal.due) ? NaN : 0
      if (!(overdue && book.readings?.overdue === true)) expected += weighted
      const step = { deal, from, to: from + deal.value.value, weighted, expected, overdue, daysOverdue, inTime: isInTime(book, deal) }
      from = step.to
      return step
    })
}
