import { nameFamilies } from '#analytics/names/families.ts'
import { summed } from '#analytics/names/sums.ts'
import type { NameProposal } from '#analytics/names/proposal.ts'
import { proposals } from '#analytics/names/proposals.ts'
import { edgesOf } from '#model/edges.ts'
import type { Atom, EdgeTable, Ecosystem } from '#model/ecosystem.ts'
import { factsOf, nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { ViewState } from '#model/view-state.ts'
import { contentVersion } from '#model/version.ts'

/** Entities that a decision made one. */
export interface Join {
  canonical: NodeId
  label: string
  /** who they were, the canonical one among them, in the order of the data */
  members: readonly { id: NodeId; label: string }[]
  /** ids of the proposals that joined them */
  proposals: readonly string[]
}

const kept = new WeakMap<Ecosystem, Map<string, Ecosystem>>()
/** By the facts: partners added in a scenario make another table of nodes over the same facts. */
const joins = new WeakMap<readonly Atom[], readonly Join[]>()

/** Who was joined in this data, in the order of the data; empty where nobody was. */
export const joinsOf = ({ atoms }: Ecosystem): readonly Join[] => joins.get(atoms) ?? []

/** The id under which an entity stands after the joins: its own where nobody joined it. */
export function standsAs(ecosystem: Ecosystem, id: NodeId): NodeId {
  return joinsOf(ecosystem).find(({ members }) => members.some((member) => member.id === id))?.canonical ?? id
}

/**
 * The data with joined entities as one node. Facts keep their text and their place; links of one programme, predicate and pair become one; which role
 * an entity has stays a matter of its links, each in its programme. What is not decided is not joined: without a `join` it is the same object, and the
 * order of decisions changes nothing. Unknown proposals are passed over.
 */
export function resolved(ecosystem: Ecosystem, decisions: ViewState['names']): Ecosystem {
  const wanted = Object.entries(decisions ?? {}).flatMap(([id, decision]) => (decision === 'join' ? [id] : []))
  if (wanted.length === 0) return ecosystem
  const chosen = new Set(wanted)
  const joined = proposals(ecosystem).filter((proposal) => proposal.joinable && chosen.has(proposal.id))
  if (joined.length === 0) return ecosystem
  const made = kept.get(ecosystem) ?? new Map<string, Ecosystem>()
  kept.set(ecosystem, made)
  const key = joined.map(({ id }) => id).join('\n')
  const found = made.get(key)
  if (found !== undefined) return found
  const next = merged(ecosystem, joined)
  if (made.size > 8) made.clear()
  made.set(key, next)
  return next
}

/** How many entities the decisions take away: 72 partners less this is what is left. */
export function takenAway(ecosystem: Ecosystem, decisions: ViewState['names']): number {
  const root = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let next = root.get(at); next !== undefined; next = root.get(at)) at = next
    return at
  }
  let taken = 0
  for (const { id, joinable, form, canonical } of proposals(ecosystem)) {
    if (!joinable || decisions?.[id] !== 'join') continue
    const [a, b] = [find(form.node ?? ''), find(canonical.node ?? '')]
    if (a === b) continue
    root.set(a, b)
    taken += 1
  }
  return taken
}

