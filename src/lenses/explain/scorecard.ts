import type { Partnership } from '#analytics/book.ts'
import { bookTerms, type BookTerms } from '#analytics/explain/book-terms.ts'
import { constant, formula, type Terms } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { measureFor, measureOf } from '#analytics/score-measures.ts'
import { unknownRule, type UnknownRule } from '#analytics/scorecard.ts'
import { scorecardRules } from '#analytics/score-weights.ts'
import type { Term, TermPart } from '#model/term.ts'
import { eachPartner } from '#lenses/explain/book-parts.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'
import { weightTerms } from '#lenses/explain/scorecard-weights.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Marks, scores under both rules for what is unknown, ranks; weights alone where nobody is scored. */
export const explainScorecard: CellExplainer = (context, { node, column, cell }, terms) => {
  const { book } = context
  const card = typeof cell.value === 'number' ? scoring(context, terms) : undefined
  if (card === undefined) return undefined
  if (column.id === 'weight') return card.weights[card.ids.findIndex((id) => node.endsWith(`|${id}`))]
  const partner = book.partners.find((each) => each.id === node)
  if (partner === undefined) return undefined
  if (column.id === 'value') return card.own.partner(partner, 'value')
  if (column.id === 'rank') return card.rank(partner)
  const exact = column.id === 'score' ? card.score(partner, card.unknown)
    : column.id === 'other' ? card.score(partner, card.unknown === 'zero' ? 'left-out' : 'zero')
    : column.id === 'least' ? card.score(partner, 'zero')
    : column.id === 'most' ? card.most(partner)
    : card.mark(partner, card.ids.indexOf(column.id))
  return exact && formula('scorecard-rounded', 'rounded', [{ name: 'scorecard-exact', term: exact }, { name: 'scorecard-decimals', term: constant(2, 'count', 'scorecard-two-decimals') }], 'score')
}

/** Marks go from 0 to 100. */
const fullMarks: TermPart = { name: 'scorecard-full', term: constant(100, 'score', 'scorecard-up-to-100') }

interface Scoring {
  ids: readonly string[]
  own: BookTerms
  unknown: UnknownRule
  weights: readonly Term[]
  mark(partner: Partnership, criterion: number): Term | undefined
  /** `against`: the largest revenue, by itself where many scores stand side by side */
  score(partner: Partnership, unknown: UnknownRule, against?: Term): Term
  most(partner: Partnership): Term
  rank(partner: Partnership): Term
}

function scoring(context: LensContext, terms: Terms): Scoring | undefined {
  const { book, ecosystem, programme } = context
  const rules = scorecardRules(ecosystem, book, programme)
  if (rules === undefined) return undefined
  const own = bookTerms(context)
  const { criteria } = rules
  // Once for all marks.
  const largest = formula('scorecard-largest-revenue', 'maximum', eachPartner(book.partners, 'revenue', own), 'money', book.currency)
  const weights = weightTerms(context, rules, terms)
  const unknown = unknownRule(book)
  const weight = (i: number): TermPart => ({ name: 'scorecard-weight', of: criteria[i]!.label, term: weights[i]! })
  const measured = (partner: Partnership, i: number): boolean => isStated(measureOf(criteria[i]!, partner, book))
  const split = (partner: Partnership, known: boolean): readonly number[] => criteria.flatMap((_, i) => (measured(partner, i) === known ? [i] : []))
  const marked = (partner: Partnership, i: number, against: Term): Term | undefined => (criteria[i] !== undefined && measured(partner, i) ? markTerm(partner, criteria[i], against, own) : undefined)
  const score: Scoring['score'] = (partner, rule, against = largest) => {
    const markPart = (i: number): TermPart => ({ name: criteria[i]!.label, node: partner.id, term: marked(partner, i, against)! })
    const known = split(partner, true)
    if (rule === 'left-out') return formula('scorecard-score', 'weighted-mean', known.flatMap((i) => [markPart(i), weight(i)]), 'score')
    const points = formula('scorecard-points', 'sum', known.map((i) => ({ name: 'scorecard-part', of: criteria[i]!.label, term: formula('scorecard-weighted-mark', 'product', [weight(i), markPart(i)], 'score') })), 'score')
    return formula('scorecard-score-zero', 'quotient', [{ name: 'scorecard-points', term: points }, { name: 'scorecard-all-weights', term: formula('scorecard-weights-added', 'sum', criteria.map((_, i) => weight(i)), 'ratio') }], 'score')
  }
  return {
    ids: criteria.map((criterion) => criterion.id), own, unknown, weights, score,
    mark: (partner, i) => marked(partner, i, largest),
    most: (partner) => {
      const open = formula('scorecard-unknown-weights', 'sum', split(partner, false).map(weight), 'ratio')
      const full = formula('scorecard-full-marks', 'product', [fullMarks, { name: 'scorecard-unknown', term: open }], 'score')
      return formula('scorecard-most', 'sum', [{ name: 'scorecard-least', term: score(partner, 'zero') }, { name: 'scorecard-at-full-marks', term: full }], 'score')
    },
    rank: (partner) => {
      const scored = book.partners.filter((each) => split(each, true).some((i) => weights[i]!.value > 0))
      const first = book.partners.find((each) => each.revenue.value === largest.value)
      const against = first === undefined ? largest : own.partner(first, 'revenue')
      const compared = scored.map((each): TermPart => ({ name: 'scorecard-score-of', node: each.id, term: score(each, unknown, against) }))
      return formula('scorecard-rank', 'rank', [{ name: 'scorecard-own-score', node: partner.id, term: score(partner, unknown) }, ...compared], 'count')
    },
  }
}

/** 0..100: a stated share times 100, or revenue against the largest of the partners shown. */
function markTerm(partner: Partnership, criterion: { label: string }, largest: Term, own: BookTerms): Term | undefined {
  const measure = measureFor(criterion)
  if (measure === undefined) return undefined
  if (measure !== 'revenue-of-largest') return formula('scorecard-mark-of-share', 'product', [fullMarks, { name: measure, node: partner.id, term: own.partner(partner, measure) }], 'score')
  const scaled = formula('scorecard-revenue-times', 'product', [fullMarks, { name: 'revenue', node: partner.id, term: own.partner(partner, 'revenue') }], 'score')
  return formula('scorecard-mark-of-revenue', 'quotient', [{ name: 'scorecard-revenue-scaled', term: scaled }, { name: 'scorecard-largest', term: largest }], 'score')
}
