import type { Partnership } from '#analytics/book.ts'
import { concentration } from '#analytics/concentration.ts'
import { bookTerms } from '#analytics/explain/book-terms.ts'
import { portfolioTerm } from '#analytics/explain/figure-terms.ts'
import { formula, type Terms } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { potentials, type Potential } from '#analytics/potentials.ts'
import type { Term } from '#model/term.ts'
import { eachPartner, sumOf, weightedGrowth } from '#lenses/explain/book-parts.ts'
import type { AskedCell, CellExplainer } from '#lenses/explain/explainer.ts'
import { shareOfSigned } from '#lenses/explain/portfolio.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Shares of what is signed, and the program without each partner; potentials where nothing is signed. */
export const explainConcentration: CellExplainer = (context, asked, terms) => {
  if (typeof asked.cell.value !== 'number') return undefined
  if (asked.row['potential'] !== undefined) return potential(context, asked, terms)
  const { book, base } = context
  const own = bookTerms(context)
  const partner = book.partners.find((each) => each.id === asked.node)
  // Who was taken out shows what it held before.
  if (partner === undefined) {
    const gone = base.partners.find((each) => each.id === asked.node)
    return asked.column.id === 'value' && gone !== undefined ? own.partner(gone, 'value') : undefined
  }
  const others = book.partners.filter((each) => each !== partner)
  const left = (): Term => sumOf('concentration-left', others, 'value', own, book.currency)
  switch (asked.column.id) {
    case 'value': return own.partner(partner, 'value')
    case 'share': return shareOfSigned(own.partner(partner, 'value'), partner.id, portfolioTerm(book, own))
    case 'cumulative': return formula('concentration-cumulative', 'quotient', [{ name: 'concentration-so-far', term: sumOf('concentration-up-to', upTo(context, partner), 'value', own, book.currency) }, { name: 'signed', term: portfolioTerm(book, own) }], 'ratio')
    case 'left': return left()
    case 'arr-left': return sumOf('concentration-arr-left', others, 'revenue', own, book.currency)
    case 'hhi-after': return formula('concentration-hhi-after', 'herfindahl', eachPartner(others, 'value', own), 'index')
    case 'growth-after': return weightedGrowth('concentration-growth-after', others, own)
    case 'gap-after': return formula('concentration-gap-after', 'difference', [{ name: 'target', term: own.rule(book.target, 'money') }, { name: 'concentration-rest', term: left() }], 'money', book.currency)
    default: return undefined
  }
}

/** Largest first, down to this one. */
function upTo({ book }: LensContext, last: Partnership): readonly Partnership[] {
  const ranked = concentration(book).shares.map((share) => share.id)
  const byId = new Map(book.partners.map((partner) => [partner.id, partner]))
  return ranked.slice(0, ranked.indexOf(last.id) + 1).map((id) => byId.get(id)!)
}

/** The revenue a partner could bring, of the target it is measured against; removed ones count no more. */
function potential({ ecosystem, programme, book }: LensContext, { node, column }: AskedCell, terms: Terms): Term | undefined {
  const { rows, target } = potentials(factsOf(ecosystem, programme))
  const gone = new Set(book.removed.map((partner) => partner.id))
  const left = rows.filter((row) => !gone.has(row.id))
  const at = left.findIndex((row) => row.id === node)
  const row = left[at]
  if (row === undefined) return undefined
  const amount = ({ value, atoms }: Pick<Potential, 'value' | 'atoms'>): Term => terms.known({ value, atoms }, 'money', { currency: book.currency })
  const wanted = { name: 'revenue-target', term: amount(target) }
  const part = (each: Potential) => ({ name: 'revenue-potential', node: each.id, term: amount(each) })
  switch (column.id) {
    case 'potential': return amount(row)
    case 'share': return formula('concentration-potential-share', 'quotient', [part(row), wanted], 'ratio')
    case 'running': return formula('concentration-potential-running', 'quotient', [{ name: 'concentration-so-far', term: formula('concentration-potential-up-to', 'sum', left.slice(0, at + 1).map(part), 'money', book.currency) }, wanted], 'ratio')
    default: return undefined
  }
}
