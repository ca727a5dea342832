import type { Book } from '#analytics/book.ts'
import { kpis } from '#analytics/figures.ts'
import { factsOf } from '#analytics/facts.ts'
import { statesActuals } from '#analytics/known.ts'
import { planFigures } from '#analytics/plan-figures.ts'
import { own } from '#lenses/quotes/own.ts'
import type { Quote, QuoteContext } from '#lenses/quotes/quote.ts'
import type { Source } from '#lenses/quotes/source.ts'
import type { Figure } from '#model/figure.ts'
import { quoteProblems } from '#words/en/quotes.ts'

const made = new WeakMap<Book, readonly Figure[]>()

/** The strip as the page shows it: a plan without actuals shows what it states, whatever is supposed. */
function strip(context: QuoteContext): readonly Figure[] {
  const known = made.get(context.book)
  if (known !== undefined) return known
  const { ecosystem, programme, book, base, checks } = context
  const figures = statesActuals(base) || ecosystem.id !== 'bundled' ? kpis(book, base, checks) : planFigures(factsOf(ecosystem, programme), checks)
  made.set(book, figures)
  return figures
}

/** What a tile says beside its number has the unit of that number, unless it is one of these. */
const units: Readonly<Record<string, Quote['unit']>> = {
  share: 'ratio', otherShare: 'ratio', overdueLost: 'ratio', error: 'ratio', hhi: 'index', effective: 'score', missing: 'count', overdue: 'count', count: 'count', partners: 'count', high: 'count',
  draws: 'count', due: 'day', lastDue: 'day', text: 'text', name: 'text', predicate: 'text',
}

/** `portfolio-total`, and what its tile says beside it: `portfolio-total.gap`, `.target`, `.other` and `.toggle` for the other readings. */
export const figureSource: Source = {
  id: 'figure',
  quote(context, argument) {
    const dot = argument.lastIndexOf('.')
    const [id, key] = dot === -1 ? [argument, undefined] : [argument.slice(0, dot), argument.slice(dot + 1)]
    const figure = strip(context).find((each) => each.id === id)
    const unknown = quoteProblems.argument('figure', argument)
    if (figure === undefined) return unknown
    const { value, unit, currency, inputs: atoms, params = {}, other, toggle } = figure
    const behind = { atoms, ...(currency !== undefined && { currency }) }
    if (key === undefined) return { value, unit, ...behind }
    if (key === 'other' || key === 'toggle') {
      const reading = key === 'other' ? other : toggle
      return reading === undefined ? unknown : { value: reading.value, unit: reading.unit, ...behind }
    }
    const said = own(params, key)
    if (said === undefined) return unknown
    const comparator = params['comparator']
    return { value: said, unit: typeof said === 'string' ? 'text' : (own(units, key) ?? unit), ...behind, ...(key === 'target' && typeof comparator === 'string' && { comparator }) }
  },
}
