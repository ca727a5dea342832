import type { Book, Deal, Known, Partnership, Threshold } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { formula, termsOf, unknown } from '#analytics/explain/terms.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Term, TermPart, TermUnit } from '#model/term.ts'

export type PartnerNumber = 'value' | 'revenue' | 'growth' | 'satisfaction' | 'completion' | 'service'

/** The numbers of a book as terms: stated ones are facts, supposed and edited ones `given`, a contract enlarged by a won deal the sum of both. */
export interface BookTerms {
  partner(partner: Partnership, number: PartnerNumber): Term
  deal(deal: Deal, number: 'value' | 'probability' | 'due'): Term
  /** a target or the rule of a tier; `rule` of the book when the reader set it */
  rule(rule: Threshold | Known, unit: TermUnit): Term
}

export interface ExplainedBook { ecosystem: Ecosystem; book: Book; base: Book }

const units: Readonly<Record<PartnerNumber, TermUnit>> = { value: 'money', revenue: 'money', growth: 'ratio', satisfaction: 'ratio', completion: 'ratio', service: 'ratio' }

export function bookTerms({ ecosystem, book, base }: ExplainedBook): BookTerms {
  const terms = termsOf(ecosystem)
  const known = (number: Known, unit: TermUnit): Term =>
    terms.known(number, unit, { missing: 'not-stated', given: 'supposed', ...(unit === 'money' && { currency: book.currency }) })
  const deal: BookTerms['deal'] = (each, number) => known(each[number], number === 'value' ? 'money' : number === 'probability' ? 'ratio' : 'day')

  /** Deals won in the scenario are added to the contract that is there; what is left was stated or supposed. */
  function contract(partner: Partnership): Term {
    const formerly = new Map(base.deals.map((each) => [each.id, each.outcome] as const))
    const won = book.deals.filter((each) => each.partner === partner.id && each.outcome === 'won' && formerly.get(each.id) !== 'won' && isStated(each.value))
    const added = won.reduce((sum, each) => sum + each.value.value, 0)
    const total = partner.value.value
    const parts = won.map((each): TermPart => ({ name: 'estimated-value', node: each.id, term: deal(each, 'value') }))
    const held = base.partners.find((each) => each.id === partner.id)?.value
    const rest = total - added
    const own: readonly TermPart[] = same(rest, 0)
      ? []
      : [{ name: 'value', node: partner.id, term: held !== undefined && same(held.value, rest) ? known(held, 'money') : known({ value: rest, atoms: [], assumed: true }, 'money') }]
    const [only] = parts
    return own.length === 0 && parts.length === 1 && only !== undefined ? only.term : formula('contract-with-won-deals', 'sum', [...own, ...parts], 'money', book.currency)
  }

  return {
    deal,
    partner: (partner, number) => (number === 'value' && partner.fromDeal !== undefined && isStated(partner.value) ? contract(partner) : known(partner[number], units[number])),
    // What a reader sets in place of a rule loses its facts, in a scenario as in the rules of their own.
    rule: (rule, unit) => {
      if (!isStated(rule)) return unknown(unit, 'not-stated')
      return rule.atoms.length > 0 ? known(rule, unit) : { kind: 'given', by: 'rule', value: rule.value, unit, text: 'own-rule', ...(unit === 'money' && { currency: book.currency }) }
    },
  }
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005
