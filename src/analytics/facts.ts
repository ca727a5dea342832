import type { Atom, Ecosystem } from '#model/ecosystem.ts'
import { nodeTypes, type NodeType } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'

/** The facts of one programme, found by subject and predicate. Built once per programme; reads nothing of other programmes. */
export interface Facts {
  ecosystem: Ecosystem
  programme: number
  /** every fact of the programme in stated order */
  all: readonly Atom[]
  /** facts with this subject and predicate: original ones first, restatements after them */
  of(subject: number, predicate: string): readonly Atom[]
  /** every fact with this predicate, in stated order */
  saying(predicate: string): readonly Atom[]
  /** facts whose object is this node */
  about(object: number, predicate: string): readonly Atom[]
  /** all facts about a subject, whatever they say, in the order of the document */
  from(subject: number): readonly Atom[]
  /** where a fact stands in `all` */
  place(atom: Atom): number
  /** all facts that name an object */
  to(object: number): readonly Atom[]
  /** numbers of the programme's nodes of a type, and of a kind where one is given */
  nodes(type: NodeType, kind?: string): readonly number[]
  id(node: number): NodeId
  label(node: number): string
}

const kept = new WeakMap<Ecosystem, Map<number, Facts>>()

export function factsOf(ecosystem: Ecosystem, programme: number): Facts {
  const known = kept.get(ecosystem) ?? new Map<number, Facts>()
  kept.set(ecosystem, known)
  const facts = known.get(programme) ?? indexed(ecosystem, programme)
  known.set(programme, facts)
  return facts
}

function indexed(ecosystem: Ecosystem, programme: number): Facts {
  const all = ecosystem.atoms.filter((atom) => atom.programme === programme)
  const byPredicate = groupBy(all, (atom) => atom.predicate)
  const bySubject = groupBy(all, (atom) => `${atom.subject} ${atom.predicate}`)
  const byObject = groupBy(all, (atom) => `${atom.object} ${atom.predicate}`)
  const froms = groupBy(all, (atom) => atom.subject)
  const tos = groupBy(all, (atom) => atom.object)
  let placed: ReadonlyMap<Atom, number> | undefined
  const places = (): ReadonlyMap<Atom, number> => (placed ??= new Map(all.map((atom, index) => [atom, index])))
  const { nodes } = ecosystem
  const named = Array.from({ length: nodes.count }, (_, node) => node).filter(
    (node) => (((nodes.programmes[node] ?? 0) >>> programme) & 1) === 1,
  )
  return {
    ecosystem,
    programme,
    all,
    of: (subject, predicate) => originalsFirst(bySubject.get(`${subject} ${predicate}`) ?? []),
    saying: (predicate) => byPredicate.get(predicate) ?? [],
    about: (object, predicate) => byObject.get(`${object} ${predicate}`) ?? [],
    place: (atom) => places().get(atom) ?? -1,
    from: (subject) => froms.get(subject) ?? [],
    to: (object) => (object === -1 ? [] : (tos.get(object) ?? [])),
    nodes: (type, kind) =>
      named.filter((node) => nodeTypes[nodes.types[node] ?? -1] === type && (kind === undefined || nodes.kinds[node] === kind)),
    id: (node) => nodes.ids[node] ?? '',
    label: (node) => nodes.labels[node] ?? '',
  }
}

const originalsFirst = (atoms: readonly Atom[]): readonly Atom[] => (atoms.every((atom) => !atom.restates) ? atoms : atoms.toSorted((a, b) => Number(a.restates) - Number(b.restates)))

function groupBy<Key>(atoms: readonly Atom[], keyOf: (atom: Atom) => Key): ReadonlyMap<Key, readonly Atom[]> {
  const groups = new Map<Key, Atom[]>()
  for (const atom of atoms) {
    const key = keyOf(atom)
    const group = groups.get(key)
    if (group) group.push(atom)
    else groups.set(key, [atom])
  }
  return groups
}
