import type { Partnership } from '#analytics/book.ts'
import { concentration } from '#analytics/concentration.ts'
import { formula, type Terms } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { potentials, type Potential } from '#analytics/potentials.ts'
import type { Term } from '#model/term.ts'
import { bookTerms } from '#lenses/explain/book-terms.ts'
import type { AskedCell, CellExplainer } from '#lenses/explain/explainer.ts'
import { shareOf } from '#lenses/explain/portfolio.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Shares of what is signed, and the program without each partner; potentials where nothing is signed. */
export const explainConcentration: CellExplainer = (context, asked, terms) => {
  if (typeof asked.cell.value !== 'number') return undefined
  if (asked.row['potential'] !== undefined) return potential(context, asked, terms)
  const { book, base } = context
  const own = bookTerms(context, terms)
  const partner = book.partners.find((each) => each.id === asked.node)
  // Who was taken out shows what it held before.
  if (partner === undefined) {
    const gone = base.partners.find((each) => each.id === asked.node)
    return asked.column.id === 'value' && gone !== undefined ? own.money(gone.value) : undefined
  }
  const holding = (partners: readonly Partnership[]) => partners.filter((each) => isStated(each.value))
  const others = book.partners.filter((each) => each !== partner)
  const left = () => own.sum('concentration-left', holding(others), 'value')
  switch (asked.column.id) {
    case 'value': return own.of(partner, 'value')
    case 'share': return shareOf(own.of(partner, 'value'), partner.id, own.sum('signed-total', holding(book.partners), 'value'))
    case 'cumulative': return formula('concentration-cumulative', 'quotient', [{ name: 'concentration-so-far', term: own.sum('concentration-up-to', upTo(book.partners, context, partner.id), 'value') }, { name: 'signed', term: own.sum('signed-total', holding(book.partners), 'value') }], 'ratio')
    case 'left': return left()
    case 'arr-left': return own.sum('concentration-arr-left', others, 'revenue')
    case 'hhi-after': return formula('concentration-hhi-after', 'herfindahl', own.each(others, 'value'), 'index')
    case 'growth-after': return formula('concentration-growth-after', 'weighted-mean', others.filter((each) => isStated(each.growth) && isStated(each.revenue)).flatMap((each) => [{ name: 'growth', node: each.id, term: own.of(each, 'growth') }, { name: 'revenue', node: each.id, term: own.of(each, 'revenue') }]), 'ratio')
    case 'gap-after': return formula('concentration-gap-after', 'difference', [{ name: 'target', term: own.target() }, { name: 'concentration-rest', term: left() }], 'money', book.currency)
    default: return undefined
  }
}

/** Largest first, this one included. */
function upTo(partners: readonly Partnership[], { book }: LensContext, last: string): readonly Partnership[] {
  const ranked = concentration(book).shares.map((share) => share.id)
  const byId = new Map(partners.map((partner) => [partner.id, partner]))
  return ranked.slice(0, ranked.indexOf(last) + 1).map((id) => byId.get(id)!)
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
  const part = (each: Potential) => ({ name: 'concentration-potential', node: each.id, term: amount(each) })
  switch (column.id) {
    case 'potential': return amount(row)
    case 'share': return formula('concentration-potential-share', 'quotient', [part(row), wanted], 'ratio')
    case 'running': return formula('concentration-potential-running', 'quotient', [{ name: 'concentration-so-far', term: formula('concentration-potential-up-to', 'sum', left.slice(0, at + 1).map(part), 'money', book.currency) }, wanted], 'ratio')
    default: return undefined
  }
}
