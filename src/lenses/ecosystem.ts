import { highest } from '#model/extremes.ts'
import { cbrt } from '#model/exact.ts'
import { nodeTypes, type NodeType } from '#model/ecosystem.ts'
import { nodeIndex, programmeNodes } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import type { Scene, SceneLabel, Shape } from '#model/scene.ts'
import { flag, palette } from '#model/scene.ts'
import type { Table } from '#model/tabular.ts'
import { isStated } from '#analytics/known.ts'
import { legendLabel } from '#words/en/legend.ts'
import { format } from '#words/index.ts'
import { bodiesOf } from '#lenses/bodies.ts'
import { Composer } from '#lenses/composer.ts'
import { factCounts, relationCounts } from '#lenses/counts.ts'
import { placeFacts, factExtras } from '#lenses/facts.ts'
import type { LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { shapeOf } from '#lenses/satellites.ts'
import { edgeAtoms } from '#lenses/ties.ts'
import { toneOf } from '#lenses/type-tones.ts'
import { ecosystemSays } from '#words/en/lenses/ecosystem.ts'

/** What is this programme made of, and what hangs together? VIEWS.md 3.0: the whole open programme as one force-directed cloud. */
export const ecosystemLens = {
  id: 'ecosystem',
  readsBest: 'stage',
  opensSplit: false,
  says: ecosystemSays,
  view: (context: LensContext): LensView => {
    const members = membersOf(context)
    const scene = sceneOf(context, members)
    return {
      finding: findingOf(context, members),
      missing: members.length === 0 ? [{ id: 'needs-graph', values: {} }] : [],
      scene,
      legend: legendOf(context, members),
      sizes: [],
      sizeUnit: { unit: 'count' },
      flat: {
        kind: 'network',
        nodes: members.map((node) => ({ node: context.ecosystem.nodes.ids[node]!, label: context.ecosystem.nodes.labels[node]!, tone: palette[scene.nodes.color[node]!]!, radius: scene.nodes.size[node]! })),
        links: pairsAmong(context, members),
      },
      table: tableOf(context, members),
      figures: [],
      notes: [{ id: context.layout === 'force' ? 'force-position' : 'cloud-position', values: {} }, ...(context.ecosystem.synthetic ? [{ id: 'synthetic', values: {} }] : [])],
    }
  },
} satisfies Lens

/** Nodes of the open programme, in the order of the file. */
function membersOf({ ecosystem, programme }: LensContext): number[] {
  const mask = programmeNodes(ecosystem, programme)
  return [...mask.keys()].filter((node) => mask[node] === 1)
}

/** Drawn as points beyond this: bodies of a hundred thousand nodes would only hide each other. */
const crowd = 2_000

function sceneOf(context: LensContext, members: readonly number[]): Scene {
  const { ecosystem, programme, base } = context
  const { nodes, edges } = ecosystem
  const extras = context.atoms ? factExtras(ecosystem, programme) : []
  const composer = new Composer(ecosystem, extras.map((extra) => ({ id: extra.id })))
  const hub = ecosystem.programmes[programme]!.node
  const facts = factCounts(ecosystem, programme)
  const bodyOf = bodiesOf(ecosystem, base)
  const values = valuesOf(context)
  const largest = highest([0, ...values.values()])
  const crowded = members.length > crowd
  // A prospect and its deal stand side by side under one name: the deal carries it.
  const twice = new Set([...bodyOf.keys()].filter((node) => bodyOf[node] !== node && bodyOf[node] !== -1).map((node) => bodyOf[node]!))
  const labels: SceneLabel[] = []
  for (const node of members) {
    const type = nodeTypes[nodes.types[node]!]!
    const value = values.get(node)
    const size = node === hub ? 0.06 : value !== undefined && largest > 0 ? Math.max(0.034, 0.082 * cbrt(value / largest)) : bodyOf[node] !== -1 ? 0.03 : 0.0125 * cbrt(1 + facts[node]!)
    composer.place(node, {
      size: crowded ? 0.006 : size,
      tone: node === hub ? 'shared' : toneOf(type),
      shape: crowded ? 'point' : lookOf(type, nodes.kinds[node]!).shape,
      flags: crowded ? 0 : lookOf(type, nodes.kinds[node]!).flags,
      charge: node === hub ? 3 : bodyOf[node] !== -1 ? 2 : 1,
      at: node === hub ? [0, 0, 0] : pull(type),
      strength: node === hub ? 0.8 : 0.02,
    })
    if (!crowded) labels.push({ node: nodes.ids[node]!, lines: [{ text: nodes.labels[node]!, strong: node === hub || value !== undefined }], priority: node === hub ? 900 : (value !== undefined ? 500 : twice.has(node) ? -900 : bodyOf[node] !== -1 ? 300 : 0) + facts[node]!, align: 'center' })
  }
  for (let edge = 0; edge < edges.count; edge++) {
    if (edges.programme[edge] !== programme) continue
    const from = edges.from[edge]!
    const to = edges.to[edge]!
    const spoke = from === hub || to === hub
    composer.tie(from, to, { tone: 'neutral', opacity: crowded ? 0.1 : spoke ? 0.16 : 0.42, width: 1, curve: 0.12, length: spoke ? 0.5 : 0.14, stiffness: spoke ? 0.06 : 0.7, atoms: edgeAtoms(ecosystem, edge) })
  }
  placeFacts(context, composer, extras)
  return {
    stage: 'cloud',
    home: { target: [0, 0, 0], radius: crowded ? 1.6 : 1.15, azimuth: 0, elevation: (30 * Math.PI) / 180 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: [],
    labels,
    layoutKey: `ecosystem/${ecosystem.version}/${programme}/${context.atoms ? 'facts' : 'entities'}`,
    free: true,
  }
}

/** Kin of partners share their color: a kind of partners is a ring, a class without a name is dashed as in Portfolio. */
function lookOf(type: NodeType, kind: string): { shape: Shape; flags: number } {
  if (type === 'PartnerType') return { shape: 'ring', flags: 0 }
  return { shape: shapeOf(type, kind), flags: type === 'PartnerClass' ? flag.dashed : 0 }
}

/** A gentle pull of each type towards its own direction, evenly spread on a sphere (Fibonacci lattice over the types, exact constants). */
const directions: readonly (readonly [number, number, number])[] = nodeTypes.map((_, i) => {
  const y = 1 - (2 * (i + 0.5)) / nodeTypes.length
  const radius = Math.sqrt(1 - y * y)
  // Points of the golden angle by repeated rotation, so that no engine's own cosine reaches a layout.
  let c = 1
  let s = 0
  for (let k = 0; k < i; k++) [c, s] = [c * -0.7373688780783197 - s * 0.6754902942615238, c * 0.6754902942615238 + s * -0.7373688780783197]
  return [radius * c, y, radius * s]
})
function pull(type: NodeType): [number, number, number] {
  const [x, y, z] = directions[nodeTypes.indexOf(type)]!
  return [x * 0.75, y * 0.6, z * 0.75]
}

/** Money of partners and deals by node: partners and deals are largest. */
function valuesOf({ ecosystem, base }: LensContext): Map<number, number> {
  const values = new Map<number, number>()
  for (const partner of base.partners) if (isStated(partner.value)) values.set(nodeIndex(ecosystem, partner.id), partner.value.value)
  for (const deal of base.deals) if (isStated(deal.value)) values.set(nodeIndex(ecosystem, deal.id), deal.value.value)
  values.delete(-1)
  return values
}

function pairsAmong({ ecosystem, programme }: LensContext, members: readonly number[]): (readonly [number, number])[] {
  const place = new Map(members.map((node, i) => [node, i] as const))
  const pairs: (readonly [number, number])[] = []
  for (let edge = 0; edge < ecosystem.edges.count; edge++) {
    if (ecosystem.edges.programme[edge] !== programme) continue
    const a = place.get(ecosystem.edges.from[edge]!)
    const b = place.get(ecosystem.edges.to[edge]!)
    if (a !== undefined && b !== undefined) pairs.push([a, b])
  }
  return pairs
}

function findingOf(context: LensContext, members: readonly number[]): Saying[] {
  const { ecosystem, programme, book } = context
  const { nodes, edges } = ecosystem
  const relations = edges.programme.reduce((sum, each) => sum + (each === programme ? 1 : 0), 0)
  if (ecosystem.synthetic) return [{ id: 'synthetic', values: { nodes: members.length, edges: relations } }]
  const countOf = (type: NodeType, kind?: string) => members.filter((node) => nodeTypes[nodes.types[node]!] === type && (kind === undefined || nodes.kinds[node] === kind)).length
  const stated: readonly [string, number][] = [
    ['partner', book.partners.length],
    ['deal', book.deals.length],
    ['milestone', countOf('Milestone', 'Milestone')],
    ['risk', countOf('Risk', 'Risk')],
  ]
  const counts = stated.filter(([, count]) => count > 0).map(([what, count]) => format.plural(count, what))
  const sayings: Saying[] = [{ id: 'ecosystem', values: { programme: book.label, entities: members.length, relations } }]
  if (counts.length > 0) sayings.push({ id: 'ecosystem-counts', values: { counts } })
  const degrees = relationCounts(ecosystem, programme)
  const most = book.partners.map((partner) => ({ partner, relations: degrees[nodeIndex(ecosystem, partner.id)] ?? 0 })).toSorted((a, b) => b.relations - a.relations)
  const [first, second] = most
  if (first !== undefined && first.relations > (second?.relations ?? 0)) sayings.push({ id: 'ecosystem-most', values: { partner: first.partner.label, relations: first.relations }, nodes: [first.partner.id] })
  return sayings
}

function legendOf({ ecosystem }: LensContext, members: readonly number[]): LegendEntry[] {
  const byType = new Map<NodeType, string[]>()
  for (const node of members) {
    const type = nodeTypes[ecosystem.nodes.types[node]!]!
    const ids = byType.get(type) ?? []
    ids.push(ecosystem.nodes.ids[node]!)
    byType.set(type, ids)
  }
  return [...byType]
    .toSorted(([a], [b]) => nodeTypes.indexOf(a) - nodeTypes.indexOf(b))
    .map(([type, ids]) => ({ id: `type-${type}`, label: type, tone: type === 'Programme' ? ('shared' as const) : toneOf(type), shape: lookOf(type, '').shape, ...(lookOf(type, '').flags === flag.dashed && { mark: 'dashed' as const }), nodes: ids }))
}

function tableOf({ ecosystem, programme }: LensContext, members: readonly number[]): Table {
  const { nodes } = ecosystem
  const facts = factCounts(ecosystem, programme)
  const relations = relationCounts(ecosystem, programme)
  return {
    columns: [
      { id: 'entity', heading: 'entity', numeric: false },
      { id: 'type', heading: 'type', numeric: false, channel: 'color' },
      { id: 'kind', heading: 'kind', numeric: false, channel: 'shape' },
      { id: 'relations', heading: 'relations', numeric: true },
      { id: 'facts', heading: 'facts', numeric: true },
    ],
    rows: members.slice(0, 5_000).map((node) => ({
      node: nodes.ids[node]!,
      cells: [
        { value: nodes.labels[node]!, unit: 'text' },
        { value: legendLabel(nodeTypes[nodes.types[node]!]!), unit: 'text' },
        { value: nodes.kinds[node]!, unit: 'text' },
        { value: relations[node]!, unit: 'count' },
        { value: facts[node]!, unit: 'count' },
      ],
    })),
  }
}
