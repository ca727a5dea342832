import type { UndirectedGraph } from 'graphology'
import { randomSource } from '#model/exact.ts'
import type { NodeId } from '#model/ids.ts'

export interface LikelyLink {
  a: NodeId
  b: NodeId
  /** sum over shared neighbours of 1 / log(links of the neighbour): rare company counts more (Adamic and Adar 2003) */
  score: number
}

export interface LikelyLinks {
  links: readonly LikelyLink[]
  /** chance that a hidden real link scores above a pair that is not linked, 0.5 = guessing, 1 = always; NaN where too little could be hidden */
  heldOut: number
}

/**
 * Pairs without a link that share company, best first, and how well the same score finds links that were hidden from it. Inferred, never counted:
 * the caller draws them dotted, and only for imported graphs.
 */
export function likelyLinks(graph: UndirectedGraph, most = 50, seed = 1): LikelyLinks {
  return { links: scored(graph, most), heldOut: holdOut(graph, seed) }
}

function scored(graph: UndirectedGraph, most: number): readonly LikelyLink[] {
  const links: LikelyLink[] = []
  const order = new Map(graph.nodes().map((node, i) => [node, i]))
  for (const a of graph.nodes()) {
    const reached = new Set(graph.neighbors(a).flatMap((middle) => graph.neighbors(middle)))
    for (const b of reached) if (order.get(b)! > order.get(a)! && !graph.areNeighbors(a, b)) links.push({ a, b, score: adamicAdar(graph, a, b) })
  }
  return links.toSorted((x, y) => y.score - x.score || order.get(x.a)! - order.get(y.a)! || order.get(x.b)! - order.get(y.b)!).slice(0, most)
}

export function adamicAdar(graph: UndirectedGraph, a: NodeId, b: NodeId): number {
  const others = new Set(graph.neighbors(b))
  return graph.neighbors(a).reduce((sum, node) => sum + (others.has(node) ? 1 / Math.log(graph.degree(node)) : 0), 0)
}

const hiddenShare = 0.1
const leastHidden = 5

/** Area under the curve over as many pairs as links were hidden. */
function holdOut(graph: UndirectedGraph, seed: number): number {
  const random = randomSource(seed)
  const edges = graph.edges()
  const hidden = edges.filter(() => random() < hiddenShare).map((edge) => graph.extremities(edge))
  if (hidden.length < leastHidden || graph.order < 4) return NaN
  const rest = graph.copy()
  for (const [a, b] of hidden) rest.dropEdge(a, b)
  const nodes = graph.nodes()
  const pick = () => nodes[Math.floor(random() * nodes.length)]!
  let wins = 0
  for (const [a, b] of hidden) {
    let [x, y] = [pick(), pick()]
    for (let tries = 0; tries < 100 && (x === y || graph.areNeighbors(x, y)); tries++) [x, y] = [pick(), pick()]
    const real = adamicAdar(rest, a, b)
    const chance = adamicAdar(rest, x, y)
    wins += real > chance ? 1 : real === chance ? 0.5 : 0
  }
  return wins / hidden.length
}
