import { expect, test } from 'vitest'
import { capabilityGroups } from '#analytics/capability-groups.ts'
import { endpoints, requiredConnections } from '#analytics/endpoints.ts'
import { factsOf } from '#analytics/facts.ts'
import { layers } from '#analytics/layers.ts'
import { bundled } from '#test/support/bundled.ts'
import { editedFacts } from '#test/support/edited-facts.ts'

const facts = (programme: number) => factsOf(bundled(), programme)

test('AIA draws four layers with three capabilities each, the gateway on top', () => {
  const { layers: found, order } = layers(facts(0))
  expect(order).toBe('drawn')
  expect(found.map((layer) => [layer.level, layer.label, layer.provides.length])).toEqual([
    [3, 'Unified API Gateway', 3],
    [2, 'Knowledge Orchestration Engine', 3],
    [1, '3D Immersive Analytics Engine', 3],
    [0, 'Enterprise Security Layer', 3],
  ])
})
test('Technology Alliance Programme says what sits above what: experience, logic, four side by side, external', () => {
  const { layers: found, order } = layers(facts(2))
  expect(order).toBe('sits-above')
  expect(found.map((layer) => [layer.level, layer.label])).toEqual([
    [3, 'User Experience Layer'],
    [2, 'Business Logic Layer'],
    [1, 'Service Mesh'],
    [1, 'API Gateway'],
    [1, 'Event Bus'],
    [1, 'Data Layer'],
    [0, 'External Technology Integration'],
  ])
})
test('a circle of "sits above" ends and orders what it can', () => {
  const circle = { ...bundled(), atoms: bundled().atoms.map((atom) => (atom.id === '002-0111' ? { ...atom, predicate: 'sits above' } : atom)) }
  expect(layers(factsOf(circle, 2)).layers).toHaveLength(7)
})
test('no layer where none is stated', () => {
  for (const programme of [1, 3, 4]) expect(layers(facts(programme))).toEqual({ layers: [], order: 'none' })
})
test('AIA: seven endpoints, four with a guard, and no fact says which layer serves one', () => {
  const found = endpoints(facts(0))
  expect(found.map((endpoint) => [endpoint.label.split('/').at(-1), endpoint.guard !== undefined, endpoint.operation !== undefined, endpoint.parameters.length, endpoint.layers.length])).toEqual([
    ['audit-trail', true, true, 1, 0],
    ['risk-assessment', false, true, 1, 0],
    ['financial-analysis', true, true, 3, 0],
    ['risk-metrics', false, true, 1, 0],
    ['performance-metrics', true, true, 2, 0],
    ['auto-scaling', false, true, 2, 0],
    ['spatial-data', true, true, 3, 0],
  ])
})
test('Azure asks for four connections that are no endpoints yet', () => {
  expect(requiredConnections(facts(0)).map((each) => [each.deal, each.atom])).toEqual([
    ['aia/opportunity:microsoft-azure', '000-0290'],
    ['aia/opportunity:microsoft-azure', '000-0291'],
    ['aia/opportunity:microsoft-azure', '000-0292'],
    ['aia/opportunity:microsoft-azure', '000-0293'],
  ])
})
test('each capability stands in one group, as a member or as its head: 96 in Technology Alliance Programme', () => {
  for (const [programme, expected] of [[0, 28], [1, 19], [2, 96]] as const) {
    const groups = capabilityGroups(facts(programme))
    const all = new Set([...groups.flatMap((group) => group.members), ...groups.flatMap((group) => (group.head === undefined ? [] : [group.head]))])
    expect(all.size, String(programme)).toBe(expected)
    expect(groups.flatMap((group) => group.members)).toHaveLength(new Set(groups.flatMap((group) => group.members)).size)
  }
})
test('four areas hold four technologies each', () => {
  expect(capabilityGroups(facts(2)).filter((group) => group.kind === 'Technology').map((group) => [group.label, group.members.length])).toEqual([
    ['Artificial Intelligence & Machine Learning', 4],
    ['Cloud & Infrastructure', 4],
    ['Data & Analytics', 4],
    ['Security & Compliance', 4],
  ])
})
test('a layer left out of the facts leaves the others in order', () => {
  expect(layers(factsOf(editedFacts(bundled(), { '000-0081': null }), 0)).layers.map((layer) => layer.level)).toEqual([2, 1, 0])
})
