import type { Book } from '#analytics/book.ts'
import { convolve, halves, type Distribution } from '#analytics/distribution.ts'
import { isStated, toCents } from '#analytics/known.ts'
import { bins, drawnBins } from '#analytics/outcome-bins.ts'
import { chanceByTarget, countedDeals, type OutcomeQuestion } from '#analytics/outcome-chance.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { remember } from '#analytics/remember.ts'
import { simulate, simulationSeed, type Toss } from '#analytics/simulation.ts'
import type { NodeId } from '#model/ids.ts'

export interface Outcome {
  amount: number
  chance: number
}

export interface Outcomes {
  /** portfolio amounts that can happen, rising; chances add up to 1. Empty when the signed portfolio is not stated */
  outcomes: readonly Outcome[]
  /** chance to reach the target, 0..1; NaN when a deal without value or probability could decide it, or no target is stated */
  chance: number
  /** money; exact whatever the method */
  expected: number
  standardDeviation: number
  /** deals that count and state both value and probability */
  deals: readonly NodeId[]
  /** deals that would count but lack value or probability: outside the distribution */
  missing: readonly NodeId[]
  /** 0 = each amount by itself; else stretches of this many money units, each at the mean of what falls into it */
  step: number
  /** simulated: too many different sums to add up; up to 24 deals never */
  method: 'exact' | 'simulated'
  /** of a simulation; 0 = exact */
  draws: number
  seed: number
  /** standard error of `chance`; 0 = exact */
  error: number
}

/** More different amounts than this are gathered into as many stretches: beyond it nobody tells bars apart. */
const mostOutcomes = 48

/** Independent deals: equal sums are merged, and nothing is sampled as long as two halves of the list can be added up (`distribution.ts`). */
export const outcomes = (book: Book, question?: OutcomeQuestion, most?: number): Outcomes =>
  question === undefined && most === undefined ? byTarget(book) : answered(book, question ?? {}, most ?? mostOutcomes)

const byTarget = remember((book) => answered(book, {}, mostOutcomes))

function answered(book: Book, question: OutcomeQuestion, most: number): Outcomes {
  const deals = countedDeals(book, question)
  const stated = deals.filter((deal) => isStated(deal.value) && isStated(deal.probability))
  const missing = deals.filter((deal) => !stated.includes(deal))
  const signed = portfolio(book).total
  const { draws, ...found } = spread(
    stated.map((deal) => ({ cents: toCents(deal.value.value), chance: deal.probability.value })),
    most,
  )
  const variance = stated.reduce((sum, { value, probability }) => sum + value.value ** 2 * probability.value * (1 - probability.value), 0)
  const { chance, error } = chanceByTarget(book, question)
  return {
    outcomes: Number.isNaN(signed) ? [] : asOutcomes(found, signed),
    chance,
    expected: stated.reduce((sum, deal) => sum + deal.value.value * deal.probability.value, signed),
    standardDeviation: Math.sqrt(variance),
    deals: stated.map((deal) => deal.id),
    missing: missing.map((deal) => deal.id),
    step: found.width / 100,
    method: draws === 0 ? 'exact' : 'simulated',
    draws,
    seed: simulationSeed,
    error,
  }
}

function spread(tosses: readonly Toss[], most: number): Distribution & { width: number; draws: number } {
  const listed = convolve(tosses, most)
  if (listed !== undefined) return { ...listed, width: 0, draws: 0 }
  const sides = halves(tosses)
  if (sides !== undefined) return { ...bins(sides, most), draws: 0 }
  const { sums, draws } = simulate(tosses)
  return { ...drawnBins(sums, most), draws }
}

const asOutcomes = ({ cents, chances }: Distribution, signed: number): readonly Outcome[] =>
  Array.from(cents, (sum, i) => ({ amount: (toCents(signed) + sum) / 100, chance: chances[i]! }))
