import type { Facts } from '#analytics/facts.ts'
import { nodeIndex } from '#model/find.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface ComplianceMatrix {
  partners: readonly NodeId[]
  standards: readonly NodeId[]
  /** pairs that a fact names: the partner's endpoint reports against the standard. Naming is no certificate */
  named: readonly { partner: NodeId; standard: NodeId; atoms: readonly AtomId[] }[]
  /** named pairs of all pairs, 0..1; NaN without partners or standards */
  share: number
}

const chains = ['reports against standard', 'regulatory framework']

/** Partners x standards: only stated chains partner -> endpoint -> standard fill a cell. */
export function complianceMatrix(facts: Facts): ComplianceMatrix {
  const partners = facts.saying('has partner').map((atom) => facts.id(atom.object))
  const standards = facts.saying('complies with').map((atom) => facts.id(atom.object))
  const named = facts.saying('has endpoint').flatMap((endpoint) =>
    chains
      .flatMap((predicate) => facts.of(endpoint.object, predicate))
      .filter((atom) => atom.object >= 0)
      .map((atom) => ({ partner: facts.id(endpoint.subject), standard: facts.id(atom.object), atoms: [endpoint.id, atom.id] })),
  )
  const cells = partners.length * standards.length
  return { partners, standards, named, share: cells > 0 ? named.length / cells : NaN }
}

/** What a document says about one pair. `named`: an endpoint reports against the standard; nothing here is a certificate unless a fact calls it one. */
export const cellStates = ['certificate', 'named', 'planned', 'missing', 'not-stated'] as const
export type CellState = (typeof cellStates)[number]

export interface ComplianceCell {
  partner: NodeId
  standard: NodeId
  state: CellState
  /** the endpoint that names the standard, where one does */
  endpoint?: NodeId
  atoms: readonly AtomId[]
}

/** Predicates of facts partner -> standard, strongest first. No bundled document has any: they come with a person's own data. */
const stating: readonly (readonly [CellState, string])[] = [
  ['certificate', 'holds certificate'],
  ['missing', 'lacks certificate'],
  ['planned', 'plans certificate'],
]

/** One cell per standard and partner, standard by standard. What no fact states is `not-stated` without facts. */
export function complianceCells(facts: Facts, partners: readonly NodeId[]): readonly ComplianceCell[] {
  const { standards } = complianceMatrix(facts)
  const { ecosystem } = facts
  return standards.flatMap((standard) => partners.map((partner) => cell(facts, partner, standard, nodeIndex(ecosystem, partner), nodeIndex(ecosystem, standard))))
}

function cell(facts: Facts, partner: NodeId, standard: NodeId, from: number, to: number): ComplianceCell {
  for (const [state, predicate] of stating) {
    const said = facts.of(from, predicate).filter((atom) => atom.object === to)
    if (said.length > 0) return { partner, standard, state, atoms: said.map((atom) => atom.id) }
  }
  for (const endpoint of facts.of(from, 'has endpoint')) {
    const naming = chains.flatMap((predicate) => facts.of(endpoint.object, predicate)).filter((atom) => atom.object === to)
    if (naming.length > 0) return { partner, standard, state: 'named', endpoint: facts.id(endpoint.object), atoms: [endpoint.id, ...naming.map((atom) => atom.id)] }
  }
  return { partner, standard, state: 'not-stated', atoms: [] }
}

export interface StandardClaim {
  standard: NodeId
  /** the programme itself, or the control that says so */
  by: NodeId
  atoms: readonly AtomId[]
}

/** Standards somebody says to comply with: a claim, not a certificate. */
export const standardClaims = (facts: Facts): readonly StandardClaim[] =>
  facts.saying('complies with').map((atom) => ({ standard: facts.id(atom.object), by: facts.id(atom.subject), atoms: [atom.id] }))
