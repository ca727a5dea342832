import type { Partnership } from '#analytics/book.ts'
import { bookTerms } from '#analytics/explain/book-terms.ts'
import { constant, formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import type { Term, TermPart } from '#model/term.ts'
import { outlookOf } from '#lenses/economics-growth.ts'
import { sumOf, weightedGrowth } from '#lenses/explain/book-parts.ts'
import { chosen, type ExplainChart } from '#lenses/explain/economics-bars.ts'

/** ARR by year: today as stated, later years by the document's formula or every partner at its own rate. */
export const growthBars: ExplainChart = (context, chart) => {
  const { book } = context
  const own = bookTerms(context)
  const { years, points, lost, separate } = outlookOf(context)
  const earning = book.partners.filter((partner) => isStated(partner.revenue) && (years.length === 0 || isStated(partner.growth)))
  const counted = (year: number): readonly Partnership[] => earning.filter((partner) => !(lost !== undefined && year >= lost.from && partner.id === lost.partner))
  const faster = (rate: Term): Term => (points === 0 ? rate : formula('economics-rate-changed', 'sum', [{ name: 'economics-rate', term: rate }, { name: 'economics-points', term: chosen(points / 100, 'ratio', 'economics-points') }], 'ratio'))
  const ahead = (year: number): TermPart => ({ name: 'economics-years-ahead', term: constant(year, 'years', 'economics-row-year') })
  const grown = (key: string, from: TermPart, rate: Term, year: number): Term => formula(key, 'grown', [from, { name: 'economics-rate', term: faster(rate) }, ahead(year)], 'money', book.currency)
  const partnerIn = (partner: Partnership, year: number): Term => {
    const revenue = own.partner(partner, 'revenue')
    return year === 0 ? revenue : grown('economics-partner-in-year', { name: 'revenue', node: partner.id, term: revenue }, own.partner(partner, 'growth'), year)
  }
  const added = (key: string, partners: readonly Partnership[], year: number): Term => formula(key, 'sum', partners.map((partner) => ({ name: 'economics-revenue-in-year', node: partner.id, term: partnerIn(partner, year) })), 'money', book.currency)
  const today = (partners: readonly Partnership[]): Term => sumOf('economics-arr-today', partners, 'revenue', own, book.currency)
  const blended = (year: number): Term => {
    const revenue = today(counted(year))
    // Nothing grows to nothing, and nothing has no rate.
    return year === 0 || revenue.value === 0 ? revenue : grown('economics-blended', { name: 'economics-arr', term: revenue }, weightedGrowth('growth-by-revenue', counted(year), own), year)
  }
  const whole = (year: number, each: boolean): Term => (year === 0 ? today(counted(0)) : each ? added('economics-separate', counted(year), year) : blended(year))
  const named = new Set(chart.legend.map(({ id }) => id))
  const amount = ({ group }: { group: string }, year: number): Term | undefined => {
    if (group === 'all') return blended(year)
    if (group === 'others') return added('economics-others', counted(year).filter((partner) => !named.has(partner.id)), year)
    const partner = earning.find((each) => each.id === group)
    return partner && partnerIn(partner, year)
  }
  return {
    amount: (bar, row) => amount(bar, Number(row.id)),
    column: (bar, row, id) => {
      const year = Number(row.id)
      if (id === 'year-total') return whole(year, separate)
      if (id === 'other-method') return whole(year, !separate)
      const part = id === 'share' ? amount(bar, year) : undefined
      return part && formula('economics-share-of-year', 'quotient', [{ name: 'economics-of-the-bar', of: bar.label, term: part }, { name: 'economics-year-total', term: whole(year, separate) }], 'ratio')
    },
  }
}
