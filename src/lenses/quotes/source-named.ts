import { factsOf } from '#analytics/facts.ts'
import { openDeals } from '#analytics/pipeline.ts'
import { standsAs } from '#analytics/names/resolve.ts'
import { own } from '#lenses/quotes/own.ts'
import type { QuoteContext } from '#lenses/quotes/quote.ts'
import type { Source } from '#lenses/quotes/source.ts'
import { nodeIndex } from '#model/find.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import { words } from '#words/index.ts'
import { quoteProblems } from '#words/en/quotes.ts'

/** `partner:microsoft-azure`: the name of an entity, as a sentence says it ("Azure"). */
export const labelSource: Source = {
  id: 'label',
  quote({ ecosystem, programme }, id) {
    const node = nodeIndex(ecosystem, standsAs(ecosystem, id))
    const label = ecosystem.nodes.labels[node]
    if (label === undefined) return quoteProblems.node(id)
    const facts = factsOf(ecosystem, programme)
    const naming = facts.to(node)[0] ?? facts.from(node)[0] ?? ecosystem.atoms.find((atom) => atom.object === node || atom.subject === node)
    return { value: words.shortName(label), unit: 'text', atoms: naming === undefined ? [] : [naming.id] }
  },
}

interface Counted { value: number; atoms?: readonly string[] }
const counting: Readonly<Record<string, (context: QuoteContext) => Counted>> = {
  partners: ({ book }) => ({ value: book.partners.length, atoms: book.partners.flatMap((partner) => partner.atoms) }),
  deals: ({ book }) => ({ value: openDeals(book).length, atoms: openDeals(book).flatMap((deal) => deal.atoms) }),
  tiers: ({ book }) => ({ value: book.tiers.length, atoms: book.tiers.flatMap((tier) => tier.low.atoms) }),
  checks: ({ checks }) => ({ value: checks.length, atoms: checks.flatMap((check) => check.inputs) }),
  facts: ({ ecosystem, programme }) => ({ value: factsOf(ecosystem, programme).all.length }),
  'all-facts': ({ ecosystem }) => ({ value: ecosystem.atoms.length }),
  'all-entities': ({ ecosystem }) => ({ value: ecosystem.nodes.count }),
  'all-links': ({ ecosystem }) => ({ value: ecosystem.edges.count }),
  documents: ({ ecosystem }) => ({ value: ecosystem.documents.length }),
  programs: ({ ecosystem }) => ({ value: ecosystem.programmes.length }),
}

/**
 * `partners`, `deals`, `tiers`, `checks`, `facts` ... of the open program; `all-facts` ... of everything. `type/Partner`: its entities of a type,
 * `kind/Milestone`: of a kind, as the source calls it; `all-type/Partner`: those of every program.
 */
export const countSource: Source = {
  id: 'count',
  quote(context, argument) {
    const found = own(counting, argument)?.(context)
    if (found !== undefined) return { value: found.value, unit: 'count', atoms: [...new Set(found.atoms ?? [])] }
    const value = entities(context, argument)
    return value === undefined ? quoteProblems.argument('count', argument) : { value, unit: 'count', atoms: [] }
  },
}

function entities({ ecosystem: { nodes }, programme }: QuoteContext, argument: string): number | undefined {
  const [, all, what, name = ''] = /^(all-)?(type|kind)\/(.+)$/.exec(argument) ?? []
  const known = what === 'kind' ? nodes.kinds.includes(name) : nodeTypes.some((type) => type === name)
  if (!known) return undefined
  const is = (node: number): boolean => (what === 'kind' ? nodes.kinds[node] : nodeTypes[nodes.types[node]!]) === name
  const here = (node: number): boolean => all !== undefined || ((nodes.programmes[node]! >>> programme) & 1) === 1
  return nodes.ids.filter((_, node) => is(node) && here(node)).length
}

/** The as-of date of the view. */
export const daySource: Source = {
  id: 'day',
  quote({ ecosystem, programme, book }) {
    const { asOf } = book
    const stating = factsOf(ecosystem, programme).saying('last updated').filter(({ value }) => value?.kind === 'when' && value.calendar && value.last === asOf)
    return { value: asOf ?? NaN, unit: 'day', atoms: stating.map((atom) => atom.id) }
  },
}
