import { expect, test } from 'vitest'
import { proposals } from '#analytics/names/proposals.ts'
import { resolved } from '#analytics/names/resolve.ts'
import { gather } from '#analytics/gather.ts'
import { lenses } from '#lenses/index.ts'
import { knowledgeLens } from '#lenses/knowledge.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { nodeIndex } from '#model/find.ts'
import { flag, lineStyles } from '#model/scene.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const ecosystem = resolved(bundled(), Object.fromEntries(proposals(bundled()).map(({ id }) => [id, 'join'])))
const contexts = ecosystem.programmes.map((_, programme): LensContext => {
  const book = gather(ecosystem, programme)
  return { ...lensContext(programme), ecosystem, book, base: book }
})
const joined = (programme: number): LensContext => contexts[programme]!

test('Knowledge draws a joined entity and its lines dotted, and says that the join is inferred', () => {
  const view: LensView = knowledgeLens.view(joined(0))
  const { nodes, links } = view.scene
  const dotted = nodes.ids.filter((_, node) => (nodes.flags[node]! & flag.dotted) !== 0)
  expect(dotted.toSorted()).toEqual(['partner:ey', 'partner:ibm', 'partner:microsoft'])
  expect(view.legend.find(({ id }) => id === 'joined')).toMatchObject({ text: 'Joined by you, inferred', nodes: expect.arrayContaining(dotted) })
  const styles = Array.from({ length: links.count }, (_, link) => [lineStyles[links.style[link]!], dotted.includes(nodes.ids[links.from[link]!]!) || dotted.includes(nodes.ids[links.to[link]!]!)])
  expect(styles.every(([style, joins]) => (style === 'dotted') === joins)).toBe(true)
})

test('without a join nothing in Knowledge is dotted and the legend is what it was', () => {
  const view: LensView = knowledgeLens.view(lensContext(0))
  expect(view.scene.nodes.flags.some((bits) => (bits & flag.dotted) !== 0)).toBe(false)
  expect(view.legend.some(({ id }) => id === 'joined')).toBe(false)
})

test.each(lenses.flatMap((lens) => bundled().programmes.map(({ label }, programme) => ({ id: lens.id, label, lens, programme }))))('$id of $label shows the joined data', ({ lens, programme }) => {
  const view: LensView = lens.view(joined(programme))
  const { nodes, links } = view.scene
  expect(Array.from({ length: links.count }, (_, link) => links.atoms[link]!.length).filter((atoms) => !(atoms > 0))).toEqual([])
  const extras = new Set(view.extras?.map(({ id }) => id))
  expect(view.table.rows.filter(({ node }) => nodeIndex(ecosystem, node) === -1 && !extras.has(node))).toEqual([])
  const sizes = new Map(nodes.ids.map((id, node) => [id, nodes.size[node]!]))
  for (const entry of view.legend) expect(entry.nodes.filter((id) => !(sizes.get(id)! > 0)), entry.id).toEqual([])
})

test('AIA keeps its numbers: a join of names adds no contract', () => {
  const [before, after] = [gather(bundled(), 0), gather(ecosystem, 0)]
  expect(after.partners.map(({ value }) => value.value)).toEqual(before.partners.map(({ value }) => value.value))
  expect(after.partners.map(({ label }) => label)).toContain('EY')
  expect(after.deals.map(({ partnerLabel }) => partnerLabel)).toContain('Microsoft group')
})
