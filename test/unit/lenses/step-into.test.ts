import { expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import { lenses } from '#lenses/index.ts'
import { around, stepInto } from '#lenses/step-into.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const lensOf = (id: string) => lenses.find((lens) => lens.id === id)!
const into = (lens: string, id: string, programme = 0, everywhere = false) => {
  const context = lensContext(programme, [], { focus: [id] })
  const { scene } = lensOf(lens).view(context)
  return stepInto(context, scene, id, everywhere)!
}
const degrees = 180 / Math.PI

/** Every body on the stage: where it is seen from the head, degrees, and how far away and how large it is, m. */
function standing({ nodes, anchors }: ReturnType<typeof into>['scene']) {
  return [...nodes.size.keys()].flatMap((node) => {
    if (nodes.size[node] === 0) return []
    const [x, y, z] = [0, 1, 2].map((axis) => anchors.position[3 * node + axis]!) as [number, number, number]
    const away = Math.hypot(x, y, z)
    return [{ id: nodes.ids[node]!, x, y, z, away, side: Math.atan2(x, -z) * degrees, up: Math.asin(y / away) * degrees, radius: nodes.size[node]!, fixed: anchors.strength[node] === 1 }]
  })
}

const asked = [
  ['portfolio', 'partner:jpmorgan-chase', 0], ['concentration', 'partner:google-cloud', 0], ['ecosystem', 'aia/opportunity:microsoft-azure', 0],
  ['tiers', bundled().nodes.ids[bundled().programmes[0]!.node]!, 0], ['integration', bundled().nodes.ids[bundled().programmes[2]!.node]!, 2], ['knowledge', bundled().nodes.ids[bundled().programmes[3]!.node]!, 3],
] as const

test.each(asked)('%s, %s: everything stands within 60 degrees to each side, none in the way of another, none too small to touch', (lens, id, programme) => {
  const bodies = standing(into(lens, id, programme).scene)
  expect(bodies.length).toBeGreaterThan(1)
  for (const [i, body] of bodies.entries()) {
    expect(Math.abs(body.side) + Math.asin(body.radius / body.away) * degrees, body.id).toBeLessThanOrEqual(60)
    expect(2 * (body.radius / body.away), body.id).toBeGreaterThanOrEqual(0.048)
    expect(body.fixed).toBe(true)
    for (const other of bodies.slice(i + 1)) {
      const between = Math.acos(Math.min(1, (body.x * other.x + body.y * other.y + body.z * other.z) / (body.away * other.away)))
      expect(between, `${body.id} and ${other.id}`).toBeGreaterThan(Math.asin(body.radius / body.away) + Math.asin(other.radius / other.away))
    }
  }
})

test('who is stepped into stands within reach, the neighbors behind it, none where the panels stand', () => {
  const { scene } = into('portfolio', 'partner:jpmorgan-chase')
  for (const { id, away, side, up } of standing(scene)) {
    if (id === 'partner:jpmorgan-chase') expect(away).toBeCloseTo(0.7, 5)
    else expect(away).toBeCloseTo(around.neighbor.away, 5)
    expect(Math.abs(side) > 21.5 && Math.abs(side) < 43.5 && up < 20, id).toBe(false)
  }
})

test('the neighborhood is what is stated as related: a line with a fact to each, and nothing else', () => {
  const { scene, left } = into('portfolio', 'partner:jpmorgan-chase')
  const ecosystem = bundled()
  const me = nodeIndex(ecosystem, 'partner:jpmorgan-chase')
  const { edges } = ecosystem
  const related = new Set<string>()
  for (let edge = 0; edge < edges.count; edge++) {
    if (edges.programme[edge] !== 0) continue
    if (edges.from[edge] === me) related.add(ecosystem.nodes.ids[edges.to[edge]!]!)
    if (edges.to[edge] === me) related.add(ecosystem.nodes.ids[edges.from[edge]!]!)
  }
  expect(standing(scene).map(({ id }) => id).filter((id) => id !== 'partner:jpmorgan-chase').toSorted()).toEqual([...related].toSorted())
  expect(left).toBe(0)
  expect(scene.links.count).toBe(related.size)
  for (const atoms of scene.links.atoms) expect(atoms.length).toBeGreaterThan(0)
  expect(scene.labels.map(({ node }) => node)).toHaveLength(related.size + 1)
})

test('every body has its whole name, or says that it goes on; in lines that fit beside one another', () => {
  const { scene } = into('portfolio', 'partner:jpmorgan-chase')
  for (const { lines, node } of scene.labels) {
    expect(lines.length).toBeLessThanOrEqual(3)
    const name = lines.filter(({ strong }) => strong).map(({ text }) => text).join(' ')
    const whole = bundled().nodes.labels[bundled().nodes.ids.indexOf(node!)]!
    expect(whole.replaceAll(' ', '').startsWith(name.replaceAll(' ', '').replace(/…$/, '')), `${name} of ${whole}`).toBe(true)
  }
})

test('a partner and its deal are one body, stepped into by either name', () => {
  const byDeal = into('portfolio', 'aia/opportunity:microsoft-azure')
  const byPartner = into('portfolio', 'partner:microsoft-azure')
  expect(standing(byDeal.scene)).toEqual(standing(byPartner.scene))
})

test('bodies keep the look of the open lens', () => {
  const { scene: own } = into('portfolio', 'partner:jpmorgan-chase')
  const context = lensContext(0, [], { focus: ['partner:jpmorgan-chase'] })
  const lens = lensOf('portfolio').view(context).scene
  const me = own.nodes.ids.indexOf('partner:jpmorgan-chase')
  for (const column of ['color', 'shape', 'flags', 'ring', 'tick'] as const) expect(own.nodes[column][me], column).toBe(lens.nodes[column][me])
})

test('more neighbors than there are places are counted, not lost', () => {
  const hub = bundled().nodes.ids[bundled().programmes[3]!.node]!
  const { scene, left } = into('ecosystem', hub, 3)
  const places = standing(scene).length - 1
  expect(left).toBeGreaterThan(0)
  const { edges, nodes } = bundled()
  const me = nodes.ids.indexOf(hub)
  const related = new Set([...edges.from.keys()].filter((edge) => edges.programme[edge] === 3 && (edges.from[edge] === me || edges.to[edge] === me)).map((edge) => (edges.from[edge] === me ? edges.to[edge] : edges.from[edge])))
  expect(places + left).toBe(related.size)
})

test('there is nothing to stand in where nothing is related, and for who is not here', () => {
  const context = lensContext()
  const { scene } = lensOf('portfolio').view(context)
  expect(stepInto(context, scene, 'partner:nobody', false)).toBeUndefined()
  const foreign = bundled().nodes.ids.find((_, node) => ![...bundled().edges.from.keys()].some((edge) => bundled().edges.programme[edge] === 0 && (bundled().edges.from[edge] === node || bundled().edges.to[edge] === node)))!
  expect(stepInto(context, scene, foreign, false)).toBeUndefined()
})
