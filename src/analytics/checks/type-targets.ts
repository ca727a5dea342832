import { deadlineOf, yearsOf, type Deadline } from '#analytics/checks/deadline.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { typedTargets, type TargetGroup } from '#analytics/typed-targets.ts'
import { nodeTypes, type Atom } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'

export interface TypeTarget extends TargetGroup {
  due: Deadline | undefined
}

/** Partner types with a stated number of partnerships, in stated order; tiers with a number are the matter of row 44. */
export function typeTargets(facts: Facts): readonly TypeTarget[] {
  const types = new Set(facts.nodes('PartnerType').map(facts.id))
  return typedTargets(facts)
    .groups.filter((group) => types.has(group.id) && isStated(group.target))
    .map((group) => ({ ...group, due: deadlineOf(group.text) }))
}

/** Facts that list a partner under a type. */
export const listedUnder = (facts: Facts, type: number): readonly Atom[] =>
  facts.from(type).filter((atom) => nodeTypes[facts.ecosystem.nodes.types[atom.object] ?? -1] === 'Partner')

export interface PlacedPartner {
  id: NodeId
  label: string
  period: NodeId
  /** as the roadmap names it, and its years of the plan, both inclusive */
  span: string
  first: number
  last: number
  atom: Atom
}

/** Partners that a roadmap in years secures or adds, in stated order. */
export const placedPartners = (facts: Facts): readonly PlacedPartner[] => {
  const periods = new Map(facts.nodes('Phase').map((node) => [node, yearsOf(facts.label(node))]))
  return facts.all.flatMap((atom): readonly PlacedPartner[] => {
    const years = periods.get(atom.subject)
    if (years === undefined || atom.object < 0 || !/\bpartner$/i.test(atom.predicate)) return []
    return [
      {
        id: facts.id(atom.object),
        label: facts.label(atom.object),
        period: facts.id(atom.subject),
        span: facts.label(atom.subject),
        ...years,
        atom,
      },
    ]
  })
}
