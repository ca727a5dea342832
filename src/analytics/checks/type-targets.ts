import type { Known } from '#analytics/book.ts'
import { deadlineOf, yearsOf, type Deadline } from '#analytics/checks/deadline.ts'
import type { Facts } from '#analytics/facts.ts'
import { nodeTypes, type Atom } from '#model/ecosystem.ts'

export interface NamedPartner {
  node: number
  /** the fact that lists the partner under the type */
  atom: Atom
}

export interface TypeTarget {
  type: number
  label: string
  /** how many partnerships of the type are wanted */
  target: Known
  due: Deadline | undefined
  named: readonly NamedPartner[]
}

export const partnersOfType = (facts: Facts, type: number): readonly NamedPartner[] =>
  facts.all
    .filter((atom) => atom.subject === type && atom.object >= 0 && nodeTypes[facts.ecosystem.nodes.types[atom.object] ?? -1] === 'Partner')
    .map((atom) => ({ node: atom.object, atom }))

/** Partner types with a stated number of partnerships, in stated order. */
export const typeTargets = (facts: Facts): readonly TypeTarget[] =>
  facts.nodes('PartnerType').flatMap((type): readonly TypeTarget[] => {
    const stated = facts.all.find(
      (atom) => atom.subject === type && !atom.restates && /\bpartner(?:ship)?s$/i.test(atom.predicate) && atom.value?.kind === 'count',
    )
    if (stated?.value?.kind !== 'count') return []
    return [
      {
        type,
        label: facts.label(type),
        target: { value: stated.value.value, atoms: [stated.id] },
        due: deadlineOf(stated.text, stated.predicate),
        named: partnersOfType(facts, type),
      },
    ]
  })

export interface PlacedPartner {
  partner: number
  period: string
  /** years of the plan, both inclusive */
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
    return [{ partner: atom.object, period: facts.label(atom.subject), ...years, atom }]
  })
}
