import type { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { undirectedDensity } from 'graphology-metrics/graph/density'
import { singleSourceLength } from 'graphology-shortest-path/unweighted'
import type { NodeId } from '#model/ids.ts'

export interface Structure {
  nodes: number
  links: number
  /** sizes, largest first */
  components: readonly number[]
  /** links over possible links, 0..1 */
  density: number
  /** of the largest component: links per node times two, longest and mean shortest path in steps; NaN with fewer than two nodes */
  largest: { nodes: number; meanDegree: number; diameter: number; meanPath: number }
}

/** Components, density, and the distances inside the largest component, by breadth-first search from each of its nodes. */
export function structure(graph: UndirectedGraph, report: (share: number) => void = () => undefined): Structure {
  const components = connectedComponents(graph).toSorted((a, b) => b.length - a.length)
  const [largest = []] = components
  let diameter = 0
  let steps = 0
  let degrees = 0
  largest.forEach((node, i) => {
    degrees += graph.degree(node)
    for (const length of Object.values(singleSourceLength(graph, node) as Record<NodeId, number>)) {
      steps += length
      if (length > diameter) diameter = length
    }
    if (i % 64 === 0) report(i / largest.length)
  })
  const pairs = largest.length * (largest.length - 1)
  return {
    nodes: graph.order,
    links: graph.size,
    components: components.map((component) => component.length),
    density: graph.order > 1 ? undirectedDensity(graph) : NaN,
    largest: { nodes: largest.length, meanDegree: largest.length > 0 ? degrees / largest.length : NaN, diameter: pairs > 0 ? diameter : NaN, meanPath: pairs > 0 ? steps / pairs : NaN },
  }
}

/** The nodes of the largest component, in the order of the graph. */
export function largestComponent(graph: UndirectedGraph): readonly NodeId[] {
  return connectedComponents(graph).toSorted((a, b) => b.length - a.length)[0] ?? []
}
