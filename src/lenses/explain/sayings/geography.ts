import { counted, formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { regions, type Regions } from '#analytics/regions.ts'
import type { Term } from '#model/term.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { planGeography } from '#lenses/geography-plan.ts'

const stated = ({ facts }: AskedSaying): Regions => regions(facts)
const countries = (asked: AskedSaying): Term => asked.terms.known(stated(asked).countries, 'count', { missing: 'not-stated' })
const shares = (asked: AskedSaying): Term => formula('geography-shares', 'sum', stated(asked).rows.filter((row) => isStated(row.share)).map((row) => ({ name: 'geography-share', node: row.id, term: asked.terms.known(row.share, 'ratio') })), 'ratio')

export const geographySayings: SayingExplainers = {
  'countries-only': (asked) => ({ countries: countries(asked) }),
  'regions-share': (asked) => ({ regions: asked.nodes('geography-regions', stated(asked).rows), share: shares(asked), countries: countries(asked) }),
  'regions-aimed': ({ context, terms }) => { const group = planGeography(context)?.aimed?.group; return { wanted: group && terms.known(group.target, 'count') } },
  'regions-seats': (asked) => {
    const row = stated(asked).rows.find(({ id }) => id === asked.saying.nodes?.[0])
    return row && { named: counted('geography-named', row.named.map(({ id, label, atoms }) => ({ label, node: id, atoms }))), seats: asked.terms.known(row.seats, 'count') }
  },
  'regions-ratio': (asked) => {
    const { rows, revenue } = stated(asked)
    const { book: { currency } } = asked.context
    const invested = formula('geography-all-investment', 'sum', rows.filter((row) => isStated(row.investment)).map((row) => ({ name: 'investment', node: row.id, term: asked.terms.known(row.investment, 'money', { currency }) })), 'money', currency)
    const earned = formula('geography-all-revenue', 'product', [{ name: 'revenue-target', term: asked.terms.known(revenue, 'money', { currency }) }, { name: 'geography-shares', term: shares(asked) }], 'money', currency)
    return { ratio: formula('geography-ratio', 'quotient', [{ name: 'geography-all', term: invested }, { name: 'geography-revenue', term: earned }], 'ratio') }
  },
  'regions-moved': ({ context }) => ({ amount: { kind: 'given', by: 'control', value: planGeography(context)?.shift?.amount ?? NaN, unit: 'money', currency: context.book.currency, text: 'geography-moved' } }),
}
