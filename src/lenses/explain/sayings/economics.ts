import type { Known } from '#analytics/book.ts'
import { attributedRevenue } from '#analytics/attributed-revenue.ts'
import { growthTerm, revenueTerm } from '#analytics/explain/figure-terms.ts'
import { constant, counted, formula } from '#analytics/explain/terms.ts'
import { identifiedRevenue } from '#analytics/identified-revenue.ts'
import { impliedPartnerRevenue, type ImpliedRevenue } from '#analytics/implied-revenue.ts'
import { planRatios } from '#analytics/plan-ratios.ts'
import { planYears, yearAtoms } from '#analytics/plan-years.ts'
import { shareLines } from '#analytics/revenue-share.ts'
import type { Term, TermPart } from '#model/term.ts'
import { countedFacts } from '#lenses/explain/count-terms.ts'
import type { AskedSaying, SaidTerms, SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { returnSayings } from '#lenses/explain/sayings/economics-return.ts'
import { sheetSayings } from '#lenses/explain/sayings/economics-sheets.ts'
import { outlookOf } from '#lenses/economics-growth.ts'

const money = (known: Known, { terms, context }: AskedSaying): Term => terms.known(known, 'money', { currency: context.book.currency })
const one = (key: string): TermPart => ({ name: key, term: constant(1, 'ratio', key) })

function growth(asked: AskedSaying): SaidTerms {
  const { context, own, saying, valued } = asked
  const { points, horizon } = outlookOf(context)
  const rate = growthTerm(context.book, own)
  const changed = points === 0 ? rate : formula('economics-rate-changed', 'sum', [{ name: 'economics-rate', term: rate }, { name: 'economics-points', term: { kind: 'given', by: 'control', value: points / 100, unit: 'ratio', text: 'economics-points' } }], 'ratio')
  const total = (key: string): Term | undefined => valued(Number(saying.values[key]), ['year-total', 'other-method', 'amount'])
  return {
    rate: changed,
    revenue: revenueTerm(context.book, own),
    blended: total('blended'),
    separate: total('separate'),
    years: { kind: 'given', by: 'control', value: horizon, unit: 'years', text: 'economics-horizon' },
    doubling: formula('doubling', 'doubling-years', [{ name: 'economics-rate', term: changed }], 'years'),
  }
}

function attributed(asked: AskedSaying): SaidTerms {
  const part = attributedRevenue(asked.facts)
  if (part === undefined) return {}
  const [goal, share] = [money(part.goal, asked), asked.terms.known(part.share, 'ratio')]
  return { goal, share, amount: formula('economics-attributed', 'product', [{ name: 'economics-goal', node: part.goalNode, term: goal }, { name: 'economics-share-of-goal', node: part.shareNode, term: share }], 'money', asked.context.book.currency) }
}

const said = { 'revenue-per-user': 'user', 'emerging-share': 'emerging', 'contracts-per-integrator': 'contracts', 'integrations-per-partner': 'integrations' } as const

const ratios = (asked: AskedSaying): SaidTerms =>
  Object.fromEntries(planRatios(asked.facts).map(({ id, above, below, unit }) => [said[id], formula(`economics-${id}`, 'quotient', [{ name: 'economics-above', term: asked.terms.known(above, unit === 'money' ? 'money' : 'count') }, { name: 'economics-below', term: asked.terms.known(below, 'count') }], unit)]))

const target = (implied: ImpliedRevenue, asked: AskedSaying): TermPart => ({ name: 'revenue-target', node: implied.node, term: money(implied.target, asked) })

function identified(asked: AskedSaying): SaidTerms {
  const implied = impliedPartnerRevenue(asked.facts)
  if (implied === undefined) return {}
  const { currency } = asked.context.book
  const { partners, tiers } = identifiedRevenue(asked.facts, implied.target.value)
  const wanted = target(implied, asked)
  const named = formula('economics-named', 'sum', partners.map(({ id, amount }) => ({ name: 'revenue-potential', node: id, term: money(amount, asked) })), 'money', currency)
  const tier = formula('economics-by-tier', 'sum', tiers.map(({ id, label, count, mean }) => ({
    name: label, node: id,
    term: formula('economics-tier-mean', 'product', [{ name: 'partners', node: id, term: asked.terms.known(count, 'count') }, { name: 'economics-mean', node: id, term: money(mean, asked) }], 'money', currency),
  })), 'money', currency)
  return { target: wanted.term, named, tier, open: formula('economics-open', 'difference', [wanted, { name: 'economics-named', term: named }, { name: 'economics-by-tier', term: tier }], 'money', currency) }
}

function implied(asked: AskedSaying): SaidTerms {
  const plan = impliedPartnerRevenue(asked.facts)
  if (plan === undefined) return {}
  const { currency } = asked.context.book
  const share = asked.terms.known(plan.share, 'ratio')
  const total = formula('economics-implied-total', 'quotient', [target(plan, asked), { name: 'economics-share-of-all', node: plan.node, term: share }], 'money', currency)
  const influencedShare = asked.terms.known(plan.influenced.share, 'ratio', { missing: 'not-stated' })
  return {
    share, total, influencedShare,
    influenced: formula('economics-measure', 'product', [{ name: 'economics-share', ...(plan.influenced.node !== undefined && { node: plan.influenced.node }), term: influencedShare }, { name: 'economics-all-revenue', term: total }], 'money', currency),
    target: target(plan, asked).term,
    size: money(plan.dealSize, asked),
    deals: formula('economics-deals', 'quotient', [target(plan, asked), { name: 'economics-deal-size', ...(plan.dealNode !== undefined && { node: plan.dealNode }), term: money(plan.dealSize, asked) }], 'count'),
  }
}

function years(asked: AskedSaying): SaidTerms {
  const plan = planYears(asked.facts)
  const [first, last] = [plan.years[0], plan.years.at(-1)]
  if (first === undefined || last === undefined) return {}
  const { terms } = asked
  const revenue = (year: typeof first): TermPart => ({ name: 'economics-partner-revenue', node: year.id, term: money(year.revenue, asked) })
  const counting = counted('economics-plan-years', plan.years.map((year) => ({ label: year.label, node: year.id, atoms: yearAtoms(year) })))
  const steps = formula('economics-steps', 'difference', [{ name: 'economics-plan-years', term: counting }, one('economics-first-year')], 'count')
  const part = formula('economics-one-step', 'quotient', [one('economics-whole'), { name: 'economics-steps', term: steps }], 'ratio')
  const times = formula('economics-times-first', 'quotient', [revenue(last), revenue(first)], 'ratio')
  const quarterly = terms.known(plan.quarterly, 'ratio', { missing: 'not-stated' })
  const quarter = formula('economics-quarter', 'sum', [one('economics-quarter-before'), { name: 'economics-quarterly', ...(plan.quarterlyNode !== undefined && { node: plan.quarterlyNode }), term: quarterly }], 'ratio')
  const less = (key: string, name: string, base: Term, exponent: Term): Term =>
    formula(key, 'difference', [{ name, term: formula(name, 'power', [{ name: 'economics-base', term: base }, { name: 'economics-exponent', term: exponent }], 'ratio') }, one('economics-year-before')], 'ratio')
  return {
    first: revenue(first).term, last: revenue(last).term, years: counting, shareFirst: terms.known(first.share, 'ratio'), shareLast: terms.known(last.share, 'ratio'),
    quarterly,
    compound: less('economics-compound', 'economics-mean-times', times, part),
    annualised: less('economics-annualised', 'economics-four-quarters', quarter, constant(4, 'count', 'economics-quarters-a-year')),
  }
}

function market({ facts, terms, saying }: AskedSaying): SaidTerms {
  const line = (value: unknown): Term | undefined => {
    const found = shareLines(facts).find((each) => each.low === value && saying.inputs?.includes(each.atoms[0] ?? ''))
    return found && terms.known({ value: found.low, atoms: found.atoms }, 'ratio')
  }
  return { share: line(saying.values['share']), example: line(saying.values['example']) }
}

export const economicsSayings: SayingExplainers = {
  ...returnSayings,
  ...sheetSayings,
  'economics-growth': growth,
  'economics-today': ({ context, own }) => ({ revenue: revenueTerm(context.book, own) }),
  'economics-attributed': attributed,
  'economics-ratios': ratios,
  'economics-market': market,
  'economics-identified': identified,
  'economics-implied': implied,
  'economics-deals': implied,
  'economics-plan': years,
  'economics-plan-growth': years,
  'economics-return-open': ({ context, facts }) => {
    const categories = (key: string, predicate: string): Term => countedFacts(context.ecosystem, key, facts.saying(predicate).map((atom) => atom.id))
    return { costs: categories('economics-cost-categories', 'cost category'), benefits: categories('economics-benefit-categories', 'benefit category') }
  },
}
