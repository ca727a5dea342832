import type { Book, Deal } from '#analytics/book.ts'
import { isStated, toCents } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { drawsFor, inOwnOrder, simulationSeed, standardError } from '#analytics/simulation.ts'
import { randomSource } from '#model/exact.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface DealAdds {
  deal: NodeId
  label: string
  /** value times probability; NaN = one of them is not stated */
  expected: number
  /** chance to reach the target if it is won for certain, and if it is lost */
  won: number
  lost: number
  /** the difference: what hangs on this deal; NaN = cannot be said */
  adds: number
  /** standard error of that difference; 0 = exact */
  error: number
  atoms: readonly AtomId[]
}

/** Each deal won for certain and lost in turn, everything else at its stated probability; the one that adds most first. */
export function whatEachAdds(book: Book, deals: readonly Deal[], question: { by: number; target: number }): readonly DealAdds[] {
  const drawn = chanceByTarget(book, question).draws > 0 ? drawnAdds(deals, toCents(question.target) - toCents(portfolio(book).total)) : undefined
  const chanceIf = (deal: Deal, probability: number): number =>
    chanceByTarget({ ...book, deals: book.deals.map((each) => (each.id === deal.id ? { ...each, probability: { value: probability, atoms: [] } } : each)) }, question).value
  return deals
    .map((deal): DealAdds => {
      const { won, lost, error } = drawn?.get(deal) ?? { won: chanceIf(deal, 1), lost: chanceIf(deal, 0), error: 0 }
      const expected = isStated(deal.probability) ? deal.value.value * deal.probability.value : NaN
      return { deal: deal.id, label: deal.label, expected, won, lost, adds: won - lost, error, atoms: [...deal.value.atoms, ...deal.probability.atoms, ...deal.due.atoms] }
    })
    .toSorted((a, b) => (Number.isNaN(a.adds) || Number.isNaN(b.adds) ? Number(Number.isNaN(a.adds)) - Number(Number.isNaN(b.adds)) : b.adds - a.adds))
}

/** One row of draws answers for all deals: whether a draw reaches the target with a deal and without it differs only in that deal. */
function drawnAdds(deals: readonly Deal[], need: number): ReadonlyMap<Deal, { won: number; lost: number; error: number }> {
  const random = randomSource(simulationSeed)
  const tosses = inOwnOrder(deals.map((deal) => ({ cents: toCents(deal.value.value), chance: deal.probability.value, deal })))
  const cents = Float64Array.from(tosses, (toss) => toss.cents)
  const chances = Float64Array.from(tosses, (toss) => toss.chance)
  const draws = drawsFor(tosses.length)
  const [won, lost] = [new Float64Array(tosses.length), new Float64Array(tosses.length)]
  const wins = new Uint8Array(tosses.length)
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0
    for (let i = 0; i < cents.length; i += 1) {
      wins[i] = random() < chances[i]! ? 1 : 0
      if (wins[i] === 1) sum += cents[i]!
    }
    for (let i = 0; i < cents.length; i += 1) {
      const others = wins[i] === 1 ? sum - cents[i]! : sum
      if (others + cents[i]! >= need) won[i]! += 1
      if (others >= need) lost[i]! += 1
    }
  }
  // Amounts are positive, so a draw is decided by the deal or it is not: the difference is a share of draws like any other.
  return new Map(tosses.map(({ deal }, i) => [deal, { won: won[i]! / draws, lost: lost[i]! / draws, error: standardError(won[i]! - lost[i]!, draws) }]))
}
