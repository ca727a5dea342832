import { bestSets, type SetOrder } from '#analytics/best-sets.ts'
import type { Book, Deal } from '#analytics/book.ts'
import { isStated, toCents } from '#analytics/known.ts'
import { minimalSets } from '#analytics/minimal-sets.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { isInTime, isOverdue, openDeals } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { countingDeals, fallingDeals, fewestFirst, likeliestFirst, requiredSet, type RequiredSet } from '#analytics/required-sets.ts'
import { whatEachAdds, type DealAdds } from '#analytics/ways-adds.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface WaysQuestion {
  /** last day that counts; default: the target's; Infinity: every open deal, dated or not */
  by?: number
  /** money; default: the target */
  target?: number
}

/** Whether there is anything to choose, and if not, why. */
export type WaysState = 'open' | 'met' | 'out-of-reach' | 'no-deals' | 'no-target' | 'no-date' | 'no-portfolio'
/** Why an open deal is in no set: due after the day, without a date, read as lost because it is overdue, or without a value. */
export type LeftOut = 'later' | 'undated' | 'overdue' | 'no-value'

export interface Ways {
  state: WaysState
  target: number
  by: number
  /** money signed, and what is missing to the target */
  signed: number
  need: number
  /** the most the portfolio can be by that day */
  most: number
  /** sets with no deal to spare, fewest deals first; where there are too many to list, the best of both orders */
  sets: readonly RequiredSet[]
  /** false: there are more sets than can be listed */
  complete: boolean
  /** chance that at least one of the sets happens; `draws` above 0: simulated, with its standard error */
  any: { chance: number; error: number; draws: number }
  /** best and next best, by chance and by fewest deals; absent: there is none, or a search for it would take too long */
  likeliest: readonly RequiredSet[]
  fewest: readonly RequiredSet[]
  /** deals that count, the one that adds most first */
  adds: readonly DealAdds[]
  leftOut: readonly { deal: NodeId; why: LeftOut }[]
  /** first day by which all open deals together would reach the target; NaN = never */
  reachableFrom: number
  /** facts behind the target, its date, the signed contracts and the deals that count */
  atoms: readonly AtomId[]
}

/** As many are listed and put in order; beyond that only the best are searched for. */
const mostListed = 5000

/** Every way to the target: which open deals have to be won, how likely that is, and what each of them adds. */
export function ways(book: Book, { by = book.target.due.value, target = book.target.value }: WaysQuestion = {}): Ways {
  const signed = portfolio(book).total
  const need = (toCents(target) - toCents(signed)) / 100
  const open = openDeals(book)
  const counting = countingDeals(book, by)
  const most = counting.reduce((sum, deal) => sum + toCents(deal.value.value), toCents(signed)) / 100
  const state: WaysState =
    open.length === 0 && !(need <= 0) ? 'no-deals'
    : Number.isNaN(signed) ? 'no-portfolio'
    : Number.isNaN(target) ? 'no-target'
    : need <= 0 ? 'met'
    : Number.isNaN(by) ? 'no-date'
    : most < target ? 'out-of-reach'
    : 'open'
  const found = chanceByTarget(book, { by, target })
  const listed = state === 'open' ? setsOf(book, by, need) : { sets: [], complete: true, likeliest: [], fewest: [] }
  return {
    state, target, by, signed, need, most,
    ...listed,
    any: { chance: found.value, error: found.error, draws: found.draws },
    adds: state === 'open' ? whatEachAdds(book, counting, { by, target }) : [],
    leftOut: open.flatMap((deal) => {
      const why = whyLeftOut(book, deal, by)
      return why === undefined ? [] : [{ deal: deal.id, why }]
    }),
    reachableFrom: reachableFrom(book, need),
    atoms: found.atoms,
  }
}

function setsOf(book: Book, by: number, need: number): Pick<Ways, 'sets' | 'complete' | 'likeliest' | 'fewest'> {
  const deals = fallingDeals(book, by)
  const amounts = { cents: deals.map((deal) => toCents(deal.value.value)), need: toCents(need) }
  const setOf = (members: readonly number[]): RequiredSet => requiredSet(members.map((member) => deals[member]!))
  const all = minimalSets(amounts, mostListed + 1)
  if (all.length <= mostListed) {
    const sets = all.map(setOf).toSorted(fewestFirst)
    return { sets, complete: true, likeliest: sets.toSorted(likeliestFirst).slice(0, 2), fewest: sets.slice(0, 2) }
  }
  // What is not stated cannot be called likely.
  const chances = deals.map((deal) => (isStated(deal.probability) ? deal.probability.value : 0))
  const best = (order: SetOrder): readonly RequiredSet[] => (bestSets(amounts, chances, order, 2) ?? []).map(setOf)
  const [likeliest, fewest] = [best('likelier'), best('fewer')]
  const keyOf = (set: RequiredSet): string => set.deals.join()
  return { sets: [...new Map([...fewest, ...likeliest].map((set) => [keyOf(set), set])).values()].toSorted(fewestFirst), complete: false, likeliest, fewest }
}

function whyLeftOut(book: Book, deal: Deal, by: number): LeftOut | undefined {
  if (!(deal.value.value > 0)) return 'no-value'
  if (by !== Infinity && !isStated(deal.due)) return 'undated'
  if (by !== Infinity && !isInTime(book, deal, by)) return 'later'
  return book.readings?.overdue === true && isOverdue(book, deal) ? 'overdue' : undefined
}

function reachableFrom(book: Book, need: number): number {
  let sum = 0
  for (const deal of countingDeals(book, Infinity)) {
    sum += toCents(deal.value.value)
    if (sum >= toCents(need)) return deal.due.value
  }
  return NaN
}
