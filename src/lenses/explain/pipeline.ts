import type { Deal } from '#analytics/book.ts'
import { bookTerms, type BookTerms } from '#analytics/explain/book-terms.ts'
import { asOfTerm } from '#analytics/explain/dates.ts'
import { chanceTerm, portfolioTerm } from '#analytics/explain/figure-terms.ts'
import { formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { pipeline } from '#analytics/pipeline.ts'
import { applyScenario } from '#analytics/scenario.ts'
import type { Term } from '#model/term.ts'
import { dealOf } from '#lenses/deal-node.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Deals: what they state, what they weigh, how late they are, and the chance without them. */
export const explainPipeline: CellExplainer = (context, { node, column, cell }, terms) => {
  const { book, base, ecosystem, programme } = context
  const deal = dealOf(book, base, node) ?? book.deals.find((each) => each.partner === node)
  if (typeof cell.value !== 'number' || deal === undefined) return undefined
  const own = bookTerms(context)
  switch (column.id) {
    case 'value':
    case 'probability':
    case 'due': return own.deal(deal, column.id)
    case 'weighted': return formula('pipeline-weighted', 'product', [{ name: 'estimated-value', node: deal.id, term: own.deal(deal, 'value') }, { name: 'chance', node: deal.id, term: own.deal(deal, 'probability') }], 'money', book.currency)
    case 'days': return formula('days-late', 'difference', [{ name: 'as-of', term: asOfTerm(factsOf(ecosystem, programme), book.asOf, terms) }, { name: 'due-date', node: deal.id, term: own.deal(deal, 'due') }], 'count')
    case 'sum': return ifAllWon(context, deal, own)
    case 'without': return chanceWithout(context, deal)
    default: return undefined
  }
}

/** What is signed, every deal due before this one, and this one. */
function ifAllWon({ book }: LensContext, deal: Deal, own: BookTerms): Term {
  const { steps, signed } = pipeline(book)
  const upTo = steps.slice(0, steps.findIndex((step) => step.deal.id === deal.id) + 1)
  const won = upTo.map((step) => ({ name: 'estimated-value', node: step.deal.id, term: own.deal(step.deal, 'value') }))
  return formula('pipeline-if-won', 'sum', [...(Number.isNaN(signed) ? [] : [{ name: 'signed', term: portfolioTerm(book, own) }]), ...won], 'money', book.currency)
}

/** The chance once this deal is lost. A deal without value or probability is no part: the number is only shown where such a one cannot decide. */
function chanceWithout({ ecosystem, base, book }: LensContext, deal: Deal): Term {
  const { book: lost } = applyScenario(book, [{ op: 'lose-deal', node: deal.id }])
  const known = { ...lost, deals: lost.deals.filter((each) => each.outcome !== 'open' || (isStated(each.value) && isStated(each.probability))) }
  return formula('pipeline-chance-without', 'same', [{ name: 'pipeline-chance', term: chanceTerm(known, bookTerms({ ecosystem, base, book: known }), {}) }], 'ratio')
}
