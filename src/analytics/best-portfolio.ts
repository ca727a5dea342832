import type { Book } from '#analytics/book.ts'
import { bestChoice, freshEffort, type Aim, type Choice } from '#analytics/best-choice.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated, toCents } from '#analytics/known.ts'
import { limitIds, usesOf, usesOfPartner, type Entered, type LimitId, type RangeEnd, type Uses } from '#analytics/limits.ts'
import { chanceByTarget, countedDeals } from '#analytics/outcome-chance.ts'
import { openDeals } from '#analytics/pipeline.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface PortfolioQuestion {
  /** what the best has most of: expected portfolio, or chance to reach the target */
  aim: 'expected' | 'chance'
  by: number
  target: number
  entered: Entered
  end: RangeEnd
  /** signed partners may be given up where their engineers bring more elsewhere */
  mayGiveUp?: boolean
}

/** One limit as it bears on the best: `unit` is one more of it (an engineer, a deal; of money the largest step in which deals differ). */
export interface LimitFound {
  id: LimitId
  capacity: number
  /** used by the best, signed partners included; money in whole units, like `capacity` and `unit` */
  used: number
  unit: number
  /** what the best would gain with one unit more, and without this limit: money or chance */
  oneMore: number
  removed: number
  /** where one more adds nothing: the least more that does, and what it adds */
  least?: { amount: number; gain: number }
}

export type PortfolioState = 'found' | 'no-limits' | 'no-deals' | 'too-large' | 'partners-alone-exceed' | 'no-portfolio'

export interface BestPortfolio {
  state: PortfolioState
  deals: readonly NodeId[]
  /** open deals that were left because of a limit, and signed partners given up */
  left: readonly NodeId[]
  givenUp: readonly NodeId[]
  /** of the portfolio with these deals: expected money, and chance to reach the target by the day */
  expected: number
  chance: number
  limits: readonly LimitFound[]
  /** the limit whose loosening helps most; absent: none does */
  binding?: LimitId
  /** deals that cannot be weighed: value or probability not stated, or what they use of a limit is neither stated nor entered */
  unknown: readonly NodeId[]
  /** signed partners whose engineers no rule states: they count as none */
  unstaffed: readonly NodeId[]
  atoms: readonly AtomId[]
}

/** More open deals than this are not tried: the answer would be a guess. */
export const mostDeals = 40

const nothing: Omit<BestPortfolio, 'state'> = { deals: [], left: [], givenUp: [], expected: NaN, chance: NaN, limits: [], unknown: [], unstaffed: [], atoms: [] }

