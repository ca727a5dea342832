import { describe, expect, test } from 'vitest'
import { fullShelf } from '#app/full-shelf.ts'
import { pictureOf } from '#app/picture.ts'
import { dotLikely, shows } from '#app/route-light.ts'
import { noWaySaid, waySaid, weightNote } from '#app/route-said.ts'
import { waysOf } from '#app/route-answers.ts'
import { likelyNetwork, mostCompany, namesAccounts } from '#analytics/network/likely-network.ts'
import { nodeTypes, type Ecosystem } from '#model/ecosystem.ts'
import { lineStyles, palette } from '#model/scene.ts'
import type { Route, ViewState } from '#model/view-state.ts'
import { defaultView, toggleFilter, toLens, toRoute } from '#state/view.ts'
import { routeWords } from '#words/en/routes.ts'
import { accountGraph } from '#test/support/account-graph.ts'
import { bundled } from '#test/support/bundled.ts'

const ecosystem = bundled()
const mitigation = ecosystem.nodes.ids.find((_, node) => ecosystem.nodes.labels[node] === 'Diversify partnership portfolio')!
const risk = ecosystem.nodes.ids.find((_, node) => ecosystem.nodes.labels[node] === 'Partnership Dependency Risk')!
const way: Route = { from: 'partner:jpmorgan-chase', to: mitigation, by: 'steps' }
const inEcosystem = toLens('ecosystem')(defaultView)
const picture = (view: ViewState, data: Ecosystem = ecosystem) => pictureOf(data, view, false, fullShelf)

describe('an open way on the stage', () => {
  const before = picture(inEcosystem)
  const after = picture(toRoute(way)(inEcosystem))
  const lines = ({ lens }: typeof after, tone: string) =>
    [...lens.scene.links.color.keys()].filter((link) => palette[lens.scene.links.color[link]!] === tone).map((link) => [lens.scene.links.from[link], lens.scene.links.to[link]].map((node) => lens.scene.nodes.ids[node!]))
  test('leaves its entities bright and lights its links, and only those', () => {
    expect([...after.lit!]).toEqual(['partner:jpmorgan-chase', risk, mitigation])
    expect(lines(before, 'accent')).toEqual([])
    expect(lines(after, 'accent').map((ends) => ends.toSorted())).toEqual([[risk, 'partner:jpmorgan-chase'].toSorted(), [risk, mitigation].toSorted()])
  })
  test('moves nothing and changes no number: layout, table, legend, figures and flat view stay', () => {
    expect(after.lens.scene.layoutKey).toBe(before.lens.scene.layoutKey)
    expect(after.lens.scene.anchors).toEqual(before.lens.scene.anchors)
    expect([after.lens.table, after.lens.legend, after.lens.flat, after.kpis]).toEqual([before.lens.table, before.lens.legend, before.lens.flat, before.kpis])
  })
  test('names its entities whatever else is named', () => {
    for (const node of [risk, mitigation]) expect(after.lens.scene.labels.find((label) => label.node === node)!.priority).toBeGreaterThanOrEqual(1000)
  })
  test('a filter leaves of the way what it leaves of everything', () => {
    expect([...picture(toggleFilter({ kind: 'legend', value: 'type-Partner', mode: 'only' })(toRoute(way)(inEcosystem))).lit!]).toEqual(['partner:jpmorgan-chase'])
  })
  test('another pick is another way; one beyond the last is the last', () => {
    const two: Route = { from: 'partner:ey-global', to: 'partner:jpmorgan-chase', by: 'steps' }
    const ways = waysOf(ecosystem, 0, two)
    for (const pick of ways.keys()) expect([...picture(toRoute({ ...two, pick })(inEcosystem)).lit!]).toEqual(ways[pick]!.nodes)
    expect([...picture(toRoute({ ...two, pick: 49 })(inEcosystem)).lit!]).toEqual(ways.at(-1)!.nodes)
  })
  test('a way that this data does not have dims nothing and is named', () => {
    const gone = picture(toRoute({ ...way, to: 'partner:nobody' })(inEcosystem))
    expect([gone.lit, gone.gone]).toEqual([null, ['partner:nobody']])
  })
  test('a lens that draws no line between two of its entities does not show it', () => {
    const [first] = waysOf(ecosystem, 0, way)
    expect(shows(before.lens.scene, first!.nodes)).toBe(true)
    expect(shows(picture(defaultView).lens.scene, first!.nodes)).toBe(false)
  })
})

