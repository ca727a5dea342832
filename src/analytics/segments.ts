import { nodeTypes } from '#model/ecosystem.ts'
import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface Segment {
  id: NodeId
  label: string
  /** partner type or tier that has it */
  type: NodeId
  typeLabel: string
  /** firms it names, and classes without a firm */
  partners: readonly NodeId[]
  classes: readonly NodeId[]
  atoms: readonly AtomId[]
}

/** Segments of partners with whom they name, in stated order. Who is named in two segments stands in both. */
export const segments = (facts: Facts): readonly Segment[] => {
  const { nodes } = facts.ecosystem
  const of = (type: string, node: number) => node >= 0 && nodeTypes[nodes.types[node] ?? -1] === type
  return facts.saying('has segment').map((has): Segment => {
    const naming = facts.from(has.object).filter((atom) => (of('Partner', atom.object) || of('PartnerClass', atom.object)))
    const pick = (type: string) => [...new Set(naming.filter((atom) => of(type, atom.object)).map((atom) => facts.id(atom.object)))]
    return {
      id: facts.id(has.object),
      label: facts.label(has.object),
      type: facts.id(has.subject),
      typeLabel: facts.label(has.subject),
      partners: pick('Partner'),
      classes: pick('PartnerClass'),
      atoms: [has.id, ...naming.map((atom) => atom.id)],
    }
  })
}
