import ForceGraph3D from '3d-force-graph'
import { synthetic } from '#data/make/synthetic.ts'

/** The peer as its documentation shows it, with nothing set but the data: the very graph that `?bench=` opens in Orrery. */
declare global {
  interface Window {
    peerSettled: boolean
  }
}

const [nodes = 2472, edges = 6180, seed = 1] = (new URLSearchParams(location.search).get('bench') ?? '').split(',').filter(Boolean).map(Number)
const graph = synthetic(nodes, edges, seed)
const holder = document.querySelector<HTMLElement>('#graph')
if (holder === null) throw new Error('the page has lost its graph')

window.peerSettled = false
new ForceGraph3D(holder)
  .onEngineStop(() => {
    window.peerSettled = true
  })
  .graphData({
    nodes: graph.nodes.ids.map((id) => ({ id })),
    links: graph.atoms.map(({ subject, object }) => ({ source: graph.nodes.ids[subject] ?? '', target: graph.nodes.ids[object] ?? '' })),
  })
