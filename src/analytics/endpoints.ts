import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** One thing a document says of an endpoint beside its guard and its operation: "security level: banking_grade". */
export interface EndpointParameter {
  name: string
  text: string
  atom: AtomId
}

export interface Endpoint {
  id: NodeId
  label: string
  partner: NodeId
  /** as written; undefined = not stated */
  guard?: string
  operation?: string
  parameters: readonly EndpointParameter[]
  /** standards it reports against */
  standards: readonly NodeId[]
  /** layers that a fact says it uses; no bundled document states one */
  layers: readonly NodeId[]
  atoms: readonly AtomId[]
}

const spoken = new Set(['auth guard', 'operation'])

/** What each partner connects to, partner by partner in stated order. */
export const endpoints = (facts: Facts): readonly Endpoint[] =>
  facts.saying('has endpoint').map((has): Endpoint => {
    const said = facts.from(has.object)
    const guard = said.find((atom) => atom.predicate === 'auth guard')?.text
    const operation = said.find((atom) => atom.predicate === 'operation')?.text
    return {
      id: facts.id(has.object),
      label: facts.label(has.object),
      partner: facts.id(has.subject),
      ...(guard !== undefined && { guard }),
      ...(operation !== undefined && { operation }),
      parameters: said.filter((atom) => atom.object < 0 && !spoken.has(atom.predicate)).map((atom) => ({ name: atom.predicate, text: atom.text, atom: atom.id })),
      standards: said.filter((atom) => atom.object >= 0 && facts.nodes('Standard').includes(atom.object)).map((atom) => facts.id(atom.object)),
      layers: said.filter((atom) => atom.object >= 0 && facts.nodes('Capability', 'Layer').includes(atom.object)).map((atom) => facts.id(atom.object)),
      atoms: [has.id, ...said.map((atom) => atom.id)],
    }
  })

/** What a deal asks to be connected: stated as a requirement, not yet as an endpoint. */
export interface RequiredConnection {
  deal: NodeId
  text: string
  atom: AtomId
}

export const requiredConnections = (facts: Facts): readonly RequiredConnection[] =>
  facts.saying('integration requirement').map((atom) => ({ deal: facts.id(atom.subject), text: atom.text, atom: atom.id }))
