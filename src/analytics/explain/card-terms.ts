import type { Book, Deal, Partnership } from '#analytics/book.ts'
import { bookTerms, type BookTerms, type ExplainedBook, type PartnerNumber } from '#analytics/explain/book-terms.ts'
import { portfolioTerm, ranked, revenueTerm } from '#analytics/explain/figure-terms.ts'
import { formula } from '#analytics/explain/terms.ts'
import type { NodeId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'

const ofPartner: readonly string[] = ['value', 'revenue', 'growth', 'satisfaction', 'completion', 'service'] satisfies readonly PartnerNumber[]

/**
 * How a number on the card of a partner or a deal came about, by the id of its row; `left-...` of what would be left if the partner went. Undefined: no
 * such number.
 */
export function explainProperty(property: string, node: NodeId, deal: Deal | undefined, context: ExplainedBook): Term | undefined {
  const terms = bookTerms(context)
  const partner = [...context.book.partners, ...context.book.removed].find((each) => each.id === node)
  return (partner === undefined ? undefined : partnerTerm(property, partner, context.book, terms)) ?? (deal === undefined ? undefined : dealTerm(property, deal, context.book, terms))
}

function partnerTerm(property: string, partner: Partnership, book: Book, terms: BookTerms): Term | undefined {
  if (ofPartner.includes(property)) return terms.partner(partner, property as PartnerNumber)
  const left: Book = { ...book, partners: book.partners.filter((each) => each !== partner) }
  switch (property) {
    case 'share': return formula('share-of-portfolio', 'quotient', [{ name: 'value', node: partner.id, term: terms.partner(partner, 'value') }, { name: 'signed-total', term: portfolioTerm(book, terms) }], 'ratio')
    case 'left-portfolio': return portfolioTerm(left, terms)
    case 'left-revenue': return revenueTerm(left, terms)
    case 'left-hhi': return formula('hhi', 'herfindahl', ranked(left, terms), 'index')
    case 'left-gap': return formula('needed', 'difference', [{ name: 'target', term: terms.rule(book.target, 'money') }, { name: 'signed-total', term: portfolioTerm(left, terms) }], 'money', book.currency)
    default: return undefined
  }
}

function dealTerm(property: string, deal: Deal, book: Book, terms: BookTerms): Term | undefined {
  switch (property) {
    case 'estimated': return terms.deal(deal, 'value')
    case 'probability': return terms.deal(deal, 'probability')
    case 'due': return terms.deal(deal, 'due')
    case 'weighted':
      return formula('weighted-value', 'product', [{ name: 'estimated-value', node: deal.id, term: terms.deal(deal, 'value') }, { name: 'chance', node: deal.id, term: terms.deal(deal, 'probability') }], 'money', book.currency)
    default: return undefined
  }
}
