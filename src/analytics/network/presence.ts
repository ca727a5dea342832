import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'

export interface Presence {
  node: NodeId
  label: string
  /** indices of the programmes that name it, rising */
  programmes: readonly number[]
}

/** Every partner and the documents that name it, most documents first, then by name. */
export function presence({ nodes, programmes }: Ecosystem): readonly Presence[] {
  return nodes.ids
    .flatMap((id, node): Presence[] => {
      if (nodeTypes[nodes.types[node]!] !== 'Partner') return []
      const named = programmes.flatMap((_, programme) => (((nodes.programmes[node] ?? 0) >>> programme) & 1 ? [programme] : []))
      return [{ node: id, label: nodes.labels[node]!, programmes: named }]
    })
    .toSorted((a, b) => b.programmes.length - a.programmes.length || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}

export interface Overlap {
  a: number
  b: number
  shared: number
  /** shared over all that either names, 0..1 (Jaccard 1901) */
  jaccard: number
}

/** Each pair of programmes: partners both name. A shared name is not a shared contract. */
export function overlaps(ecosystem: Ecosystem): readonly Overlap[] {
  const partners = presence(ecosystem)
  const count = ecosystem.programmes.length
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, i) => a + 1 + i).map((b): Overlap => {
      const shared = partners.filter(({ programmes }) => programmes.includes(a) && programmes.includes(b)).length
      const either = partners.filter(({ programmes }) => programmes.includes(a) || programmes.includes(b)).length
      return { a, b, shared, jaccard: either > 0 ? shared / either : NaN }
    }),
  )
}

export interface Organisation {
  label: string
  /** its surface forms: partners of the documents */
  members: readonly NodeId[]
  programmes: readonly number[]
}

/** Organisations behind names, as `data/roll-up.json` groups them: inferred, reviewable, reversible; a partner in no group stands for itself. */
export function organisations(ecosystem: Ecosystem, groups: readonly { label: string; members: readonly string[] }[]): readonly Organisation[] {
  const partners = presence(ecosystem)
  const grouped = new Set(groups.flatMap((group) => group.members))
  const together = groups.flatMap((group): Organisation[] => {
    const members = partners.filter((partner) => group.members.includes(partner.node))
    if (members.length === 0) return []
    return [{ label: group.label, members: members.map((member) => member.node), programmes: [...new Set(members.flatMap((member) => member.programmes))].toSorted((a, b) => a - b) }]
  })
  const alone = partners.filter((partner) => !grouped.has(partner.node)).map((partner): Organisation => ({ label: partner.label, members: [partner.node], programmes: partner.programmes }))
  return [...together, ...alone].toSorted((a, b) => b.programmes.length - a.programmes.length)
}
