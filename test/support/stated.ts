import type { Ecosystem, NodeType } from '#model/ecosystem.ts'
import { EcosystemBuilder } from '#model/build.ts'
import { gather } from '#analytics/gather.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import type { LensContext } from '#lenses/lens.ts'
import { day } from '#test/support/books.ts'

/** "Risk:Fire", "Partner:Acme"; the kind is the type unless the name is that of the programme. */
type Named = `${NodeType}:${string}`
/** subject, predicate, and either another entity or a value as text */
export type Stated = readonly [Named, string, string]

/** A small ecosystem of one programme, "Own", that states exactly these facts. Atom ids are `f-1`, `f-2` ... in the order given. */
export function stated(facts: readonly Stated[], asOf?: string): Ecosystem {
  const builder = new EcosystemBuilder('own', 'Own plan')
  const document = builder.document({ id: 'own', title: 'Own plan', file: 'own.txt', lines: facts.length })
  const programme = builder.programme({ id: 'own', label: 'Own', document, ...(asOf !== undefined && { asOf: day(asOf) }) })
  const nodeOf = (name: string): number | undefined => {
    const [, type, label] = /^([A-Z][A-Za-z]+):(.+)$/.exec(name) ?? []
    return type === undefined || label === undefined ? undefined : type === 'Programme' ? 0 : builder.node(type as NodeType, type, label, programme)
  }
  facts.forEach(([subject, predicate, object], i) => {
    const from = nodeOf(subject)!
    const to = nodeOf(object)
    const source = { document, section: '', line: i + 1 }
    if (to === undefined) builder.fact(programme, from, predicate, object, source, { id: `f-${i + 1}` })
    else builder.relation(programme, from, predicate, to, source, { id: `f-${i + 1}` })
  })
  return builder.finish()
}

export const statedFacts = (facts: readonly Stated[], asOf?: string): Facts => factsOf(stated(facts, asOf), 0)

/** What a lens is given for it. */
export function statedContext(facts: readonly Stated[], asOf?: string): LensContext {
  const ecosystem = stated(facts, asOf)
  const book = gather(ecosystem, 0)
  return { ecosystem, programme: 0, book, base: book, layout: 'composed', params: {}, focus: [], atoms: false, small: false }
}
