import { formula, type Terms } from '#analytics/explain/terms.ts'
import type { Term } from '#model/term.ts'
import { economicsOf } from '#lenses/economics.ts'
import type { Bar, Chart, Row } from '#lenses/economics-chart.ts'
import { barPart, type BarTerms, type ExplainChart } from '#lenses/explain/economics-bars.ts'
import { growthBars } from '#lenses/explain/economics-growth.ts'
import { fundsBars, typeBars, yearBars } from '#lenses/explain/economics-levels.ts'
import { investmentBars, marginBars, revenueBars } from '#lenses/explain/economics-network.ts'
import { planBars } from '#lenses/explain/economics-plan.ts'
import { returnBars } from '#lenses/explain/economics-return.ts'
import { dealBars } from '#lenses/explain/economics-terms.ts'
import { saysNumbers, type CellExplainer } from '#lenses/explain/explainer.ts'
import type { LensContext } from '#lenses/lens.ts'

/** By the first part of the chart's id. */
const charts: Readonly<Record<string, ExplainChart>> = {
  growth: growthBars, terms: dealBars, return: returnBars, plan: planBars,
  years: yearBars, levels: fundsBars, types: typeBars,
  revenue: revenueBars, margins: marginBars, investment: investmentBars,
}

/** Every view of Economics is bars on one axis: how long each is, where it begins and ends in its row, and what its columns add. */
export const explainEconomics: CellExplainer = (context, { node, column, cell }, terms) => {
  const chart = saysNumbers(cell) ? economicsOf(context)?.chart : undefined
  const row = chart?.rows.find((each) => each.bars.some((bar) => bar.node === node))
  const bar = row?.bars.find((each) => each.node === node)
  if (chart === undefined || row === undefined || bar === undefined) return undefined
  const bars = barsOf(context, chart, terms)
  if (bars === undefined) return undefined
  switch (column.id) {
    case 'from': return endsOf(context, bars, chart, row, bar)?.from
    case 'to': return endsOf(context, bars, chart, row, bar)?.to
    case 'amount': return bars.amount?.(bar, row) ?? lengthOf(bars, row, bar)
    default: return bars.column?.(bar, row, column.id)
  }
}

const barsOf = (context: LensContext, chart: Chart, terms: Terms): BarTerms | undefined => charts[chart.id.split('/')[0] ?? '']?.(context, chart, terms)

/** A bar of a rail begins where those before it end. */
function endsOf({ ecosystem }: LensContext, bars: BarTerms, { axis }: Chart, row: Row, bar: Bar): { from: Term; to: Term } | undefined {
  const own = bars.ends?.(bar, row)
  if (own !== undefined) return own
  const until = row.bars.slice(0, row.bars.indexOf(bar) + 1).map((each) => ({ bar: each, term: bars.amount?.(each, row) }))
  const parts = until.flatMap(({ bar: each, term }) => (term === undefined ? [] : [barPart(ecosystem, each, term)]))
  if (parts.length < until.length) return undefined
  const unit = axis.unit === 'ratio' ? 'ratio' : 'money'
  const [only] = parts
  return {
    from: formula('economics-begins', 'sum', parts.slice(0, -1), unit, axis.currency),
    to: parts.length === 1 && only !== undefined ? only.term : formula('economics-ends', 'sum', parts, unit, axis.currency),
  }
}

function lengthOf(bars: BarTerms, row: Row, bar: Bar): Term | undefined {
  const ends = bars.ends?.(bar, row)
  return ends && formula('economics-length', 'difference', [{ name: 'economics-upper-end', term: ends.to }, { name: 'economics-lower-end', term: ends.from }], ends.to.unit, ends.to.currency)
}