/** Which open deals to work on under what the reader can spend: exact, with the limit that holds it back. */
export function bestPortfolio(facts: Facts, book: Book, question: PortfolioQuestion): BestPortfolio {
  const { entered, end, by, target } = question
  const active = limitIds.filter((id) => entered[id] !== undefined)
  const open = openDeals(book)
  if (open.length === 0) return { ...nothing, state: 'no-deals' }
  if (active.length === 0) return { ...nothing, state: 'no-limits' }
  if (open.length > mostDeals) return { ...nothing, state: 'too-large' }
  const partners = book.partners.filter((partner) => isStated(partner.value))
  if (partners.length === 0) return { ...nothing, state: 'no-portfolio' }

  const counted = countedDeals(book, { by }).map((deal) => ({ deal, uses: usesOf(facts, book, deal, entered, end) }))
  const weighable = ({ deal, uses }: (typeof counted)[number]): boolean => isStated(deal.value) && isStated(deal.probability) && active.every((id) => !Number.isNaN(uses[id]))
  const known = counted.filter(weighable)
  const signed = partners.map((partner) => ({ partner, uses: usesOfPartner(facts, partner, end) }))
  const unstaffed = active.includes('engineers') ? signed.filter(({ uses }) => Number.isNaN(uses.engineers)).map(({ partner }) => partner.id) : []
  const give = question.mayGiveUp === true
  const held = (id: LimitId): number => (give ? 0 : signed.reduce((sum, { uses }) => sum + (uses[id] || 0), 0))
  const sure = give ? 0 : signed.reduce((sum, { partner }) => sum + toCents(partner.value.value), 0)
  const inUnits = (uses: Uses): readonly number[] => active.map((id) => uses[id] || 0)
  const choices: readonly Choice[] = [
    ...known.map(({ deal, uses }) => ({ cents: toCents(deal.value.value), chance: deal.probability.value, uses: inUnits(uses) })),
    ...(give ? signed.map(({ partner, uses }) => ({ cents: toCents(partner.value.value), chance: 1, uses: inUnits(uses) })) : []),
  ]
  const capacities = active.map((id) => (id === 'budget' ? toCents(entered[id]!) : entered[id]!) - held(id))
  const unknown = counted.filter((each) => !weighable(each)).map(({ deal }) => deal.id)
  const atoms = [...new Set([...known.flatMap(({ deal, uses }) => [...deal.value.atoms, ...deal.probability.atoms, ...deal.due.atoms, ...uses.atoms]), ...partners.flatMap((partner) => partner.value.atoms)])]
  if (capacities.some((capacity) => capacity < 0)) return { ...nothing, state: 'partners-alone-exceed', limits: active.map((id) => idle(id, entered, held(id))), unknown, unstaffed, atoms }

  const aim: Aim = question.aim === 'expected' ? { kind: 'expected' } : { kind: 'chance', need: toCents(target) - sure }
  const effort = freshEffort()
  const best = bestChoice(choices, capacities, aim, effort)
  if (best === undefined) return { ...nothing, state: 'too-large', unknown, unstaffed, atoms }
  /** What a looser limit would add; NaN = not proven. */
  const gain = (limit: number, capacity: number): number => {
    const score = bestChoice(choices, capacities.map((each, i) => (i === limit ? capacity : each)), aim, effort)?.score ?? NaN
    return Math.max(0, score - best.score) / (aim.kind === 'expected' ? 100 : 1)
  }
  const limits = active.map((id, i): LimitFound => {
    const scale = id === 'budget' ? 100 : 1
    const unit = id === 'budget' ? commonStep(choices.map((choice) => choice.uses[i]!)) : 1
    const used = best.chosen.reduce((sum, at) => sum + choices[at]!.uses[i]!, held(id))
    const oneMore = gain(i, capacities[i]! + unit)
    const removed = gain(i, Infinity)
    const all = choices.reduce((sum, choice) => sum + choice.uses[i]!, 0)
    const units = oneMore === 0 && removed > smallest ? leastThat((more) => gain(i, capacities[i]! + more * unit) > smallest, Math.ceil((all - capacities[i]!) / unit)) : NaN
    return {
      id, capacity: entered[id]!, used: used / scale, unit: unit / scale, oneMore, removed,
      ...(units > 0 && { least: { amount: (units * unit) / scale, gain: gain(i, capacities[i]! + units * unit) } }),
    }
  })
  const chosen = best.chosen.filter((at) => at < known.length).map((at) => known[at]!.deal)
  const kept = new Set(best.chosen.filter((at) => at >= known.length).map((at) => signed[at - known.length]!.partner.id))
  const givenUp = give ? signed.filter(({ partner }) => !kept.has(partner.id)).map(({ partner }) => partner.id) : []
  // Exactly the portfolio that was chosen, asked the same question as the whole one.
  const left = book.deals.map((deal) => (deal.outcome !== 'open' || chosen.includes(deal) ? deal : { ...deal, outcome: 'lost' as const }))
  const portfolioLeft: Book = { ...book, deals: left, partners: book.partners.filter((partner) => !givenUp.includes(partner.id)) }
  const binding = bindingOf(limits)
  const value = portfolioLeft.partners.reduce((sum, partner) => sum + (isStated(partner.value) ? toCents(partner.value.value) : 0), 0)
  return {
    state: 'found',
    deals: chosen.map((deal) => deal.id),
    left: known.filter(({ deal }) => !chosen.includes(deal)).map(({ deal }) => deal.id),
    givenUp,
    expected: chosen.reduce((sum, deal) => sum + deal.value.value * deal.probability.value, value / 100),
    chance: portfolioLeft.partners.length === 0 ? NaN : chanceByTarget(portfolioLeft, { by, target }).value,
    limits,
    ...(binding !== undefined && { binding }),
    unknown, unstaffed, atoms,
  }
}

const idle = (id: LimitId, entered: Entered, used: number): LimitFound => ({ id, capacity: entered[id]!, used: id === 'budget' ? used / 100 : used, unit: 1, oneMore: NaN, removed: NaN })

/** Below it, a gain is the last digit of a sum. */
const smallest = 1e-9

/** Smallest whole number up to `most` that helps; more never helps less. */
function leastThat(helps: (more: number) => boolean, most: number): number {
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (helps(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** By one unit more where that helps at all, else by removal. */
function bindingOf(limits: readonly LimitFound[]): LimitId | undefined {
  const most = (gain: (limit: LimitFound) => number): LimitFound | undefined => limits.filter((limit) => gain(limit) > smallest).toSorted((a, b) => gain(b) - gain(a))[0]
  return (most((limit) => limit.oneMore) ?? most((limit) => limit.removed))?.id
}

/** Greatest number of cents that all costs are multiples of: with less than that, nothing changes. */
function commonStep(costs: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return Math.max(1, costs.reduce((step, cost) => divisor(step, cost), 0))
}
