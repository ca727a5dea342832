import { dropOne } from '#analytics/drop-one.ts'
import { atomsOfAll, isStated } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { openDeals, pipeline, type DealSum, type Pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { cash, counted, dated, dealOf, share, type Measure } from '#lenses/quotes/measures/measure.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'
import { dayNumber } from '#words/format.ts'

/** Groups of open deals: all of them, those due by the target's date, those past their date. */
const groups = ['all', 'inTime', 'overdue'] as const
const groupOf = ({ book }: QuoteContext, id = 'all'): DealSum | undefined => {
  const name = groups.find((each) => each === id.replace('in-time', 'inTime'))
  return name === undefined ? undefined : pipeline(book)[name]
}

/** A number of the pipeline with the facts of all deals, signed values and the target. */
const ofPipeline = ({ book }: QuoteContext, pick: (sums: Pipeline) => number) => {
  const sums = pipeline(book)
  const { atoms, targetAtoms } = portfolio(book)
  return { value: pick(sums), atoms: [...new Set([...sums.all.atoms, ...atoms, ...targetAtoms, ...book.target.due.atoms])] }
}
const money = (id: string, pick: (sums: Pipeline) => number): Measure => ({ id, takes: [], of: (context) => cash(context, ofPipeline(context, pick)) })
const ratio = (id: string, pick: (sums: Pipeline) => number): Measure => ({ id, takes: [], of: (context) => share(ofPipeline(context, pick)) })

/** A day (2026-03-31), a quarter (2026-Q1) or a deal, whose date it is. */
function lastDay(context: QuoteContext, said = ''): number {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(said) ?? []
  if (year !== undefined) return Date.UTC(Number(year), Number(quarter) * 3, 0) / 86_400_000
  return dealOf(context, said)?.due.value ?? dayNumber(said)
}

export const dealMeasures: readonly Measure[] = [
  { id: 'deal-value', takes: ['deal'], of: (context, id) => { const deal = dealOf(context, id); return deal && cash(context, deal.value) } },
  { id: 'deal-probability', takes: ['deal'], of: (context, id) => { const deal = dealOf(context, id); return deal && share(deal.probability) } },
  { id: 'deal-due', takes: ['deal'], of: (context, id) => { const deal = dealOf(context, id); return deal && dated(deal.due) } },
  { id: 'deals-total', takes: ['all, in-time or overdue'], of: (context, id) => { const sum = groupOf(context, id); return sum && cash(context, { value: sum.total, atoms: sum.atoms }) } },
  { id: 'deals-weighted', takes: ['all, in-time or overdue'], of: (context, id) => { const sum = groupOf(context, id); return sum && cash(context, { value: sum.weighted, atoms: sum.atoms }) } },
  { id: 'deals-count', takes: ['all, in-time or overdue'], of: (context, id) => { const sum = groupOf(context, id); return sum && counted(sum.deals.length, sum.atoms) } },
  money('weighted-left', (sums) => sums.weightedLeft),
  money('expected-in-time', (sums) => sums.expectedInTime),
  money('expected-shortfall', (sums) => sums.shortfall),
  money('reachable-in-time', (sums) => sums.reachableInTime),
  money('reachable-without-overdue', (sums) => sums.reachableWithoutOverdue),
  ratio('overdue-share', (sums) => sums.overdueShare),
  ratio('overdue-weighted-share', (sums) => sums.overdueWeightedShare),
  ratio('mean-probability', (sums) => sums.meanProbability),
  ratio('value-weighted-probability', (sums) => sums.valueWeightedProbability),
  {
    // 1.52 = one and a half times the gap
    id: 'coverage', takes: ['all or in-time', 'unweighted or weighted'],
    of: (context, group = 'all', how = 'unweighted') => {
      const name = group === 'all' ? 'all' : group === 'in-time' ? 'inTime' : undefined
      if (name === undefined || (how !== 'unweighted' && how !== 'weighted')) return undefined
      return { ...ofPipeline(context, (sums) => sums.coverage[name][how]), unit: 'score' }
    },
  },
  {
    id: 'chance-by', takes: ['day, quarter or deal'],
    of: (context, said) => { const by = lastDay(context, said); return Number.isNaN(by) ? undefined : share(chanceByTarget(context.book, { by })) },
  },
  {
    // of one deal lost: what is then the chance to reach the target in time
    id: 'chance-without', takes: ['deal'],
    of: (context, id) => { const row = dropOne(context.book).find((each) => each.deal === dealOf(context, id)?.id); return row && share({ value: row.chance, atoms: chanceByTarget(context.book).atoms }) },
  },
  { id: 'expected-lost', takes: ['deal'], of: (context, id) => { const row = dropOne(context.book).find((each) => each.deal === dealOf(context, id)?.id); return row && cash(context, { value: row.expected, atoms: row.atoms }) } },
  {
    id: 'last-deal-due', takes: [],
    of: ({ book }) => { const last = openDeals(book).filter((deal) => isStated(deal.due)).at(-1); return dated(last === undefined ? { value: NaN, atoms: [] } : { value: last.due.value, atoms: atomsOfAll([last.due]) }) },
  },
]
