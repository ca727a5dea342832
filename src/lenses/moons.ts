import { nodeTypes } from '#model/ecosystem.ts'
import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import type { SceneLabel } from '#model/scene.ts'
import type { Composer } from '#lenses/composer.ts'
import { onDial, turn } from '#lenses/dial.ts'
import type { LensContext } from '#lenses/lens.ts'
import { shapeOf, type Moon } from '#lenses/satellites.ts'
import { edgeAtoms } from '#lenses/ties.ts'

/** How far outside its body a moon of a body in focus stands, in u: room for a name between two of them. */
const fan = 0.17

/**
 * Moons at rest are settled by force round their bodies, small and unnamed. Those of a body in focus fan out round it in even
 * steps, named, with their tethers drawn. Returns the bodies that fanned out.
 */
export function placeMoons(context: LensContext, composer: Composer, moons: readonly Moon[], taken: Uint8Array, labels: SceneLabel[]): NodeId[] {
  const { ecosystem } = context
  const { nodes } = ecosystem
  const lit = new Set(context.focus.map((id) => nodeIndex(ecosystem, id)))
  const fans = new Map<number, number[]>()
  for (const { node, bodies } of moons) {
    const body = bodies.find((each) => lit.has(each))
    if (body === undefined) continue
    const members = fans.get(body) ?? []
    fans.set(body, members)
    members.push(node)
  }
  for (const { node, bodies, tethers } of moons) {
    taken[node] = 1
    const body = bodies.find((each) => lit.has(each))
    const shape = shapeOf(nodeTypes[nodes.types[node]!]!, nodes.kinds[node]!)
    if (body === undefined) composer.place(node, { size: 0.016, tone: 'muted', shape, opacity: 0.55, charge: 0.35 })
    else {
      composer.place(node, { size: 0.024, tone: 'neutral', shape, at: fanPlace(composer, body, fans.get(body)!, node), charge: 0.35 })
      labels.push({ node: nodes.ids[node]!, lines: [{ text: nodes.labels[node]! }], priority: 640, align: 'center' })
    }
    for (const each of bodies)
      composer.tie(each, node, {
        tone: 'neutral', opacity: body === undefined ? 0 : 0.6, width: 1, length: composer.nodes.size[each]! + 0.07, stiffness: 0.8,
        atoms: tethers.flatMap((edge) => edgeAtoms(ecosystem, edge)),
      })
  }
  return [...fans.keys()].map((body) => nodes.ids[body]!)
}

function fanPlace(composer: Composer, body: number, members: readonly number[], node: number): [number, number, number] {
  const { position } = composer.anchors
  const [x, y, z] = onDial(((members.indexOf(node) + 0.5) / members.length) * turn, composer.nodes.size[body]! + fan)
  return [position[3 * body]! + x, position[3 * body + 1]! + y, position[3 * body + 2]! + z]
}
