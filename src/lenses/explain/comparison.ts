import type { CheckRule } from '#analytics/checks/check.ts'
import { checks } from '#analytics/checks/index.ts'
import { bookTerms, type BookTerms } from '#analytics/explain/book-terms.ts'
import { asOfTerm } from '#analytics/explain/dates.ts'
import { counted, formula, termsOf, unknown, type Terms } from '#analytics/explain/terms.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { gather } from '#analytics/gather.ts'
import { isStated } from '#analytics/known.ts'
import { presence, type Presence } from '#analytics/network/presence.ts'
import { openDeals } from '#analytics/pipeline.ts'
import { typedTargets } from '#analytics/typed-targets.ts'
import type { Book } from '#analytics/book.ts'
import type { Ecosystem, NodeType } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { Term } from '#model/term.ts'
import { checkTitle } from '#words/en/lenses/data-quality.ts'
import { countedFacts, countedNodes, type CountedThing } from '#lenses/explain/count-terms.ts'
import { revenueOf } from '#lenses/explain/risk.ts'

interface Column { facts: Facts; book: Book; terms: Terms; numbers: BookTerms; rules: readonly CheckRule[] }

const types: Readonly<Record<string, NodeType>> = { 'partners-named': 'Partner', tiers: 'Tier', standards: 'Standard', risks: 'Risk', mitigations: 'Mitigation', places: 'Place' }

const measures: Readonly<Record<string, (column: Column) => Term>> = {
  'as-of': ({ facts, book, terms }) => asOfTerm(facts, book.asOf, terms),
  facts: ({ facts }) => countedFacts(facts.ecosystem, 'compare-facts', facts.all.map((atom) => atom.id)),
  'partners-wanted': ({ facts, terms }) => terms.known(typedTargets(facts).goal, 'count', { missing: 'not-stated' }),
  'signed-value': ({ book, numbers }) => (book.partners.some(({ value }) => isStated(value)) ? valueOf(book, numbers) : unknown('money', 'not-stated')),
  'portfolio-target': ({ book, terms }) => terms.known(book.target, 'money', { currency: book.currency, missing: 'not-stated' }),
  'annual-revenue': ({ book, numbers }) => (book.partners.some(({ revenue }) => isStated(revenue)) ? revenueOf(book, book.partners, 'compare-revenue', numbers) : unknown('money', 'not-stated')),
  deals: ({ facts, book }) => countedNodes(facts.ecosystem, 'compare-deals', openDeals(book)),
  'to-check': ({ facts, book, rules }) => counted('compare-to-check', checks(facts.ecosystem, facts.programme, book, rules).map((check) => ({ label: checkTitle(check.id), atoms: check.inputs }))),
}

/** How a number of the comparison of programs (`analytics/programme-comparison.ts`) came about; undefined where there is no such measure. */
export function explainCompared(ecosystem: Ecosystem, rules: readonly CheckRule[], measure: string, programme: number): Term | undefined {
  const facts = factsOf(ecosystem, programme)
  const type = types[measure]
  if (type !== undefined) return countedNodes(ecosystem, `compare-${measure}`, facts.nodes(type).map((node) => ({ id: facts.id(node), atoms: naming(facts, node) })))
  const book = gather(ecosystem, programme)
  return measures[measure]?.({ facts, book, terms: termsOf(ecosystem), numbers: bookTerms({ ecosystem, book, base: book }), rules })
}

/** Partners that a program names. */
export const explainNamed = (ecosystem: Ecosystem, programme: number): Term => counted('compare-partners-named', partnersThat(ecosystem, [programme], ({ programmes }) => programmes.includes(programme)))

/** Partners that two programs both name, and that number over all that either names. */
export function explainOverlap(ecosystem: Ecosystem, a: number, b: number): { shared: Term; jaccard: Term } {
  const shared = counted('compare-shared', partnersThat(ecosystem, [a, b], ({ programmes }) => programmes.includes(a) && programmes.includes(b)))
  const either = counted('compare-either', partnersThat(ecosystem, [a, b], ({ programmes }) => programmes.includes(a) || programmes.includes(b)))
  return { shared, jaccard: formula('compare-jaccard', 'quotient', [{ name: 'compare-shared', term: shared }, { name: 'compare-either', term: either }], 'ratio') }
}

const naming = (facts: Facts, node: number): string[] => [...new Set([...facts.from(node), ...facts.to(node)].map((atom) => atom.id))]

const partnersThat = (ecosystem: Ecosystem, programmes: readonly number[], is: (partner: Presence) => boolean): readonly CountedThing[] =>
  presence(ecosystem).filter(is).map(({ node, label }) => ({ label, node, atoms: programmes.flatMap((programme) => naming(factsOf(ecosystem, programme), nodeIndex(ecosystem, node))) }))

/** Signed contract value of the partners that state one. */
const valueOf = ({ partners, currency }: Book, terms: BookTerms): Term =>
  formula('compare-signed-value', 'sum', partners.filter(({ value }) => isStated(value)).map((partner) => ({ name: 'value', node: partner.id, term: terms.partner(partner, 'value') })), 'money', currency)
