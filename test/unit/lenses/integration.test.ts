import { describe, expect, test } from 'vitest'
import { nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import { flag, palette, shapes } from '#model/scene.ts'
import { integrationLens } from '#lenses/integration.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { bodySize } from '#lenses/pipeline-scene.ts'
import { integrationSays } from '#words/en/lenses/integration.ts'
import { bundled, lensContext } from '#test/support/bundled.ts'

const ecosystem = bundled()
const view = (programme = 0, more: Partial<LensContext> = {}) => integrationLens.view(lensContext(programme, [], more))
const said = (sayings: readonly Saying[], kind: 'findings' | 'notes' = 'findings') =>
  sayings.map((saying) => (integrationSays[kind] as Record<string, (v: Saying['values']) => string>)[saying.id]!(saying.values))
const ends = ({ scene: { links, nodes } }: LensView) =>
  Array.from({ length: links.count }, (_, link) => ({ from: nodes.ids[links.from[link]!]!, to: nodes.ids[links.to[link]!]!, drawn: links.opacity[link]! > 0, dashed: links.style[link] === 1 }))
const withBoundary = () => {
  const context = lensContext()
  return integrationLens.view({ ...context, book: { ...context.book, readings: { boundary: true } } })
}

describe('AIA', () => {
  const shown = view()
  const { scene, table, legend, finding, flat } = shown
  const standing = (id: string) => scene.nodes.ids.indexOf(id)
  const height = (id: string) => Number(scene.anchors.position[3 * standing(id) + 1]!.toFixed(3))

  test('says the mean completion, who passes, and what the service level allows', () => {
    expect(said(finding).slice(0, 2)).toEqual([
      "Mean completion is 80.00% (81.82% weighted by value) against 85%+. One of four partners passes its tier's threshold.",
      'SLA 97% allows 262.80 hours down a year; 99% allows 87.60.',
    ])
  })
  test('says who is behind the roadmap and how many engineers the tiers ask for', () => {
    expect(said(finding).slice(2)).toEqual([
      'On 3 Oct 2025 JPMorgan Chase is 12 points behind its plan (90% by Q1 2025) and Apple Vision Pro 35 points (100% by Q2 2025).',
      'Tier rules ask for 9–15 engineers today, 20–32 with the whole pipeline.',
    ])
    expect(said(shown.notes, 'notes')).toContain('Engineers follow from the tier rules: 9–15 today, 8–13 if each partner counted in the tier its value earns; the pipeline adds 11–17, tiered by value.')
    expect(said(shown.notes, 'notes')).toContain('All 7 endpoints rest on one partner each: EY Global 2, JPMorgan Chase 2, Google Cloud 2 and Apple Vision Pro 1.')
  })
  test('if a value on the threshold passes, two partners do', () => {
    expect(said(withBoundary().finding)[0]).toMatch(/ Two of four partners pass their tier's threshold\.$/)
    expect(shown.controls?.find((control) => control.kind === 'reading')).toMatchObject({ id: 'boundary', other: false })
  })
  test('four shelves stand in the order the document draws them, three capabilities on each', () => {
    const layers = table.rows.filter((row) => row.cells[1]!.value === 'Layer')
    expect(layers.map((row) => row.cells[0]!.value)).toEqual(['Unified API Gateway', 'Knowledge Orchestration Engine', '3D Immersive Analytics Engine', 'Enterprise Security Layer'])
    const heights = layers.map((row) => height(row.node))
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    for (const layer of layers) expect(table.rows.filter((row) => row.cells[1]!.value === 'Capability' && row.cells[2]!.value === layer.cells[0]!.value && height(row.node) === height(layer.node))).toHaveLength(3)
    expect(scene.guides.filter((guide) => guide.kind === 'pane')).toHaveLength(4)
  })
  test('ports stand at 0, two, two, two and one over their partner, and four dashed ones over Azure', () => {
    const drawn = ends(shown).filter((end) => end.drawn)
    const ports = drawn.map((end) => [end.from.replace('partner:', ''), end.dashed] as const)
    expect(['ey-global', 'jpmorgan-chase', 'google-cloud', 'apple-vision-pro', 'microsoft-azure'].map((id) => ports.filter(([from]) => from === id).map(([, dashed]) => dashed))).toEqual([
      [false, false], [false, false], [false, false], [false], [true, true, true, true],
    ])
    expect(drawn.map((end) => height(end.to))).toEqual(Array.from({ length: 11 }, () => 0))
  })
  test('no line joins a port and a shelf; the gap is said', () => {
    const shelves = new Set(table.rows.filter((row) => ['Layer', 'Capability'].includes(String(row.cells[1]!.value))).map((row) => row.node))
    expect(ends(shown).filter((end) => end.drawn && (shelves.has(end.from) || shelves.has(end.to)))).toEqual([])
    expect(scene.labels.some((label) => label.lines[0]?.text === 'which layer serves which endpoint is not stated')).toBe(true)
  })
  test('the table equals what is drawn: arc, color, size and shape, row by row', () => {
    const tones = { meets: 'good', misses: 'bad', planned: 'neutral' } as const
    for (const row of table.rows) {
      const node = standing(row.node)
      const [, kind, , completion, , verdict, value] = row.cells
      expect(scene.nodes.size[node], row.node).toBeGreaterThan(0)
      const body = kind!.value === 'Partner' || kind!.value === 'Open deal'
      expect(shapes[scene.nodes.shape[node]!], row.node).toBe(body ? 'sphere' : kind!.value === 'Layer' ? 'tablet' : 'cube')
      if (!body) continue
      expect(palette[scene.nodes.color[node]!], row.node).toBe(tones[verdict!.value as keyof typeof tones])
      expect(scene.nodes.ring[node], row.node).toBeCloseTo(typeof completion!.value === 'number' ? completion!.value : -1, 5)
      expect(scene.nodes.size[node], row.node).toBeCloseTo(bodySize(Number(value!.value), 15e6), 5)
    }
    expect(table.rows).toHaveLength(32)
  })
  test('the tick on the arc is the threshold of the tier', () => {
    expect(['ey-global', 'jpmorgan-chase', 'google-cloud', 'apple-vision-pro'].map((id) => Number(scene.nodes.tick[standing(`partner:${id}`)]!.toFixed(2)))).toEqual([0.85, 0.85, 0.8, 0.75])
  })
  test('the legend counts one that passes, three below, one open deal, seven endpoints, four required', () => {
    expect(legend.map((entry) => [entry.id, entry.nodes.length])).toEqual([['meets', 1], ['misses', 3], ['planned', 1], ['endpoint', 7], ['required', 4], ['layer', 4], ['capability', 12]])
  })
  test('the flat view shows bullet bars with a threshold per row and the endpoints by partner', () => {
    if (flat.kind !== 'several') throw new Error(flat.kind)
    const [bars, ports] = flat.parts
    if (bars?.flat.kind !== 'bars' || ports?.flat.kind !== 'grid') throw new Error('other charts')
    expect(bars.flat.rows.map((row) => [row.label, row.marks[0]!.to, row.ticks?.[0]?.at])).toEqual([['EY Global', 0.85, 0.85], ['JPMorgan Chase', 0.78, 0.85], ['Google Cloud', 0.92, 0.8], ['Apple Vision Pro', 0.65, 0.75]])
    expect(bars.flat.rules.map((rule) => rule.at)).toEqual([0.85])
    expect(ports.flat.rows.map((row) => row.cells[0]!.text)).toEqual(['EY Global', 'EY Global', 'JPMorgan Chase', 'JPMorgan Chase', 'Google Cloud', 'Google Cloud', 'Apple Vision Pro', ...Array.from({ length: 4 }, () => 'Microsoft Azure')])
  })
  test('with the whole pipeline the other four deals stand at the feet and every body says its engineers', () => {
    const whole = view(0, { params: { engineers: 'pipeline' } })
    const bodies = whole.table.rows.filter((row) => ['Partner', 'Open deal'].includes(String(row.cells[1]!.value)))
    const sum = (column: number) => bodies.reduce((total, row) => total + Number(row.cells[column]!.value), 0)
    expect([bodies.length, sum(8), sum(9)]).toEqual([9, 20, 32])
    expect(whole.scene.labels.filter((label) => label.lines.some((line) => line.text.endsWith(' engineers')))).toHaveLength(9)
  })
  test('a required connection has a card with its fact', () => {
    expect(shown.extras?.map((extra) => [extra.id, extra.atoms])).toEqual(['000-0290', '000-0291', '000-0292', '000-0293'].map((atom) => [`port:${atom}`, [atom]]))
    expect(shown.extras?.[0]?.sentences).toEqual(['Microsoft Azure asks for: Azure AD authentication integration.', 'No endpoint is stated for it.'])
  })
  test('Azure won stands among the partners with completion not stated, and still without endpoints', () => {
    const won = integrationLens.view(lensContext(0, [{ op: 'win-deal', node: 'partner:microsoft-azure' }]))
    expect(won.legend.map((entry) => [entry.id, entry.nodes.length])).toEqual(expect.arrayContaining([['unknown', 1], ['required', 4]]))
    const node = nodeIndex(ecosystem, 'partner:microsoft-azure')
    expect(won.scene.nodes.ring[node]).toBeNaN()
    expect(said(won.finding)[0]).toContain('One of four partners')
  })
})

describe('Technology Alliance Programme', () => {
  const shown = view(2)
  test('names 96 capabilities, and only Multi-Cloud Strategy names partners', () => {
    expect(said(shown.finding)).toEqual([
      'Technology Alliance Programme names 96 capabilities, among them 16 technologies in four areas.',
      'Only Multi-Cloud Strategy names partners: AWS, Microsoft Azure and Google Cloud.',
      'API availability of 99.9% allows 8.76 hours down a year; the level reached is not stated.',
    ])
    expect(shown.table.rows).toHaveLength(96)
    for (const row of shown.table.rows) expect(shown.scene.nodes.size[nodeIndex(ecosystem, row.node)], row.node).toBeGreaterThan(0)
  })
  test('three lines, from Multi-Cloud Strategy to its partners', () => {
    expect(ends(shown).map((end) => end.to)).toEqual(['partner:aws', 'partner:microsoft-azure', 'partner:google-cloud'])
    expect(shown.scene.links.atoms.flat()).toEqual(['002-0278', '002-0279', '002-0280'])
  })
  test('layers are as high as what they sit above makes them; four share one shelf', () => {
    const height = (name: string) => Number(shown.scene.anchors.position[3 * nodeIndex(ecosystem, `technology-alliance/layer:${name}`) + 1]!.toFixed(3))
    const [top, logic, external] = ['user-experience-layer', 'business-logic-layer', 'external-technology-integration'].map(height)
    const side = ['service-mesh', 'api-gateway', 'event-bus', 'data-layer'].map(height)
    expect(new Set(side).size).toBe(1)
    expect(top! > logic! && logic! > side[0]! && side[0]! > external!).toBe(true)
  })
  test('a row is accent exactly where its table cell names partners', () => {
    for (const row of shown.table.rows) expect(palette[shown.scene.nodes.color[nodeIndex(ecosystem, row.node)]!] === 'accent', row.node).toBe(row.cells[3]!.value !== null)
  })
  test('the legend counts every capability once', () => {
    const counted = shown.legend.filter((entry) => entry.id !== 'partner').flatMap((entry) => entry.nodes)
    expect([counted.length, new Set(counted).size]).toEqual([96, 96])
  })
})

test('AIC-Platform: 14 technologies, five integration points, and no line to any of 13 partners', () => {
  const shown = view(1)
  expect(said(shown.finding)).toEqual(['AIC-Platform names 14 technologies and five integration points; which partner brings which is not stated.'])
  expect(shown.scene.links.count).toBe(0)
  expect([shown.table.rows.length, shown.legend.find((entry) => entry.id === 'partner')?.nodes.length]).toEqual([19, 13])
})
test('AI Agent Collaboration Platform: 12 segments of three types with 29 partners, classes hollow', () => {
  const shown = view(3)
  expect(said(shown.finding)).toEqual([
    'AI Agent Collaboration Platform states no technology: it sorts 29 named partners into 12 segments of three types.',
    'Uptime of more than 99.9% allows 8.76 hours down a year; the level reached is not stated.',
  ])
  expect(shown.table.rows.reduce((sum, row) => sum + Number(row.cells[2]!.value), 0)).toBe(29)
  expect(ends(shown)).toHaveLength(29 + 9)
  for (const id of shown.legend.find((entry) => entry.id === 'class')!.nodes) expect(shown.scene.nodes.flags[nodeIndex(ecosystem, id)]).toBe(flag.ghost)
})
test('Global Partnership Network: 14 joint solutions, each hanging under its one partner', () => {
  const shown = view(4)
  expect(said(shown.finding)[0]).toBe('Global Partnership Network names 14 joint solutions, each with one of 11 partners; Accenture, Deloitte and Capgemini have more than one.')
  expect(ends(shown)).toHaveLength(14)
  for (const row of shown.table.rows) expect(ends(shown).find((end) => end.to === row.node || end.from === row.node), row.node).toBeDefined()
})
