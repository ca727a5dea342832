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