function merged(ecosystem: Ecosystem, joined: readonly NameProposal[]): Ecosystem {
  const { nodes } = ecosystem
  const pairs = joined.map(({ form, canonical, kind }) => ({ a: nodeIndex(ecosystem, form.node ?? ''), b: nodeIndex(ecosystem, canonical.node ?? ''), kind }))
  const whole = rootsOf(nodes.count, pairs)
  const oneName = rootsOf(nodes.count, pairs.filter(({ kind }) => kind === 'alias'))
  const groups = new Map<number, number[]>()
  for (const node of new Set(pairs.flatMap(({ a, b }) => [a, b]))) groups.set(whole[node]!, [...(groups.get(whole[node]!) ?? []), node])
  const stays = Int32Array.from({ length: nodes.count }, (_, node) => node)
  const labels = [...nodes.labels]
  const masks = nodes.programmes.slice()
  const made = [...groups.values()].map((unsorted): Join => {
    const members = unsorted.toSorted((a, b) => a - b)
    const own = joined.filter(({ form }) => members.includes(nodeIndex(ecosystem, form.node ?? '')))
    const canonical = canonicalOf(ecosystem, members, own)
    for (const member of members) stays[member] = canonical
    masks[canonical] = members.reduce((mask, member) => mask | nodes.programmes[member]!, 0) >>> 0
    labels[canonical] = own.some(({ kind }) => kind === 'group') ? (familyOf(own)?.joinedAs ?? labels[canonical]!) : labels[canonical]!
    return { canonical: nodes.ids[canonical]!, label: labels[canonical], members: members.map((member) => ({ id: nodes.ids[member]!, label: nodes.labels[member]! })), proposals: own.map(({ id }) => id) }
  })
  const numbers = new Int32Array(nodes.count).fill(-1)
  const left = [...stays.keys()].filter((node) => stays[node] === node)
  left.forEach((node, number) => (numbers[node] = number))
  const numberOf = (node: number): number => (node === -1 ? -1 : numbers[stays[node]!]!)
  const atoms = summed(ecosystem.atoms, stays, oneName).map((atom): Atom => ({ ...atom, subject: numberOf(atom.subject), object: numberOf(atom.object) }))
  const table = {
    count: left.length,
    ids: left.map((node) => nodes.ids[node]!),
    labels: left.map((node) => labels[node]!),
    types: Uint8Array.from(left, (node) => nodes.types[node]!),
    kinds: left.map((node) => nodes.kinds[node]!),
    programmes: Uint32Array.from(left, (node) => masks[node]!),
  }
  const content = { id: ecosystem.id, title: ecosystem.title, programmes: ecosystem.programmes.map((programme) => ({ ...programme, node: numberOf(programme.node) })), documents: ecosystem.documents, nodes: table, atoms, synthetic: ecosystem.synthetic }
  joins.set(atoms, made)
  return { ...content, edges: withoutLoops(edgesOf(atoms, table.ids, content.programmes.map(({ id }) => id))), version: contentVersion(content) }
}

/** One number per node and set of joined nodes: the smallest of the set (union-find by Galler and Fischer 1964). */
function rootsOf(count: number, pairs: readonly { a: number; b: number }[]): Int32Array {
  const root = Int32Array.from({ length: count }, (_, node) => node)
  const find = (node: number): number => {
    let at = node
    while (root[at] !== at) at = root[at]!
    return at
  }
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)]
    root[Math.max(x, y)] = Math.min(x, y)
  }
  return root.map((_, node) => find(node))
}

const familyOf = (own: readonly NameProposal[]) => nameFamilies.find(({ id }) => own.some(({ family }) => family === id))

/** The name the family says; else one that stayed in every pair, with the most facts. Independent of the order of decisions. */
function canonicalOf(ecosystem: Ecosystem, members: readonly number[], own: readonly NameProposal[]): number {
  const family = new Set(own.flatMap((proposal) => (proposal.family === undefined ? [] : [proposal.canonical.node])))
  const going = new Set(own.map(({ form }) => form.node))
  const rank = (node: number): readonly number[] => {
    const id = ecosystem.nodes.ids[node]!
    return [family.has(id) ? 0 : 1, going.has(id) ? 1 : 0, -factsOf(ecosystem, node).length, node]
  }
  return members.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    const at = left.findIndex((value, i) => value !== right[i])
    return at === -1 ? 0 : left[at]! - right[at]!
  })[0]!
}

/** What was said between two entities that are one now stays a fact and is no line. */
function withoutLoops(edges: EdgeTable): EdgeTable {
  const left = [...edges.from.keys()].filter((edge) => edges.from[edge] !== edges.to[edge])
  if (left.length === edges.count) return edges
  return {
    count: left.length,
    ids: left.map((edge) => edges.ids[edge]!),
    from: Uint32Array.from(left, (edge) => edges.from[edge]!),
    to: Uint32Array.from(left, (edge) => edges.to[edge]!),
    predicates: left.map((edge) => edges.predicates[edge]!),
    programme: Uint8Array.from(left, (edge) => edges.programme[edge]!),
    atoms: left.map((edge) => edges.atoms[edge]!),
  }
}
