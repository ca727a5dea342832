import { placeDiscs } from '#layout/presets/lobes.ts'
import { groupsOf } from '#layout/presets/louvain.ts'
import type { Anchoring, ArrangingPreset, Relations } from '#layout/presets/preset.ts'
import { standing, standingGraph } from '#layout/presets/steps.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene } from '#model/scene.ts'

/** share of the stage's disc (1 u) that the lobes together cover, before they are set apart */
const cover = 0.42
const smallest = 0.03
/** clear space round a lobe, and as a share of its radius where it is small */
const margin = 0.035
const marginShare = 0.5
/** how strongly a body is held in its lobe, and one that is a lobe by itself */
const hold = 0.22
const holdAlone = 0.7
/** length of the bounded law inside a lobe: hubs stand in its middle, and lobes stay clear of each other */
const close = 0.8
/** a spring between two lobes must not pull them together */
const between = 0.01

/**
 * Communities side by side (group-in-a-box, with discs): who is linked more with each other than with the rest gathers in one lobe; inside a lobe
 * force alone decides. A lobe's area is its share of the bodies; lobes that many links join stand side by side.
 */
export const communities: ArrangingPreset = {
  id: 'communities',
  stage: 'cloud',
  anchored: true,
  maximumTicks: 240,
  centre: 0.02,
  reach: close,
  spread: 1,
  spring: { length: 0.1, stiffness: 0.4 },
  law: 'bounded',
  arrange,
}

function arrange(scene: Scene, _roots: readonly NodeId[], relations?: Relations): Anchoring {
  const { nodes, links } = scene
  const graph = standingGraph(scene, relations)
  const taking = Uint8Array.from({ length: nodes.count }, (_, node) => (standing(scene, node) ? 1 : 0))
  const groups = groupsOf(graph, taking)
  const group = new Int32Array(nodes.count).fill(-1)
  groups.forEach((members, i) => members.forEach((node) => (group[node] = i)))
  const inside = new Uint32Array(nodes.count)
  const bonds = groups.map(() => new Map<number, number>())
  for (let node = 0; node < nodes.count; node++) {
    for (let at = graph.neighbourStart[node]!; at < graph.neighbourStart[node + 1]!; at++) {
      const other = group[graph.neighbour[at]!]!
      if (other === group[node]) inside[node]! += 1
      else bonds[group[node]!]!.set(other, (bonds[group[node]!]!.get(other) ?? 0) + 1)
    }
  }
  const all = groups.reduce((sum, members) => sum + members.length, 0)
  const radii = groups.map((members) => members.reduce((most, node) => Math.max(most, 1.2 * nodes.size[node]!), members.length === 1 ? 0 : Math.max(smallest, Math.sqrt((cover * members.length) / all))))
  // a lone large body may be wider than a group: the places want them from large to small
  const order = radii.map((_, i) => i).toSorted((a, b) => radii[b]! - radii[a]! || a - b)
  const rank = new Int32Array(order.length)
  order.forEach((i, place) => (rank[i] = place))
  const at = placeDiscs(
    order.map((i) => radii[i]! + Math.min(margin, marginShare * radii[i]!)),
    order.map((i) => new Map([...bonds[i]!].map(([other, bond]) => [rank[other]!, bond]))),
  )
  const position = new Float32Array(3 * nodes.count)
  const strength = new Float32Array(nodes.count)
  let reach = 0.3
  const lobes = order.map((i, place) => {
    const x = at[2 * place]!
    const z = at[2 * place + 1]!
    reach = Math.max(reach, Math.sqrt(x * x + z * z) + radii[i]!)
    for (const node of groups[i]!) {
      position[3 * node] = x
      position[3 * node + 2] = z
      strength[node] = groups[i]!.length === 1 ? holdAlone : hold
    }
    return { at: [x, 0, z] as const, radius: radii[i]!, members: Uint32Array.from(groups[i]!.toSorted((a, b) => inside[b]! - inside[a]! || a - b)) }
  })
  const crossing = (link: number): boolean => group[links.from[link]!] !== group[links.to[link]!] && group[links.from[link]!]! >= 0 && group[links.to[link]!]! >= 0
  return { position, strength, stiffness: links.stiffness.map((value, link) => (crossing(link) ? between : value)), radius: reach, width: 0, roots: [], bands: [], lobes }
}
