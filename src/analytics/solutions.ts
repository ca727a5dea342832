import { nodeTypes } from '#model/ecosystem.ts'
import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface JointSolution {
  id: NodeId
  label: string
  /** partners a fact joins to it */
  partners: readonly NodeId[]
  /** what it combines, as stated; empty = not stated */
  combines: readonly string[]
  atoms: readonly AtomId[]
}

/** Joint solutions in stated order, with the partners that bring them. */
export const jointSolutions = (facts: Facts): readonly JointSolution[] => {
  const { nodes } = facts.ecosystem
  const isPartner = (node: number) => node >= 0 && nodeTypes[nodes.types[node] ?? -1] === 'Partner'
  return facts.nodes('Solution').map((node): JointSolution => {
    const said = [...facts.from(node), ...facts.to(node).filter((atom) => atom.subject !== node)].toSorted((a, b) => facts.place(a) - facts.place(b))
    const partners = said.flatMap((atom) => [atom.subject, atom.object].filter(isPartner))
    return {
      id: facts.id(node),
      label: facts.label(node),
      partners: [...new Set(partners)].map((partner) => facts.id(partner)),
      combines: said.filter((atom) => atom.predicate === 'combines').map((atom) => atom.text),
      atoms: said.map((atom) => atom.id),
    }
  })
}
