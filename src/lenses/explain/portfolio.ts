import { formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import type { Term } from '#model/term.ts'
import { bookTerms, type PartnerNumber } from '#lenses/explain/book-terms.ts'
import { dealOf } from '#lenses/deal-node.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

const stated: readonly PartnerNumber[] = ['value', 'revenue', 'growth', 'satisfaction', 'completion', 'service']

/** Partners and open deals in one table: what they state, and the share of each. Where partners are counted no cell is a number. */
export const explainPortfolio: CellExplainer = (context, { node, column, cell, row }, terms) => {
  const { book, base } = context
  if (typeof cell.value !== 'number') return undefined
  const own = bookTerms(context, terms)
  // A signed partner and its next deal may share a body; the row says which it is.
  const deal = row['deal']?.value === null ? undefined : dealOf(book, base, node)
  if (deal !== undefined) {
    if (column.id === 'value') return own.money(deal.value)
    if (column.id === 'probability') return own.number(deal.probability, 'ratio')
    return column.id === 'due' ? own.due(deal) : undefined
  }
  const partner = book.partners.find((each) => each.id === node)
  if (partner === undefined) return undefined
  if (column.id === 'share') return shareOf(own.of(partner, 'value'), node, own.sum('signed-total', book.partners.filter((each) => isStated(each.value)), 'value'))
  const number = stated.find((each) => each === column.id)
  return number === undefined ? undefined : own.of(partner, number)
}

/** What a partner holds of all that is signed. */
export const shareOf = (value: Term, node: string, total: Term): Term =>
  formula('share-of-signed', 'quotient', [{ name: 'value', node, term: value }, { name: 'signed', term: total }], 'ratio')
