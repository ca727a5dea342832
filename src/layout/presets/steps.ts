import { graphOf, type Graph } from '#layout/engine/graph.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'
import type { Relations } from '#layout/presets/preset.ts'

/** How far everything stands from the roots, counted in links: a breadth-first search. Numbers are scene nodes. */
export interface Steps {
  /** links between two bodies on stage */
  graph: Graph
  roots: readonly number[]
  /** -1 = not reached, or not on stage */
  steps: Int32Array
  /** the node it was first reached from; -1 for roots and what is not reached */
  parent: Int32Array
  /** nearest first, children of one parent side by side */
  order: Uint32Array
  /** on stage, but nothing leads there */
  rest: Uint32Array
}

/** A grain beside its subject: facts as points have no place of their own. */
const isSatellite = (id: NodeId): boolean => id.startsWith('fact:')
export const standing = ({ nodes }: Scene, node: number): boolean => nodes.size[node]! > 0 && !isSatellite(nodes.ids[node]!)

/** Lines and relations whose two ends have a place, each pair once. */
export function standingGraph(scene: Scene, relations?: Relations): Graph {
  const { count } = scene.nodes
  const place = Uint8Array.from({ length: count }, (_, node) => (standing(scene, node) ? 1 : 0))
  const seen = new Set<number>()
  const from: number[] = []
  const to: number[] = []
  for (const pairs of relations === undefined ? [scene.links] : [scene.links, relations]) {
    for (let link = 0; link < pairs.from.length; link++) {
      const a = pairs.from[link]!
      const b = pairs.to[link]!
      const key = a < b ? a * count + b : b * count + a
      if (place[a] !== 1 || place[b] !== 1 || seen.has(key)) continue
      seen.add(key)
      from.push(a)
      to.push(b)
    }
  }
  return graphOf(count, from, to)
}

export function stepsFrom(scene: Scene, wanted: readonly NodeId[], relations?: Relations): Steps {
  const graph = standingGraph(scene, relations)
  const { count } = graph
  const roots = rootsOf(scene, graph, wanted)
  const steps = new Int32Array(count).fill(-1)
  const parent = new Int32Array(count).fill(-1)
  const order: number[] = [...roots]
  for (const root of roots) steps[root] = 0
  for (const node of order) {
    for (let at = graph.neighbourStart[node]!; at < graph.neighbourStart[node + 1]!; at++) {
      const next = graph.neighbour[at]!
      if (steps[next] !== -1) continue
      steps[next] = steps[node]! + 1
      parent[next] = node
      order.push(next)
    }
  }
  const rest: number[] = []
  for (let node = 0; node < count; node++) if (steps[node] === -1 && standing(scene, node)) rest.push(node)
  return { graph, roots, steps, parent, order: Uint32Array.from(order), rest: Uint32Array.from(rest) }
}

/** Those asked for that stand on the stage, else whoever has most links, the first of equals. */
function rootsOf(scene: Scene, graph: Graph, wanted: readonly NodeId[]): number[] {
  const asked = new Set(wanted)
  const found: number[] = []
  let most = -1
  let degree = -1
  for (let node = 0; node < graph.count; node++) {
    if (!standing(scene, node)) continue
    if (asked.has(scene.nodes.ids[node]!)) found.push(node)
    const own = graph.neighbourStart[node + 1]! - graph.neighbourStart[node]!
    if (own <= degree) continue
    most = node
    degree = own
  }
  return found.length > 0 || most === -1 ? found : [most]
}
