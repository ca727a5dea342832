import type { Book, Deal } from '#analytics/book.ts'
import type { Check } from '#analytics/checks/check.ts'
import { concentration } from '#analytics/concentration.ts'
import { bookTerms, type BookTerms } from '#analytics/explain/book-terms.ts'
import { planTerm } from '#analytics/explain/plan-terms.ts'
import { counted, formula, unknown } from '#analytics/explain/terms.ts'
import { growth } from '#analytics/growth.ts'
import { highest } from '#model/extremes.ts'
import { isStated } from '#analytics/known.ts'
import { chanceByTarget, countedDeals, type OutcomeQuestion } from '#analytics/outcome-chance.ts'
import { isInTime, isOverdue, openDeals } from '#analytics/pipeline.ts'
import { criteria, revenueBelow, tierChecks } from '#analytics/tiers.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Term, TermPart } from '#model/term.ts'

/** What the strip was computed from (`figures.ts`, `plan-figures.ts`). */
export interface FigureContext { ecosystem: Ecosystem; programme: number; book: Book; base: Book; checks: readonly Check[] }

/** A figure of the strip, and the same under its other readings where it has them. */
export interface FigureTerms { value: Term; other?: Term; toggle?: Term }

/** How a figure of the strip came about, down to facts; undefined for an id that no strip has. */
export function explainFigure(id: string, context: FigureContext): FigureTerms | undefined {
  const make = figures[id]
  return make === undefined ? planTerm(id, context) : make(context, bookTerms(context))
}

type Make = (context: FigureContext, terms: BookTerms) => FigureTerms

const figures: Readonly<Record<string, Make>> = {
  'portfolio-total': ({ book }, terms) => ({ value: portfolioTerm(book, terms), other: expectedTerm(book, terms) }),
  'recurring-revenue': ({ book }, terms) => ({ value: revenueTerm(book, terms), other: formula('doubling', 'doubling-years', [{ name: 'weighted-growth', term: growthTerm(book, terms) }], 'years') }),
  'target-chance': ({ book }, terms) => {
    const overdueLost = book.readings?.overdue === true
    const by = highest(openDeals(book).map((deal) => deal.due.value).filter((day) => !Number.isNaN(day)))
    return { value: chanceTerm(book, terms, { overdueLost }), other: chanceTerm(book, terms, { overdueLost, by }), toggle: chanceTerm(book, terms, { overdueLost: !overdueLost }) }
  },
  'top-two': ({ book }, terms) => {
    const parts = ranked(book, terms)
    if (parts.length === 0) return { value: unknown('ratio', 'no-contract-value') }
    return { value: formula('top-two', 'top-two', parts, 'ratio'), other: formula('hhi', 'herfindahl', parts, 'index') }
  },
  'revenue-below-integration': ({ book }, terms) => {
    const equalCounts = book.readings?.boundary === true
    return { value: belowTerm(book, terms, equalCounts), toggle: belowTerm(book, terms, !equalCounts) }
  },
  growth: ({ book }, terms) => ({ value: growthTerm(book, terms), other: simpleGrowthTerm(book, terms) }),
  'to-check': ({ checks }) => ({ value: checks.length === 0 ? unknown('count', 'no-check') : checksTerm('checks', checks), other: checksTerm('checks-high', checks.filter((check) => check.severity === 'high')) }),
}

/** Signed contract value: stated ones summed. */
export function portfolioTerm(book: Book, terms: BookTerms): Term {
  const parts = book.partners.filter((partner) => isStated(partner.value)).map((partner): TermPart => ({ name: 'value', node: partner.id, term: terms.partner(partner, 'value') }))
  return parts.length === 0 ? unknown('money', 'no-contract-value') : formula('portfolio-total', 'sum', parts, 'money', book.currency)
}

export function revenueTerm(book: Book, terms: BookTerms): Term {
  const parts = book.partners.filter((partner) => isStated(partner.revenue)).map((partner): TermPart => ({ name: 'revenue', node: partner.id, term: terms.partner(partner, 'revenue') }))
  return parts.length === 0 ? unknown('money', 'no-revenue') : formula('recurring-revenue', 'sum', parts, 'money', book.currency)
}

/** Contract values by falling size, as the shares of a concentration are taken. */
export const ranked = (book: Book, terms: BookTerms): readonly TermPart[] =>
  concentration(book).shares.flatMap((share) => {
    const partner = book.partners.find((each) => each.id === share.id)
    return partner === undefined ? [] : [{ name: 'value', node: partner.id, term: terms.partner(partner, 'value') }]
  })

