import { nodeTypes } from '#model/ecosystem.ts'
import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface CapabilityGroup {
  /** entity that heads the group; undefined = they are stated one by one, by the words of `predicate` */
  head?: NodeId
  /** the head's name, or the predicate as stated ("has API component"); empty for those that no fact lists anywhere */
  label: string
  /** Technology, Control, Layer ...: of its members */
  kind: string
  members: readonly NodeId[]
  atoms: readonly AtomId[]
}

/** Facts that order capabilities, not group them. */
const ordering = new Set(['sits above', 'sits below'])

/**
 * All capabilities of a programme in the groups in which they are stated: those a capability includes stand under it, the others under
 * the words with which the programme lists them. Every capability stands in one group, as a member or as its head.
 */
export function capabilityGroups(facts: Facts): readonly CapabilityGroup[] {
  const { nodes } = facts.ecosystem
  const isCapability = (node: number) => node >= 0 && nodeTypes[nodes.types[node] ?? -1] === 'Capability'
  const groups = new Map<string, { head?: number; label: string; members: number[]; atoms: AtomId[] }>()
  const taken = new Set<number>()
  const heads = new Set<number>()
  const joins = facts.all.filter((atom) => isCapability(atom.object) && !ordering.has(atom.predicate))
  for (const inside of [true, false])
    for (const atom of joins) {
      const under = isCapability(atom.subject)
      if (under !== inside || taken.has(atom.object) || (!inside && heads.has(atom.object))) continue
      const key = under ? String(atom.subject) : atom.predicate
      const group = groups.get(key) ?? { ...(under && { head: atom.subject }), label: under ? facts.label(atom.subject) : atom.predicate, members: [], atoms: [] }
      groups.set(key, group)
      group.members.push(atom.object)
      group.atoms.push(atom.id)
      taken.add(atom.object)
      if (under) heads.add(atom.subject)
    }
  const alone = facts.nodes('Capability').filter((node) => !taken.has(node) && !heads.has(node))
  if (alone.length > 0)
    groups.set('', { label: '', members: alone, atoms: facts.all.filter((atom) => alone.includes(atom.subject)).map((atom) => atom.id) })
  return [...groups.values()].map(({ head, label, members, atoms }) => ({
    ...(head !== undefined && { head: facts.id(head) }),
    label,
    kind: nodes.kinds[members[0] ?? -1] ?? '',
    members: members.map((node) => facts.id(node)),
    atoms,
  }))
}
