import * as d3 from 'd3-force-3d'
import Graphology from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import defaults from 'graphology-layout-forceatlas2/defaults.js'
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js'
import iterate from 'graphology-layout-forceatlas2/iterate.js'
import createLayout from 'ngraph.forcelayout'
import createGraph from 'ngraph.graph'
import { randomSource } from '#model/exact.ts'
import type { Contender } from '#test/bench/layout/contender.ts'
import { errorOfForce } from '#test/bench/layout/exact-force.ts'

interface Body {
  x: number
  y: number
  z: number
  vx: number
  vy: number
  vz: number
}
interface Simulation {
  force(name: string, force: unknown): this
  stop(): this
  tick(): this
  alpha(): number
  alphaMin(): number
}
/** what the product does not use of it and `d3-force-3d.d.ts` does not declare */
const space = d3 as unknown as {
  forceSimulation(nodes: object[], dimensions: 3): Simulation
  forceLink(links: object[]): unknown
  forceCenter(): unknown
}

const packed = (count: number, place: (node: number) => readonly [number, number, number]): Float32Array => {
  const positions = new Float32Array(4 * count)
  for (let node = 0; node < count; node++) positions.set([...place(node), 1], 4 * node)
  return positions
}

/** Link, many-body and centre with their defaults; it stops at alpha 0.001, after 300 ticks. */
const d3Force3d: Contender = {
  id: 'd3-force-3d',
  title: 'd3-force-3d',
  reference: true,
  leastTicks: 300,
  start({ count, from, to }) {
    const nodes = Array.from({ length: count }, () => ({}))
    const links = Array.from(from, (source, link) => ({ source, target: to[link] }))
    const simulation = space.forceSimulation(nodes, 3).stop()
    simulation.force('link', space.forceLink(links)).force('charge', d3.forceManyBody()).force('center', space.forceCenter())
    const bodies = nodes as Body[]
    return {
      tick: () => simulation.tick(),
      get settled() {
        return simulation.alpha() < simulation.alphaMin()
      },
      positions: () => packed(count, (node) => [bodies[node]!.x, bodies[node]!.y, bodies[node]!.z]),
    }
  },
  forceError({ count }, positions) {
    const bodies = Array.from({ length: count }, (_, node) => ({
      index: node,
      x: positions[4 * node]!,
      y: positions[4 * node + 1]!,
      z: positions[4 * node + 2]!,
      vx: 0,
      vy: 0,
      vz: 0,
    }))
    const repel = d3.forceManyBody<Body>()
    repel.initialize(bodies, randomSource(1), 3)
    repel(1)
    // its law: 30 / d, and within its smallest distance of 1 no more than that
    return errorOfForce(
      positions,
      (square) => 30 / (square < 1 ? Math.sqrt(square) : square),
      (body) => [bodies[body]!.vx, bodies[body]!.vy, bodies[body]!.vz],
    )
  },
}

/** Its defaults, in three dimensions, until `step` says that it is stable. */
const ngraph: Contender = {
  id: 'ngraph',
  title: 'ngraph.forcelayout 3D',
  leastTicks: 300,
  start({ count, from, to }) {
    const graph = createGraph()
    for (let node = 0; node < count; node++) graph.addNode(node)
    from.forEach((source, link) => graph.addLink(source, to[link]!))
    const layout = createLayout(graph, { dimensions: 3 })
    let settled = false
    return {
      tick: () => {
        settled = layout.step()
      },
      get settled() {
        return settled
      },
      positions: () =>
        packed(count, (node) => {
          const { x, y, z = 0 } = layout.getNodePosition(node)
          return [x, y, z]
        }),
    }
  },
}

/** it has no rule to stop by */
const atlasIterations = 500

/** Two dimensions, the settings that it infers from the number of nodes, from chance; `iterate` is what its own loop and worker call. */
const atlas: Contender = {
  id: 'forceatlas2',
  title: 'graphology ForceAtlas2, 2D',
  leastTicks: 300,
  start({ count, from, to }) {
    const random = randomSource(1)
    const graph = new Graphology({ type: 'undirected' })
    for (let node = 0; node < count; node++) graph.addNode(node, { x: random(), y: random() })
    from.forEach((source, link) => graph.addEdge(source, to[link]))
    const settings = { ...defaults, ...forceAtlas2.inferSettings(graph) }
    const { nodes, edges } = graphToByteArrays(graph, () => 1)
    let iterations = 0
    return {
      tick: () => {
        iterate(settings, nodes, edges)
        iterations += 1
      },
      get settled() {
        return iterations >= atlasIterations
      },
      positions: () => packed(count, (node) => [nodes[10 * node]!, nodes[10 * node + 1]!, 0]),
    }
  },
}

export const peers: readonly Contender[] = [d3Force3d, ngraph, atlas]
