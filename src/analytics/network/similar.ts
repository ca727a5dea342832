import type { UndirectedGraph } from 'graphology'
import type { NodeId } from '#model/ids.ts'

export interface Similar {
  node: NodeId
  /** shared neighbours over all neighbours of either, 0..1 (Jaccard 1901) */
  jaccard: number
  /** shared neighbours: the reasons */
  shared: readonly NodeId[]
}

/** Who shares most of what a pivot is joined to, most alike first; nodes without a shared neighbour are left out. */
export function similarTo(graph: UndirectedGraph, pivot: NodeId, among: readonly NodeId[]): readonly Similar[] {
  if (!graph.hasNode(pivot)) return []
  const own = new Set(graph.neighbors(pivot))
  return among
    .flatMap((node): Similar[] => {
      if (node === pivot || !graph.hasNode(node)) return []
      const theirs = graph.neighbors(node).filter((each) => each !== pivot)
      const shared = theirs.filter((each) => own.has(each))
      const either = new Set([...own, ...theirs])
      either.delete(node)
      return shared.length === 0 ? [] : [{ node, jaccard: shared.length / either.size, shared }]
    })
    .toSorted((a, b) => b.jaccard - a.jaccard || b.shared.length - a.shared.length)
}
