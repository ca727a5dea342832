import { nodeTypes } from '#model/ecosystem.ts'
import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface CapabilityPartners {
  id: NodeId
  label: string
  /** Endpoint, Technology, Solution ... */
  kind: string
  /** partners that a fact joins to it, each once */
  partners: readonly NodeId[]
  atoms: readonly AtomId[]
}

/**
 * The bipartite graph partner - capability (or joint solution) as stated, capabilities in stated order; those that no fact joins to a
 * partner have an empty list. Only direct facts count: a chain through a tier or a segment says nothing about one partner.
 */
export function capabilityPartners(facts: Facts): readonly CapabilityPartners[] {
  const { nodes } = facts.ecosystem
  const typeOf = (node: number) => (node < 0 ? undefined : nodeTypes[nodes.types[node] ?? -1])
  const found = new Map<number, { partners: Set<NodeId>; atoms: AtomId[] }>()
  for (const node of [...facts.nodes('Capability'), ...facts.nodes('Solution')]) found.set(node, { partners: new Set(), atoms: [] })
  for (const atom of facts.all) {
    const [capability, partner] = typeOf(atom.subject) === 'Partner' ? [atom.object, atom.subject] : [atom.subject, atom.object]
    const entry = found.get(capability)
    if (entry === undefined || typeOf(partner) !== 'Partner') continue
    entry.partners.add(facts.id(partner))
    entry.atoms.push(atom.id)
  }
  return [...found].map(([node, { partners, atoms }]) => ({ id: facts.id(node), label: facts.label(node), kind: nodes.kinds[node] ?? '', partners: [...partners], atoms }))
}

/** What rests on one partner alone. */
export const singlePartnerCapabilities = (facts: Facts): readonly CapabilityPartners[] => capabilityPartners(facts).filter((each) => each.partners.length === 1)
