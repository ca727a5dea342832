import { counted } from '#analytics/explain/terms.ts'
import { atomIndex, nodeIndex } from '#model/find.ts'
import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Term } from '#model/term.ts'
import { edgeAtoms } from '#lenses/ties.ts'

export interface CountedThing { label: string; node?: NodeId; atoms: readonly AtomId[] }

export const labelOf = (ecosystem: Ecosystem, id: NodeId): string => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id

/** A fact as a thing: what it says of whom. */
export function factThing(ecosystem: Ecosystem, atom: Atom): CountedThing {
  const { ids, labels } = ecosystem.nodes
  return { label: `${labels[atom.subject] ?? ''}, ${atom.predicate}: ${atom.text}`, ...(atom.object !== -1 && { node: ids[atom.object]! }), atoms: [atom.id] }
}

/** Facts counted one by one. */
export const countedFacts = (ecosystem: Ecosystem, key: string, atoms: readonly AtomId[]): Term =>
  counted(key, atoms.flatMap((id) => ecosystem.atoms[atomIndex(ecosystem, id)] ?? []).map((atom) => factThing(ecosystem, atom)))

/** Entities counted, each with its facts. */
export const countedNodes = (ecosystem: Ecosystem, key: string, nodes: readonly { id: NodeId; atoms: readonly AtomId[] }[]): Term =>
  counted(key, nodes.map(({ id, atoms }) => ({ label: labelOf(ecosystem, id), node: id, atoms })))

/** Facts that have the node as their subject, in one programme or (undefined) in all. */
export function factsAbout(ecosystem: Ecosystem, node: number, programme?: number): Term {
  const found = ecosystem.atoms.filter((atom) => atom.subject === node && (programme === undefined || atom.programme === programme))
  return counted('facts-about', found.map((atom) => factThing(ecosystem, atom)))
}

/** Stated relations; one programme or (undefined) all, at one node (either end) or (undefined) anywhere. */
function edgesCounted(key: string, ecosystem: Ecosystem, programme: number | undefined, node: number | undefined): Term {
  const { edges, nodes } = ecosystem
  const things: CountedThing[] = []
  for (let edge = 0; edge < edges.count; edge++) {
    const [from, to] = [edges.from[edge]!, edges.to[edge]!]
    if ((node !== undefined && from !== node && to !== node) || (programme !== undefined && edges.programme[edge] !== programme)) continue
    things.push({ label: `${nodes.labels[from]}, ${edges.predicates[edge]}: ${nodes.labels[to]}`, node: nodes.ids[from === node ? to : from]!, atoms: edgeAtoms(ecosystem, edge) })
  }
  return counted(key, things)
}

export const relationsAt = (ecosystem: Ecosystem, node: number, programme?: number): Term => edgesCounted('relations-at', ecosystem, programme, node)
export const relationsOf = (ecosystem: Ecosystem, programme: number): Term => edgesCounted('relations-of', ecosystem, programme, undefined)
