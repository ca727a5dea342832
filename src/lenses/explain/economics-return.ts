import { constant, formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { allianceReturn } from '#analytics/roi.ts'
import { nodeIndex } from '#model/find.ts'
import type { Term, TermPart } from '#model/term.ts'
import { chosen, type ExplainChart } from '#lenses/explain/economics-bars.ts'

/** Cost and benefit of the alliances against the stated return; the chart's id says which end of the band and how many partners. */
export const returnBars: ExplainChart = ({ ecosystem, programme, book }, chart, terms) => {
  const { currency } = book
  const facts = factsOf(ecosystem, programme)
  const [, end, wanted] = chart.id.split('/')
  const stated = allianceReturn(facts)
  const plan = stated && (Number(wanted) === stated.partners.value ? stated : (allianceReturn(facts, Number(wanted)) ?? stated))
  if (plan === undefined) return {}
  const money = (key: string, operation: 'product' | 'quotient', parts: readonly TermPart[]): Term => formula(key, operation, parts, 'money', currency)
  const band = facts.of(nodeIndex(ecosystem, plan.tier), 'investment level').map((atom) => atom.id)
  const each = plan[end === 'most' ? 'most' : 'least'].each
  const years: TermPart = { name: 'economics-years', node: plan.formula, term: terms.known(plan.years, 'years') }
  const benefits: TermPart = { name: 'economics-benefits', node: plan.benefitsNode, term: terms.known(plan.benefits, 'money', { currency }) }
  const partners = plan.partners.assumed === true ? chosen(plan.partners.value, 'count', 'chosen-here') : terms.known(plan.partners, 'count')
  // The band of the tier, its least or its most.
  const spent: TermPart = { name: end === 'most' ? 'economics-each-most' : 'economics-each-least', node: plan.tier, term: terms.known({ value: each, atoms: band }, 'money', { currency }) }
  const costs = (): Term => money('economics-costs', 'product', [spent, { name: 'partners', node: plan.tier, term: partners }, years])
  const factor: TermPart = {
    name: 'economics-one-and-return',
    term: formula('economics-one-and-return', 'sum', [{ name: 'economics-outlay', term: constant(1, 'ratio', 'economics-outlay-once') }, { name: 'economics-return-target', node: plan.formula, term: terms.known(plan.target, 'ratio') }], 'ratio'),
  }
  return {
    amount: (_, row) => {
      switch (row.id) {
        case 'allowed': return money('economics-allowed', 'quotient', [benefits, factor])
        case 'needed': return money('economics-needed', 'product', [{ name: 'economics-costs-part', term: costs() }, factor])
        case 'yearly': return money('economics-benefits-yearly', 'product', [benefits, years])
        case 'once': return benefits.term
        case 'costs': return costs()
        default: return undefined
      }
    },
  }
}
