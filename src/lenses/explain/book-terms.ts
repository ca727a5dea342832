import type { Book, Deal, Known, Partnership } from '#analytics/book.ts'
import { readAtom } from '#analytics/explain/read-fact.ts'
import { formula, type Terms } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import type { Term, TermPart, TermUnit } from '#model/term.ts'
import type { LensContext } from '#lenses/lens.ts'

/** Numbers that a partner states. */
export type PartnerNumber = 'value' | 'revenue' | 'growth' | 'satisfaction' | 'completion' | 'service'

/** What the numbers of a book rest on: the words of their parts are those of `words/en/explain/shared.ts`. */
export interface BookTerms {
  /** a leaf: its fact, a supposition, a rule of the reader, or not stated */
  number(known: Known, unit: TermUnit): Term
  money(known: Known): Term
  of(partner: Partnership, number: PartnerNumber): Term
  /** one part a partner, in the order given; only those that state it */
  each(partners: readonly Partnership[], number: PartnerNumber): TermPart[]
  /** their stated values or revenues, added; the words are those of `key` */
  sum(key: string, partners: readonly Partnership[], number: 'value' | 'revenue'): Term
  target(): Term
  due(deal: Deal): Term
  /** the day everything is seen from: as the document is dated, else as set by the reader */
  asOf(): Term
}

const moneyNumbers: readonly PartnerNumber[] = ['value', 'revenue']

export function bookTerms(context: LensContext, terms: Terms): BookTerms {
  const { book, base } = context
  const { currency } = book
  const number: BookTerms['number'] = (known, unit) => terms.known(known, unit, { missing: 'not-stated', given: known.assumed === true ? 'supposed' : 'own-rule', ...(unit === 'money' && { currency }) })
  const money = (known: Known): Term => number(known, 'money')
  const of: BookTerms['of'] = (partner, what) => {
    if (what === 'value') return valueOf(book, base, partner, money)
    return moneyNumbers.includes(what) ? money(partner[what]) : number(partner[what], 'ratio')
  }
  const each: BookTerms['each'] = (partners, what) => partners.filter((partner) => isStated(partner[what])).map((partner) => ({ name: what, node: partner.id, term: of(partner, what) }))
  return {
    number,
    money,
    of,
    each,
    sum: (key, partners, what) => formula(key, 'sum', each(partners, what), 'money', currency),
    target: () => {
      const { value, atoms } = book.target
      // A rule that differs from the one before the scenario was set in it.
      return money({ value, atoms, ...(atoms.length === 0 && value !== base.target.value && { assumed: true as const }) })
    },
    due: (deal) => number(deal.due, 'day'),
    asOf: () => asOf(context, terms),
  }
}

/** A partner that won a deal in the scenario holds its own value and that of the deal. */
function valueOf(book: Book, base: Book, partner: Partnership, money: (known: Known) => Term): Term {
  const open = new Set(base.deals.filter((deal) => deal.outcome === 'open').map((deal) => deal.id))
  const won = book.deals.filter((deal) => deal.outcome === 'won' && deal.partner === partner.id && open.has(deal.id) && isStated(deal.value))
  const before = base.partners.find((each) => each.id === partner.id)?.value
  if (partner.fromDeal === undefined || won.length === 0 || (won.length === 1 && (before === undefined || !isStated(before)))) return money(partner.value)
  const brought = won.reduce((sum, deal) => sum + deal.value.value, 0)
  const held = partner.value.value - brought
  const parts: TermPart[] = won.map((deal) => ({ name: 'estimated-value', node: deal.id, term: money(deal.value) }))
  if (before !== undefined && before.value === held) parts.unshift({ name: 'value', node: partner.id, term: money(before) })
  else if (held > 0) parts.unshift({ name: 'value', node: partner.id, term: money({ value: held, atoms: [], assumed: true }) })
  return formula('value-with-deals', 'sum', parts, 'money', book.currency)
}

function asOf({ book, ecosystem, programme }: LensContext, terms: Terms): Term {
  const day = book.asOf ?? NaN
  if (Number.isNaN(day)) return { kind: 'unknown', value: day, unit: 'day', text: 'not-stated' }
  const owner = ecosystem.programmes[programme]?.node
  const dated = ecosystem.atoms.find((atom) => atom.programme === programme && (atom.subject === owner || ecosystem.nodes.kinds[atom.subject] === 'Document') && readAtom(atom, 'last-day') === day)
  return dated === undefined ? { kind: 'given', by: 'control', value: day, unit: 'day', text: 'as-of-set' } : terms.fact(dated.id, 'last-day', 'day')
}
