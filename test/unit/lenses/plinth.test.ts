import { expect, test } from 'vitest'
import { flag } from '#model/scene.ts'
import { portfolioLens } from '#lenses/portfolio.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const view = portfolioLens.view(lensContext(0, [], { params: { whole: true } }))

test('the 83 that are not on the dial stand in six sectors with their counts (VIEWS.md 3.1)', () => {
  const doors = view.scene.labels.map((label) => label.lines[0]?.text ?? '').filter((text) => /^(Technology|Compliance|Risk|Plan|Performance|People and papers) \d+$/.test(text))
  expect(doors).toEqual(['Technology 16', 'Compliance 8', 'Risk 19', 'Plan 22', 'Performance 8', 'People and papers 10'])
})
test('all 138 less what the dial itself draws can be picked', () => {
  const { nodes } = view.scene
  const pickable = bundled().nodes.ids.filter((_, node) => nodes.size[node]! > 0 && (nodes.flags[node]! & flag.quiet) === 0)
  expect(pickable).toHaveLength(42 + 83)
})
test('every entity has a place of its own', () => {
  const { nodes, anchors } = view.scene
  const places = [...nodes.size.keys()].filter((node) => nodes.size[node]! > 0 && anchors.strength[node] === 1).map((node) => [0, 1, 2].map((axis) => anchors.position[3 * node + axis]!.toFixed(4)).join())
  expect(new Set(places).size).toBe(places.length)
})
