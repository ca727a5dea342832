import { dealTerms } from '#analytics/deal-terms.ts'
import { constant, formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import type { Term, TermPart } from '#model/term.ts'
import type { ExplainChart } from '#lenses/explain/economics-bars.ts'

/** What a deal pays after n years: fee, yearly minimum, full bonus, and the share of usage where that is stated. */
export const dealBars: ExplainChart = ({ ecosystem, programme, book }, chart, terms) => {
  const { currency } = book
  const deal = book.deals.find((each) => chart.id === `terms/${each.id}`)
  const stated = deal && dealTerms(factsOf(ecosystem, programme), deal)
  if (deal === undefined || stated === undefined) return {}
  const after = (year: number): TermPart => ({ name: 'economics-years-paid', term: constant(year, 'years', 'economics-row-year') })
  const money = (known: typeof stated.base): Term => terms.known(known, 'money', { currency })
  const part = (group: string, year: number): Term | undefined => {
    switch (group) {
      case 'fee': return money(stated.base)
      case 'minimum': return formula('economics-minimum', 'product', [after(year), { name: 'economics-minimum-a-year', node: deal.id, term: money(stated.minimumPerYear) }], 'money', currency)
      case 'share': return formula('economics-usage-share', 'product', [after(year), { name: 'economics-usage', node: deal.id, term: money(stated.usage) }, { name: 'economics-share-paid', node: deal.id, term: terms.known(stated.share, 'ratio') }], 'money', currency)
      case 'bonus': return money(stated.bonus)
      default: return undefined
    }
  }
  const paid = (key: string, groups: readonly string[], year: number): Term =>
    formula(key, 'sum', groups.flatMap((group): TermPart[] => { const term = part(group, year); return term === undefined ? [] : [{ name: `economics-${group}-part`, term }] }), 'money', currency)
  const sure = (year: number): readonly string[] => ['fee', ...(year > 0 ? ['minimum'] : []), ...(year > 0 && isStated(stated.share) && isStated(stated.usage) ? ['share'] : [])]
  return {
    amount: (bar, row) => part(bar.group, Number(row.id)),
    column: (_, row, id) => {
      const year = Number(row.id)
      return id === 'without' ? paid('economics-paid', sure(year), year) : id === 'with' ? paid('economics-paid-with-bonus', [...sure(year), 'bonus'], year) : undefined
    },
  }
}
