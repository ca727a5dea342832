import type { Deal } from '#analytics/book.ts'
import { concentration } from '#analytics/concentration.ts'
import { chanceTerm, explainFigure, portfolioTerm, ranked, revenueTerm } from '#analytics/explain/figure-terms.ts'
import { constant, counted, formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { isInTime, isOverdue, openDeals } from '#analytics/pipeline.ts'
import { requiredSets } from '#analytics/required-sets.ts'
import type { Term, TermPart } from '#model/term.ts'
import type { AskedSaying, SayingExplainers } from '#lenses/explain/sayings/asked.ts'

const target = ({ context: { book }, own }: AskedSaying): Term => own.rule(book.target, 'money')
const signed = ({ context: { book }, own }: AskedSaying): Term => portfolioTerm(book, own)
const dealTerm = ({ nodes }: AskedSaying, key: string, deals: readonly Deal[]): Term => nodes(key, deals.map(({ id, atoms, due }) => ({ id, atoms: [...new Set([...atoms, ...due.atoms])] })))

/** What the deals are worth at their probabilities. */
const weighted = ({ own, context: { book } }: AskedSaying, key: string, deals: readonly Deal[]): Term =>
  formula(key, 'sum', deals.filter((deal) => isStated(deal.value) && isStated(deal.probability)).map((deal): TermPart => ({
    name: 'weighted-value', node: deal.id,
    term: formula('weighted-value', 'product', [{ name: 'estimated-value', node: deal.id, term: own.deal(deal, 'value') }, { name: 'chance', node: deal.id, term: own.deal(deal, 'probability') }], 'money', book.currency),
  })), 'money', book.currency)

/** What is signed, and all these deals won. */
const most = (asked: AskedSaying, deals: readonly Deal[]): Term =>
  formula('pipeline-most', 'sum', [{ name: 'portfolio-total', term: signed(asked) }, ...deals.filter((deal) => isStated(deal.value)).map((deal) => ({ name: 'estimated-value', node: deal.id, term: asked.own.deal(deal, 'value') }))], 'money', asked.context.book.currency)

function counting({ context: { book } }: AskedSaying): readonly Deal[] {
  const lost = book.readings?.overdue === true
  return openDeals(book).filter((deal) => isInTime(book, deal) && !(lost && isOverdue(book, deal)))
}

function held(asked: AskedSaying): Record<string, Term> {
  const total = signed(asked)
  return { total, target: target(asked), partners: asked.nodes('portfolio-partners', asked.context.book.partners), share: formula('portfolio-share', 'quotient', [{ name: 'portfolio-total', term: total }, { name: 'target', term: target(asked) }], 'ratio') }
}

/** The smallest set of deals that leads there, and how many such sets there are. */
function sets(asked: AskedSaying): Record<string, Term> {
  const { book } = asked.context
  const all = requiredSets(book)
  const members = (deals: readonly string[]) => openDeals(book).filter((deal) => deals.includes(deal.id))
  const smallest = members(all[0]?.deals ?? [])
  return {
    target: target(asked),
    chance: chanceTerm(book, asked.own, {}),
    count: dealTerm(asked, 'pipeline-set', smallest),
    overdue: dealTerm(asked, 'pipeline-overdue', smallest.filter((deal) => isOverdue(book, deal))),
    sets: counted('pipeline-sets', all.map(({ deals }) => ({ label: members(deals).map((deal) => deal.label).join(', '), atoms: members(deals).flatMap((deal) => [...deal.value.atoms, ...deal.due.atoms]) }))),
  }
}

const noSet = (asked: AskedSaying): Record<string, Term> => ({ target: target(asked), most: most(asked, counting(asked)) })

export const portfolioMoneySayings: SayingExplainers = {
  'portfolio-half': held, 'portfolio-reached': held, 'portfolio-no-target': held, 'portfolio-named': held, 'portfolio-none-signed': held,
  'one-set': sets, 'some-sets': sets, 'no-set': noSet,
}

export const pipelineSayings: SayingExplainers = {
  'one-way': sets, ways: sets, 'no-set': noSet,
  'chance-expected': (asked) => ({ chance: chanceTerm(asked.context.book, asked.own, {}), expected: explainFigure('portfolio-total', { ...asked.context, checks: [] })?.other }),
  'pipeline-sum': (asked) => {
    const open = openDeals(asked.context.book)
    return { deals: dealTerm(asked, 'pipeline-open', open), weighted: weighted(asked, 'pipeline-all-weighted', open), total: formula('pipeline-all', 'sum', open.filter((deal) => isStated(deal.value)).map((deal) => ({ name: 'estimated-value', node: deal.id, term: asked.own.deal(deal, 'value') })), 'money', asked.context.book.currency) }
  },
  'pipeline-closed': (asked) => ({ won: dealTerm(asked, 'pipeline-won', asked.context.book.deals.filter((deal) => deal.outcome === 'won')), lost: dealTerm(asked, 'pipeline-lost', asked.context.book.deals.filter((deal) => deal.outcome === 'lost')) }),
  'past-due': (asked) => {
    const { book } = asked.context
    const [late, all] = [weighted(asked, 'pipeline-late-weighted', openDeals(book).filter((deal) => isOverdue(book, deal))), weighted(asked, 'pipeline-all-weighted', openDeals(book))]
    return { weighted: late, allWeighted: all, share: formula('pipeline-late-share', 'quotient', [{ name: 'pipeline-late', term: late }, { name: 'pipeline-all-open', term: all }], 'ratio') }
  },
  'overdue-lost': (asked) => ({ most: most(asked, openDeals(asked.context.book).filter((deal) => isInTime(asked.context.book, deal) && !isOverdue(asked.context.book, deal))) }),
}

export const concentrationMoneySayings: SayingExplainers = {
  concentration: ({ context: { book }, own }) => {
    const parts = ranked(book, own)
    const few = formula('concentration-few', 'sum', parts.slice(0, concentration(book).majority.length), 'money', book.currency)
    return {
      partners: formula('concentration-majority', 'smallest-set', [{ name: 'concentration-most', term: constant(0.8, 'ratio', 'concentration-most') }, ...parts], 'count'),
      share: formula('concentration-share', 'quotient', [{ name: 'concentration-few', term: few }, { name: 'portfolio-total', term: portfolioTerm(book, own) }], 'ratio'),
    }
  },
  effective: ({ context: { book }, own }) => ({ effective: formula('concentration-effective', 'effective', ranked(book, own), 'count'), hhi: formula('hhi', 'herfindahl', ranked(book, own), 'index') }),
  without: (asked) => {
    const { context: { book }, own } = asked
    return { total: signed(asked), arr: revenueTerm(book, own), hhi: formula('hhi', 'herfindahl', ranked(book, own), 'index'), gap: formula('needed', 'difference', [{ name: 'target', term: target(asked) }, { name: 'portfolio-total', term: signed(asked) }], 'money', book.currency) }
  },
  'concentration-unknown': ({ context, nodes }) => ({ partners: nodes('portfolio-partners', context.book.partners) }),
  'concentration-nothing': ({ context, nodes }) => ({ partners: nodes('portfolio-partners', context.book.partners.filter((partner) => isStated(partner.value))) }),
}
