import { highest } from '#model/extremes.ts'
import type { Book } from '#analytics/book.ts'
import type { Check } from '#analytics/checks/check.ts'
import { concentration, topShare } from '#analytics/concentration.ts'
import { growth } from '#analytics/growth.ts'
import { isStated } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { openDeals, pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { revenueBelow } from '#analytics/tiers.ts'
import type { Figure } from '#model/figure.ts'

/**
 * The seven tiles, in order. Each opens its formula (words/en/formulas.ts), the facts of the number and of what its tile says
 * beside it (a target, a date), and the number under another reading. NaN = not stated. In a scenario `params.was` is the
 * number before it; findings to check speak of the document and do not change with a scenario.
 */
export function kpis(book: Book, base: Book, checks: readonly Check[]): readonly Figure[] {
  const before = book === base ? undefined : tiles(base, checks)
  return tiles(book, checks).map((figure, i) => {
    const was = before?.[i]?.value
    return was === undefined || Object.is(was, figure.value) ? figure : { ...figure, params: { ...figure.params, was } }
  })
}

const tiles = (book: Book, checks: readonly Check[]): readonly Figure[] => [
  portfolioTotal(book),
  recurring(book),
  targetChance(book),
  topTwo(book),
  belowIntegration(book),
  growthRate(book),
  toCheck(checks),
]

function portfolioTotal(book: Book): Figure {
  const { total, atoms, target, targetAtoms, gap, share, missing } = portfolio(book)
  const expected = pipeline(book).expectedInTime
  return {
    id: 'portfolio-total',
    value: total,
    unit: 'money',
    currency: book.currency,
    formula: 'portfolio-total',
    inputs: [...atoms, ...targetAtoms],
    params: { target, comparator: book.target.comparator, gap, share, missing: missing.length },
    ...(Number.isNaN(expected) || expected === total ? {} : { other: { reading: 'expected-in-time', value: expected, unit: 'money' } }),
  }
}

function recurring(book: Book): Figure {
  const { total, atoms, target, targetAtoms, missing } = recurringRevenue(book)
  const { doubling } = growth(book)
  return {
    id: 'recurring-revenue',
    value: total,
    unit: 'money',
    currency: book.currency,
    formula: 'recurring-revenue',
    inputs: [...atoms, ...targetAtoms],
    params: { target, comparator: book.revenueTarget.comparator, missing: missing.length },
    ...(Number.isNaN(doubling) ? {} : { other: { reading: 'doubling', value: doubling, unit: 'years' } }),
  }
}

/** The other reading takes the day of the last dated deal for the date of the target; overdue deals can be read as lost. */
function targetChance(book: Book): Figure {
  const chosen = book.readings?.overdue === true
  const question = chosen ? { overdueLost: true } : {}
  const { value, atoms, draws, error } = chanceByTarget(book, question)
  const overdue = pipeline(book).overdue.deals.length
  const lost = chanceByTarget(book, { overdueLost: true }).value
  const otherwise = chosen ? chanceByTarget(book, { overdueLost: false }).value : lost
  const lastDue = highest(
    openDeals(book)
      .map((deal) => deal.due)
      .filter(isStated)
      .map((due) => due.value),
  )
  const later = lastDue > book.target.due.value || !isStated(book.target.due)
  const byLastDeal = Number.isFinite(lastDue) && later ? chanceByTarget(book, { ...question, by: lastDue }).value : NaN
  return {
    id: 'target-chance',
    value,
    unit: 'ratio',
    formula: 'target-chance',
    inputs: atoms,
    params: { due: book.target.due.value, overdue, overdueLost: lost, lastDue, lost: chosen ? 1 : 0, ...(draws > 0 && { draws, error }) },
    ...(Number.isNaN(byLastDeal) ? {} : { other: { reading: 'by-last-deal', value: byLastDeal, unit: 'ratio' } }),
    ...(overdue > 0 && !Number.isNaN(lost) && !Number.isNaN(otherwise) ? { toggle: { reading: 'overdue', value: otherwise, unit: 'ratio', chosen } } : {}),
  }
}

function topTwo(book: Book): Figure {
  const spread = concentration(book)
  return {
    id: 'top-two',
    value: topShare(spread, 2),
    unit: 'ratio',
    formula: 'top-two',
    inputs: spread.atoms,
    params: { hhi: spread.hhi, effective: spread.effective, count: Math.min(2, spread.shares.length), missing: spread.missing.length },
    ...(Number.isNaN(spread.hhi) ? {} : { other: { reading: 'hhi', value: spread.hhi, unit: 'index' } }),
  }
}

function belowIntegration(book: Book): Figure {
  const chosen = book.readings?.boundary === true
  const shown = revenueBelow(book, 'completion', { equalCounts: chosen })
  const other = revenueBelow(book, 'completion', { equalCounts: !chosen })
  return {
    id: 'revenue-below-integration',
    value: shown.revenue,
    unit: 'money',
    currency: book.currency,
    formula: 'revenue-below-integration',
    inputs: shown.atoms,
    params: { share: shown.share, otherShare: other.share, partners: shown.partners.length, equal: chosen ? 1 : 0 },
    ...(Number.isNaN(other.revenue) ? {} : { toggle: { reading: 'boundary', value: other.revenue, unit: 'money', chosen } }),
  }
}

function growthRate(book: Book): Figure {
  const { weighted, simple, atoms, missing } = growth(book)
  return {
    id: 'growth',
    value: weighted,
    unit: 'ratio',
    formula: 'growth',
    inputs: atoms,
    params: { missing: missing.length },
    ...(Number.isNaN(simple) ? {} : { other: { reading: 'simple-mean', value: simple, unit: 'ratio' } }),
  }
}

export function toCheck(checks: readonly Check[]): Figure {
  const high = checks.filter((check) => check.severity === 'high').length
  return {
    id: 'to-check',
    // No rule spoke: nothing has been checked yet, which is not the same as nothing to check.
    value: checks.length === 0 ? NaN : checks.length,
    unit: 'count',
    formula: 'to-check',
    inputs: [...new Set(checks.flatMap((check) => check.inputs))],
    params: { high },
    ...(high > 0 ? { other: { reading: 'high-only', value: high, unit: 'count' } } : {}),
  }
}
