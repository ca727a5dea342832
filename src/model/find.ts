import type { Atom, Ecosystem, SourceDocument } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** Answers that are worked out once per ecosystem and forgotten with it. */
const nodeNumbers = new WeakMap<Ecosystem, ReadonlyMap<NodeId, number>>()
const atomNumbers = new WeakMap<Ecosystem, ReadonlyMap<AtomId, number>>()
const facts = new WeakMap<Ecosystem, readonly (readonly number[])[]>()

/** Number of a node in the columns, -1 when there is none. */
export function nodeIndex(ecosystem: Ecosystem, id: NodeId): number {
  return once(nodeNumbers, ecosystem, () => new Map(ecosystem.nodes.ids.map((known, node) => [known, node]))).get(id) ?? -1
}

/** Number of a fact in `atoms`, -1 when there is none. */
export function atomIndex(ecosystem: Ecosystem, id: AtomId): number {
  return once(atomNumbers, ecosystem, () => new Map(ecosystem.atoms.map((atom, index) => [atom.id, index]))).get(id) ?? -1
}

/** Numbers of the facts that name a node as their subject or object, in the order of the source. */
export function factsOf(ecosystem: Ecosystem, node: number): readonly number[] {
  const lists = once(facts, ecosystem, () => {
    const found: number[][] = Array.from({ length: ecosystem.nodes.count }, () => [])
    for (const [index, { subject, object }] of ecosystem.atoms.entries()) {
      found[subject]?.push(index)
      if (object >= 0 && object !== subject) found[object]?.push(index)
    }
    return found
  })
  return lists[node] ?? []
}

/** One byte per node: 1 where the programme names it. */
export function programmeNodes(ecosystem: Ecosystem, programme: number): Uint8Array {
  return Uint8Array.from(ecosystem.nodes.programmes, (mask) => (mask >>> programme) & 1)
}

/** Pairs of nodes that at least one link joins, whatever its direction, predicate and programme: from, to, from, to ... */
export function simplePairs(ecosystem: Ecosystem): Uint32Array {
  const { edges, nodes } = ecosystem
  const seen = new Set<number>()
  const pairs: number[] = []
  for (let edge = 0; edge < edges.count; edge += 1) {
    const a = edges.from[edge] ?? 0
    const b = edges.to[edge] ?? 0
    const low = Math.min(a, b)
    const high = Math.max(a, b)
    const key = low * nodes.count + high
    if (low === high || seen.has(key)) continue
    seen.add(key)
    pairs.push(low, high)
  }
  return Uint32Array.from(pairs)
}

/** Where a fact stands, with the document itself. Throws when the fact names no document of the ecosystem. */
export function sourceOf(ecosystem: Ecosystem, atom: Atom): { document: SourceDocument; section: string; line: number } {
  const document = ecosystem.documents[atom.source.document]
  if (document === undefined) throw new Error(`${atom.id}: no document ${atom.source.document}`)
  return { document, section: atom.source.section, line: atom.source.line }
}

function once<T>(kept: WeakMap<Ecosystem, T>, ecosystem: Ecosystem, work: () => T): T {
  const known = kept.get(ecosystem)
  if (known !== undefined) return known
  const made = work()
  kept.set(ecosystem, made)
  return made
}
