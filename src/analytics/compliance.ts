import type { Facts } from '#analytics/facts.ts'
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