describe('a way in words', () => {
  const said = (route: Route, pick = 0) => waySaid(ecosystem, 0, waysOf(ecosystem, 0, route)[pick]!, routeWords.unrelated)
  test('tells every link with its predicate and the line of its fact', () => {
    const { sentence, facts, crosses } = said(way)
    expect(sentence).toBe('JPMorgan Chase is named by Partnership Dependency Risk under “exposes partner” (line 401), which is mitigated by Diversify partnership portfolio (line 403).')
    expect(facts.map((fact) => fact.line)).toEqual([401, 403])
    expect(crosses).toBeUndefined()
    expect(said({ from: 'programme:aia', to: 'partner:jpmorgan-chase', by: 'steps' }).sentence).toBe('AIA has partner JPMorgan Chase (line 16).')
  })
  test('two entities of one name are told apart', () => {
    const deal = ecosystem.nodes.ids.find((id, node) => ecosystem.nodes.labels[node] === 'Microsoft Azure' && nodeTypes[ecosystem.nodes.types[node]!] === 'Opportunity' && id.startsWith('aia/'))!
    expect(said({ from: deal, to: 'partner:microsoft-azure', by: 'steps' }).sentence).toBe('Microsoft Azure (opportunity) names Microsoft Azure (partner) under “with partner” (line 369).')
  })
  test('a way across programs names the documents and carries the sentence', () => {
    const atos = ecosystem.nodes.ids.find((_, node) => ecosystem.nodes.labels[node] === 'Atos')!
    const { sentence, crosses } = said({ from: 'partner:ey-global', to: atos, by: 'steps', across: true })
    expect(crosses).toBe('The five programs are unrelated; a shared name is not a shared contract.')
    expect(sentence).toMatch(/\(AIA, line \d+\).*\(Global Partnership Network, line \d+\)/)
  })
  test('no way says why', () => {
    const atos = ecosystem.nodes.ids.find((_, node) => ecosystem.nodes.labels[node] === 'Atos')!
    expect(noWaySaid(ecosystem, 0, { from: 'partner:ey-global', to: atos, by: 'steps' })).toBe('AIA does not name Atos.')
    expect(noWaySaid(ecosystem, 0, { from: 'partner:ey-global', to: 'partner:ey-global', by: 'steps' })).toBe('From and to are the same entity.')
  })
  test('the weight by facts says how many links it concerns', () => expect(weightNote(ecosystem, 0, 'facts', false)).toMatch(/1 of \d+ links is stated by more than one fact/))
})

describe('likely links', () => {
  const own = accountGraph()
  const view: ViewState = { ...inEcosystem, data: { id: 'own-test', programmes: ['own'] } }
  test('are for graphs of one’s own that name accounts: never for the bundled documents, nor for a synthetic graph', () => {
    expect(namesAccounts(own)).toBe(true)
    expect([namesAccounts(ecosystem), namesAccounts(accountGraph('bundled')), namesAccounts({ ...own, synthetic: true }), namesAccounts({ ...own, atoms: own.atoms.slice(0, 3) })]).toEqual([false, false, false, false])
  })
  test('leave out the program itself, and whoever keeps everybody company', () => {
    expect(likelyNetwork(own, 0).ids).not.toContain('programme:own')
    expect(mostCompany).toBeLessThan(1000)
    expect(likelyNetwork(own, 0).ids).toContain('partner:x')
  })
  test('are dotted lines without a fact and without a pull, and change no row, count, legend, figure or position', () => {
    const plain = picture(view, own)
    const dotted = picture({ ...view, params: { likely: true } }, own)
    const { links } = dotted.lens.scene
    const added = [...links.from.keys()].slice(plain.lens.scene.links.count)
    expect(added.length).toBeGreaterThan(0)
    for (const link of added) expect([lineStyles[links.style[link]!], links.atoms[link], links.stiffness[link]]).toEqual(['dotted', [], 0])
    expect([...links.style].slice(0, plain.lens.scene.links.count).map((style) => lineStyles[style])).not.toContain('dotted')
    expect([dotted.lens.table, dotted.lens.legend, dotted.lens.flat, dotted.lens.finding, dotted.lens.figures, dotted.kpis]).toEqual([plain.lens.table, plain.lens.legend, plain.lens.flat, plain.lens.finding, plain.lens.figures, plain.kpis])
    expect(dotted.lens.scene.layoutKey).toBe(plain.lens.scene.layoutKey)
    expect(dotted.lens.scene.nodes).toEqual(plain.lens.scene.nodes)
  })
  test('are drawn for nobody who asks for them of the bundled documents', () => {
    expect(picture({ ...inEcosystem, params: { likely: true } }).lens.scene.links.count).toBe(picture(inEcosystem).lens.scene.links.count)
  })
  test('never join what is not on the stage', () => {
    const { scene } = picture(view, own).lens
    expect(dotLikely(scene, [{ a: 'partner:a', b: 'partner:nobody', score: 1 }])).toBe(scene)
  })
})
