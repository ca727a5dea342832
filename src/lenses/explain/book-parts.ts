import type { Partnership } from '#analytics/book.ts'
import type { BookTerms, PartnerNumber } from '#analytics/explain/book-terms.ts'
import { formula } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import type { Term, TermPart } from '#model/term.ts'

export const partnerNumbers: readonly PartnerNumber[] = ['value', 'revenue', 'growth', 'satisfaction', 'completion', 'service']

/** One part a partner that states it, in the order given. */
export const eachPartner = (partners: readonly Partnership[], number: PartnerNumber, own: BookTerms): readonly TermPart[] =>
  partners.filter((partner) => isStated(partner[number])).map((partner) => ({ name: number, node: partner.id, term: own.partner(partner, number) }))

/** What partners state, added; `key` says which partners. */
export const sumOf = (key: string, partners: readonly Partnership[], number: 'value' | 'revenue', own: BookTerms, currency: string): Term =>
  formula(key, 'sum', eachPartner(partners, number, own), 'money', currency)

/** Growth a year weighted by revenue, over those that state both. */
export const weightedGrowth = (key: string, partners: readonly Partnership[], own: BookTerms): Term =>
  formula(key, 'weighted-mean', partners.filter((partner) => isStated(partner.growth) && isStated(partner.revenue)).flatMap((partner): TermPart[] => [
    { name: 'growth', node: partner.id, term: own.partner(partner, 'growth') },
    { name: 'revenue', node: partner.id, term: own.partner(partner, 'revenue') },
  ]), 'ratio')
