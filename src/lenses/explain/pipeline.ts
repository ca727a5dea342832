import type { Book, Deal } from '#analytics/book.ts'
import { formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import { countedDeals } from '#analytics/outcomes.ts'
import { pipeline } from '#analytics/pipeline.ts'
import type { Term, TermPart } from '#model/term.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { bookTerms, type BookTerms } from '#lenses/explain/book-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

/** Deals: what they state, what they weigh, how late they are, and the chance without them. */
export const explainPipeline: CellExplainer = (context, { node, column, cell }, terms) => {
  const { book, base } = context
  const deal = dealOf(book, base, node) ?? book.deals.find((each) => each.partner === node)
  if (typeof cell.value !== 'number' || deal === undefined) return undefined
  const own = bookTerms(context, terms)
  const value: TermPart = { name: 'estimated-value', node: deal.id, term: own.money(deal.value) }
  const chance: TermPart = { name: 'chance', node: deal.id, term: own.number(deal.probability, 'ratio') }
  switch (column.id) {
    case 'value': return value.term
    case 'probability': return chance.term
    case 'due': return own.due(deal)
    case 'weighted': return formula('pipeline-weighted', 'product', [value, chance], 'money', book.currency)
    case 'days': return formula('pipeline-days', 'difference', [{ name: 'as-of', term: own.asOf() }, { name: 'due-date', node: deal.id, term: own.due(deal) }], 'count')
    case 'sum': return ifAllWon(book, deal, own)
    case 'without': return chanceWithout(book, deal, own)
    default: return undefined
  }
}

/** What is signed and every deal due before this one, won, and this one. */
function ifAllWon(book: Book, deal: Deal, own: BookTerms): Term {
  const { steps } = pipeline(book)
  const upTo = steps.slice(0, steps.findIndex((step) => step.deal.id === deal.id) + 1)
  return formula('pipeline-if-won', 'sum', [{ name: 'signed', term: own.sum('signed-total', book.partners, 'value') }, ...upTo.map((step) => ({ name: 'estimated-value', node: step.deal.id, term: own.money(step.deal.value) }))], 'money', book.currency)
}

/**
 * Every way the others can go. One whose value or probability is not stated is no part: the chance is only shown where it cannot decide.
 */
function chanceWithout(book: Book, deal: Deal, own: BookTerms): Term {
  const need = formula('pipeline-needed', 'difference', [{ name: 'target', term: own.target() }, { name: 'signed', term: own.sum('signed-total', book.partners, 'value') }], 'money', book.currency)
  const others = countedDeals(book, {}).filter((each) => each.id !== deal.id && isStated(each.value) && isStated(each.probability))
  return formula('pipeline-chance-without', 'chance-at-least', [
    { name: 'needed', term: need },
    ...others.flatMap((each): TermPart[] => [{ name: 'estimated-value', node: each.id, term: own.money(each.value) }, { name: 'chance', node: each.id, term: own.number(each.probability, 'ratio') }]),
  ], 'ratio')
}
