import { UndirectedGraph } from 'graphology'
import { simplePairs } from '#model/find.ts'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import type { NodeId } from '#model/ids.ts'

/** What a network question is asked of: plain columns, so that a worker can be handed them. */
export interface Network {
  ids: readonly NodeId[]
  /** from, to, from, to ... as indices in `ids`; each pair once */
  pairs: Uint32Array
}

/** Everything the documents name, each pair joined once whatever its direction, predicate and document. One programme: its own nodes and links. */
export function wholeNetwork(ecosystem: Ecosystem, programme?: number): Network {
  if (programme === undefined) return { ids: ecosystem.nodes.ids, pairs: simplePairs(ecosystem) }
  const { edges, nodes } = ecosystem
  const own = nodes.ids.flatMap((_, node) => (((nodes.programmes[node] ?? 0) >>> programme) & 1 ? [node] : []))
  const place = new Map(own.map((node, i) => [node, i]))
  const seen = new Set<string>()
  const pairs: number[] = []
  for (let edge = 0; edge < edges.count; edge++) {
    const from = place.get(edges.from[edge] ?? -1)
    const to = place.get(edges.to[edge] ?? -1)
    if (edges.programme[edge] !== programme || from === undefined || to === undefined || from === to) continue
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`
    if (seen.has(key)) continue
    seen.add(key)
    pairs.push(from, to)
  }
  return { ids: own.map((node) => nodes.ids[node]!), pairs: Uint32Array.from(pairs) }
}

/** Partners on one side, programmes on the other, joined where a document names the partner. */
export function presenceNetwork(ecosystem: Ecosystem): Network {
  const { nodes, programmes } = ecosystem
  const partners = nodes.ids.flatMap((_, node) => (nodeTypes[nodes.types[node]!] === 'Partner' ? [node] : []))
  const ids = [...programmes.map((programme) => nodes.ids[programme.node]!), ...partners.map((node) => nodes.ids[node]!)]
  const pairs = partners.flatMap((node, i) =>
    programmes.flatMap((_, programme) => (((nodes.programmes[node] ?? 0) >>> programme) & 1 ? [programme, programmes.length + i] : [])),
  )
  return { ids, pairs: Uint32Array.from(pairs) }
}

export function graphOf({ ids, pairs }: Network): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const id of ids) graph.addNode(id)
  for (let i = 0; i < pairs.length; i += 2) graph.mergeUndirectedEdge(ids[pairs[i]!]!, ids[pairs[i + 1]!]!)
  return graph
}
