import type { Atom, Ecosystem, NodeType } from '#model/ecosystem.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import { edgesOf } from '#model/edges.ts'
import type { RandomSource } from '#model/exact.ts'
import { randomSource } from '#model/exact.ts'
import type { NodeId } from '#model/ids.ts'
import { contentVersion } from '#model/version.ts'

/** What stands round a partner, in the proportions of the bundled programs. */
const members: readonly NodeType[] = [
  'Capability',
  'Milestone',
  'Capability',
  'KPI',
  'Mitigation',
  'Standard',
  'Phase',
  'PartnerType',
  'Risk',
  'Enablement',
]
const perPartner = 40
const localShare = 0.8

/**
 * A flagged load fixture: one program, partners as hubs of very different size, members round each, and the remaining links mostly
 * inside a partner's circle. The same for the same numbers. Throws a RangeError on sizes that cannot be filled.
 */
export function synthetic(nodeCount: number, edgeCount: number, seed: number): Ecosystem {
  const whole = [nodeCount, edgeCount, seed].every((size) => Number.isInteger(size) && size >= 0)
  // Above half of all pairs the random search for a free pair would crawl.
  const most = Math.max(nodeCount - 1, (nodeCount * (nodeCount - 1)) / 4)
  if (!whole || nodeCount < 1 || edgeCount > most)
    throw new RangeError(`no graph of ${nodeCount} nodes and ${edgeCount} edges, seed ${seed}`)
  const random = randomSource(seed)
  const partners = Math.min(nodeCount - 1, Math.max(1, Math.round(nodeCount / perPartner)))
  const circles = circlesOf(nodeCount, partners, random)
  const { ids, labels, types } = names(nodeCount, partners)
  const joined = new Set<number>()
  const atoms: Atom[] = []
  const join = (a: number, b: number): void => {
    const key = Math.min(a, b) * nodeCount + Math.max(a, b)
    if (a === b || joined.has(key)) return
    joined.add(key)
    atoms.push({
      id: `synthetic-${atoms.length + 1}`,
      subject: a,
      predicate: a === 0 ? 'has partner' : 'relates to',
      object: b,
      text: labels[b] ?? '',
      category: '',
      source: { document: 0, section: '', line: atoms.length + 1 },
      basis: 'synthetic',
      restates: false,
      programme: 0,
    })
  }
  for (let node = 1; node < nodeCount && atoms.length < edgeCount; node += 1) join(node <= partners ? 0 : circleOf(circles, node), node)
  while (atoms.length < edgeCount) {
    const from = 1 + Math.floor(random() * (nodeCount - 1))
    join(from, random() < localShare ? neighbor(circles, from, random) : Math.floor(random() * nodeCount))
  }
  const content = {
    id: `bench-${nodeCount}-${edgeCount}-${seed}`,
    title: `Synthetic ${nodeCount}, ${edgeCount}, ${seed}`,
    programmes: [{ id: 'synthetic', node: 0, label: 'Synthetic', document: 0 }],
    documents: [{ id: 'synthetic', title: 'Synthetic', file: '', lines: edgeCount }],
    nodes: {
      count: nodeCount,
      ids,
      labels,
      types,
      kinds: [...types].map((type) => nodeTypes[type] ?? ''),
      programmes: new Uint32Array(nodeCount).fill(1),
    },
    atoms,
    synthetic: true,
  }
  return { ...content, edges: edgesOf(atoms, ids, ['synthetic']), version: contentVersion(content) }
}

/** Members of partner p are first[p] .. first[p + 1] - 1. Squared randomness makes a few circles large and most small. */
interface Circles {
  partners: number
  first: Uint32Array
  owner: Uint32Array
}

function circlesOf(nodeCount: number, partners: number, random: RandomSource): Circles {
  const weights = Array.from({ length: partners }, () => 0.05 + random() ** 4)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const free = nodeCount - 1 - partners
  const first = new Uint32Array(partners + 1)
  const owner = new Uint32Array(nodeCount)
  let reached = 0
  let at = partners + 1
  for (let partner = 0; partner < partners; partner += 1) {
    first[partner] = at
    reached += weights[partner] ?? 0
    const end = partner === partners - 1 ? nodeCount : partners + 1 + Math.floor((free * reached) / total)
    owner.fill(partner + 1, at, end)
    at = end
  }
  first[partners] = nodeCount
  for (let partner = 1; partner <= partners; partner += 1) owner[partner] = partner
  return { partners, first, owner }
}

function circleOf(circles: Circles, node: number): number {
  return circles.owner[node] ?? 0
}

function neighbor(circles: Circles, node: number, random: RandomSource): number {
  const partner = circleOf(circles, node)
  const start = circles.first[partner - 1] ?? 0
  const size = (circles.first[partner] ?? 0) - start
  const pick = Math.floor(random() * (size + 1))
  return pick === size ? partner : start + pick
}

function names(nodeCount: number, partners: number): { ids: NodeId[]; labels: string[]; types: Uint8Array } {
  const ids: NodeId[] = []
  const labels: string[] = []
  const types = new Uint8Array(nodeCount)
  for (let node = 0; node < nodeCount; node += 1) {
    const type: NodeType = node === 0 ? 'Programme' : node <= partners ? 'Partner' : (members[node % members.length] ?? 'Capability')
    types[node] = nodeTypes.indexOf(type)
    ids.push(
      node === 0 ? 'programme:synthetic' : type === 'Partner' ? `partner:synthetic-${node}` : `synthetic/${type.toLowerCase()}:${node}`,
    )
    labels.push(node === 0 ? 'Synthetic' : `${type} ${node}`)
  }
  return { ids, labels, types }
}
