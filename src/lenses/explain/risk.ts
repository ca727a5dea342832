import { bookTerms, type BookTerms } from '#analytics/explain/book-terms.ts'
import { formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { risks } from '#analytics/risks.ts'
import type { Book, Partnership } from '#analytics/book.ts'
import type { Term } from '#model/term.ts'
import { countedNodes } from '#lenses/explain/count-terms.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

export const explainRisk: CellExplainer = (context, { node, column, cell }) => {
  const { ecosystem, programme, book } = context
  const terms = bookTerms(context)
  if (typeof cell.value !== 'number') return undefined
  const risk = risks(factsOf(ecosystem, programme), book).rows.find((row) => row.id === node)
  if (risk === undefined) return undefined
  if (column.id === 'mitigations') return countedNodes(ecosystem, 'risk-mitigations', risk.mitigations)
  const exposed = () => revenueOf(book, book.partners.filter((partner) => risk.exposes.includes(partner.id)), 'risk-exposed', terms)
  if (column.id === 'exposed') return exposed()
  return column.id === 'share' ? shareOfRevenue(book, exposed(), 'risk-share', terms) : undefined
}

/** Annual revenue of these partners that state one. */
export const revenueOf = ({ currency }: Book, partners: readonly Partnership[], key: string, terms: BookTerms): Term =>
  formula(
    key,
    'sum',
    partners.filter((partner) => isStated(partner.revenue)).map((partner) => ({ name: 'revenue', node: partner.id, term: terms.partner(partner, 'revenue') })),
    'money',
    currency,
  )

export const shareOfRevenue = (book: Book, part: Term, key: string, terms: BookTerms): Term =>
  formula(key, 'quotient', [{ name: 'risk-exposed', term: part }, { name: 'revenue-of-all', term: revenueOf(book, book.partners, 'revenue-of-all', terms) }], 'ratio')
