import { bookTerms } from '#analytics/explain/book-terms.ts'
import { portfolioTerm } from '#analytics/explain/figure-terms.ts'
import { formula } from '#analytics/explain/terms.ts'
import type { Term } from '#model/term.ts'
import { dealOf } from '#lenses/deal-node.ts'
import { partnerNumbers } from '#lenses/explain/book-parts.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

/** Partners and open deals in one table: what they state, and the share of each. Where partners are counted no cell is a number. */
export const explainPortfolio: CellExplainer = (context, { node, column, cell, row }) => {
  const { book, base } = context
  if (typeof cell.value !== 'number') return undefined
  const own = bookTerms(context)
  // A partner and its deal may be one body: the row says which it is.
  const deal = row['deal']?.value === null ? undefined : dealOf(book, base, node)
  if (deal !== undefined) {
    const number = (['value', 'probability', 'due'] as const).find((each) => each === column.id)
    return number === undefined ? undefined : own.deal(deal, number)
  }
  const partner = book.partners.find((each) => each.id === node)
  if (partner === undefined) return undefined
  if (column.id === 'share') return shareOfSigned(own.partner(partner, 'value'), node, portfolioTerm(book, own))
  const number = partnerNumbers.find((each) => each === column.id)
  return number === undefined ? undefined : own.partner(partner, number)
}

/** What a partner holds of all that is signed. */
export const shareOfSigned = (value: Term, node: string, total: Term): Term =>
  formula('share-of-signed', 'quotient', [{ name: 'value', node, term: value }, { name: 'signed', term: total }], 'ratio')
