import type { Graph } from '#layout/engine/graph.ts'
import { PlaceTree } from '#layout/quality/place-tree.ts'
import { sample } from '#layout/quality/sample.ts'

export interface NeighbourhoodOptions {
  /** nodes that are looked at; default 2,000 */
  sample?: number
  seed?: number
}

/**
 * How far neighbours in the layout are neighbours in the graph: for every node with k different neighbours the Jaccard index of these and
 * its k nearest nodes in the layout, averaged. 1 = exactly the neighbours stand around everybody. Of equally far nodes the lower one counts
 * as nearer. Nodes without links or place do not count.
 * @param positions 4n: x, y, z, w
 * @returns 0..1, NaN when nobody counts
 */
export function neighbourhoodPreservation(
  graph: Graph,
  positions: Float32Array,
  { sample: wanted = 2000, seed = 1 }: NeighbourhoodOptions = {},
): number {
  const { neighbourStart, neighbour } = graph
  const tree = new PlaceTree(positions)
  let sum = 0
  let counted = 0
  for (const node of sample(graph.count, wanted, seed)) {
    if (positions[4 * node + 3] === 0) continue
    const linked = new Set(neighbour.subarray(neighbourStart[node], neighbourStart[node + 1]))
    if (linked.size === 0) continue
    const hits = nearest(tree, node, linked.size).filter((other) => linked.has(other)).length
    sum += hits / (2 * linked.size - hits)
    counted += 1
  }
  return sum / counted
}

/** The `wanted` nodes nearest to `node`, itself left out, in no order that matters. */
function nearest(tree: PlaceTree, node: number, wanted: number): number[] {
  // a heap with the farthest on top; of equally far ones the higher node
  const nodes: number[] = []
  const squares: number[] = []
  const above = (a: number, b: number): boolean => squares[a]! > squares[b]! || (squares[a] === squares[b] && nodes[a]! > nodes[b]!)
  const swap = (a: number, b: number): void => {
    const [other, square] = [nodes[a]!, squares[a]!]
    nodes[a] = nodes[b]!
    squares[a] = squares[b]!
    nodes[b] = other
    squares[b] = square
  }
  const sink = (): void => {
    for (let at = 0; ;) {
      let top = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < nodes.length && above(child, top)) top = child
      if (top === at) return
      swap(at, top)
      at = top
    }
  }
  tree.near(node, Infinity, (other, square) => {
    if (other !== node) {
      if (nodes.length < wanted) {
        nodes.push(other)
        squares.push(square)
        for (let at = nodes.length - 1; at > 0 && above(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
      } else if (square < squares[0]! || (square === squares[0] && other < nodes[0]!)) {
        nodes[0] = other
        squares[0] = square
        sink()
      }
    }
    return nodes.length < wanted ? Infinity : squares[0]!
  })
  return nodes
}