/** What is signed, and the deals due in time at their chances. */
function expectedTerm(book: Book, terms: BookTerms): Term {
  const lost = book.readings?.overdue === true
  const deals = openDeals(book).filter((deal) => isInTime(book, deal) && !(lost && isOverdue(book, deal)) && isStated(deal.value) && isStated(deal.probability))
  if (!isStated(book.target.due)) return unknown('money', 'no-target-date')
  return formula('expected-in-time', 'expected', [{ name: 'signed-total', term: portfolioTerm(book, terms) }, ...deals.flatMap((deal) => tossed(deal, terms))], 'money', book.currency)
}

/** Value and chance of a deal, and the date that makes it count. */
const tossed = (deal: Deal, terms: BookTerms): readonly TermPart[] => [
  { name: 'estimated-value', node: deal.id, term: terms.deal(deal, 'value'), ...(isStated(deal.due) && { because: [{ name: 'due-date', node: deal.id, term: terms.deal(deal, 'due') }] }) },
  { name: 'chance', node: deal.id, term: terms.deal(deal, 'probability') },
]

/** Chance that the portfolio reaches its target by a day, as `outcomes.ts` answers it. */
export function chanceTerm(book: Book, terms: BookTerms, question: OutcomeQuestion): Term {
  const due = { name: 'target-date', term: terms.rule(book.target.due, 'day') }
  const need = formula('needed', 'difference', [
    { name: 'target', term: terms.rule(book.target, 'money'), ...(isStated(book.target.due) && question.by === undefined && { because: [due] }) },
    { name: 'signed-total', term: portfolioTerm(book, terms) },
  ], 'money', book.currency)
  if (question.by === undefined && !isStated(book.target.due) && need.value > 0) return unknown('ratio', 'no-target-date')
  return formula('target-chance', 'chance-at-least', [{ name: 'still-needed', term: need }, ...deciding(book, question).flatMap((deal) => tossed(deal, terms))], 'ratio')
}

/** Where the chance is known in spite of a deal of unknown value or probability, that deal decides nothing; else it leaves the chance unknown. */
const deciding = (book: Book, question: OutcomeQuestion): readonly Deal[] =>
  countedDeals(book, question).filter((deal) => (isStated(deal.value) && isStated(deal.probability)) || !isStated(chanceByTarget(book, question)))

/** Revenue of the partners whose integration misses the threshold of their tier, each with both. */
function belowTerm(book: Book, terms: BookTerms, equalCounts: boolean): Term {
  const below = new Set(revenueBelow(book, 'completion', { equalCounts }).partners)
  const checks = new Map(tierChecks(book, { equalCounts }).map((tier) => [tier.partner, tier] as const))
  if (Number.isNaN(revenueBelow(book, 'completion', { equalCounts }).revenue)) return unknown('money', 'no-integration-check')
  const parts = book.partners.flatMap((partner): TermPart[] => {
    const tier = checks.get(partner.id)
    const rule = tier?.checks[criteria.indexOf('completion')]?.rule
    if (!below.has(partner.id) || rule === undefined || tier === undefined || !isStated(partner.revenue)) return []
    return [{
      name: 'revenue', node: partner.id, term: terms.partner(partner, 'revenue'),
      because: [
        { name: 'completion', node: partner.id, term: terms.partner(partner, 'completion') },
        { name: rule.comparator === '>' ? 'needs-more-than' : 'needs-at-least', node: tier.tier.id, term: terms.rule(rule, 'ratio') },
      ],
    }]
  })
  return formula('revenue-below-integration', 'sum', parts, 'money', book.currency)
}

/** Growth weighted by revenue: growth, weight, growth, weight ... */
export function growthTerm(book: Book, terms: BookTerms): Term {
  if (Number.isNaN(growth(book).weighted)) return unknown('ratio', 'no-growth')
  const parts = growing(book).flatMap((partner): TermPart[] => [
    { name: 'growth', node: partner.id, term: terms.partner(partner, 'growth') },
    { name: 'revenue', node: partner.id, term: terms.partner(partner, 'revenue') },
  ])
  return formula('growth-by-revenue', 'weighted-mean', parts, 'ratio')
}

function simpleGrowthTerm(book: Book, terms: BookTerms): Term {
  const parts = growing(book).map((partner): TermPart => ({ name: 'growth', node: partner.id, term: terms.partner(partner, 'growth') }))
  return parts.length === 0 ? unknown('ratio', 'no-growth') : formula('simple-growth', 'mean', parts, 'ratio')
}

const growing = (book: Book) => book.partners.filter((partner) => isStated(partner.revenue) && isStated(partner.growth))

/** Findings to check: each is a thing with its facts; its label is the rule's id, worded like the finding. */
export const checksTerm = (key: string, checks: readonly Check[]): Term =>
  counted(key, checks.map((check) => ({ label: check.id, ...(check.nodes[0] !== undefined && { node: check.nodes[0] }), atoms: check.inputs })))
