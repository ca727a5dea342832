import { constant, formula } from '#analytics/explain/terms.ts'
import { allianceReturn } from '#analytics/roi.ts'
import { nodeIndex } from '#model/find.ts'
import type { Term, TermPart } from '#model/term.ts'
import { choice, slide } from '#lenses/economics-chart.ts'
import type { AskedSaying, SaidTerms, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

/** Costs, benefits and what they return, at the end of the band and for the number of partners that the sentence says. */
function returned({ context, facts, terms }: AskedSaying): SaidTerms {
  const { ecosystem, book: { currency } } = context
  const stated = allianceReturn(facts)
  if (stated === undefined) return {}
  const wanted = slide(context, 'partners', 1, 20, stated.partners.value)
  const partners: Term = wanted === stated.partners.value ? terms.known(stated.partners, 'count') : { kind: 'given', by: 'control', value: wanted, unit: 'count', text: 'chosen-here' }
  const band = facts.of(nodeIndex(ecosystem, stated.tier), 'investment level').map((atom) => atom.id)
  const years = terms.known(stated.years, 'years')
  const benefits = terms.known(stated.benefits, 'money', { currency })
  const each = terms.known({ value: stated[choice(context, 'spend', ['least', 'most'] as const, 'least')].each, atoms: band }, 'money', { currency })
  const times: TermPart = { name: 'economics-years', node: stated.formula, term: years }
  const costsOf = (one: Term): Term => formula('economics-costs', 'product', [{ name: 'economics-each-invests', node: stated.tier, term: one }, { name: 'partners', node: stated.tier, term: partners }, times], 'money', currency)
  const costs = costsOf(each)
  const spent: TermPart = { name: 'economics-costs-part', term: costs }
  const gained: TermPart = { name: 'economics-benefits', node: stated.benefitsNode, term: benefits }
  const factor: TermPart = {
    name: 'economics-one-and-return',
    term: formula('economics-one-and-return', 'sum', [{ name: 'economics-outlay', term: constant(1, 'ratio', 'economics-outlay-once') }, { name: 'economics-return-target', node: stated.formula, term: terms.known(stated.target, 'ratio') }], 'ratio'),
  }
  const back = (key: string, all: Term): Term =>
    formula(key, 'quotient', [{ name: 'economics-gain', term: formula('economics-gain', 'difference', [{ ...gained, term: all }, spent], 'money', currency) }, spent], 'ratio')
  return {
    partners, years, benefits, costs,
    each,
    target: terms.known(stated.target, 'ratio'),
    once: back('economics-return-once', benefits),
    yearly: back('economics-return-yearly', formula('economics-benefits-yearly', 'product', [gained, times], 'money', currency)),
    needed: formula('economics-needed', 'product', [spent, factor], 'money', currency),
    allowed: formula('economics-allowed', 'quotient', [gained, factor], 'money', currency),
  }
}

export const returnSayings: SayingExplainers = { 'economics-return': returned, 'economics-return-needs': returned }
