import { cbrt } from '#model/exact.ts'
import { joinsOf } from '#analytics/names/resolve.ts'
import { nodeTypes } from '#model/ecosystem.ts'
import type { Saying } from '#model/figure.ts'
import type { Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Flat, Table } from '#model/tabular.ts'
import { legendLabel } from '#words/en/legend.ts'
import { nameWords } from '#words/en/names.ts'
import { format } from '#words/index.ts'
import { Composer } from '#lenses/composer.ts'
import { factCounts, relationCounts } from '#lenses/counts.ts'
import { factExtras, placeFacts } from '#lenses/facts.ts'
import type { LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { shapeOf } from '#lenses/satellites.ts'
import { edgeAtoms } from '#lenses/ties.ts'
import { programmeTone } from '#lenses/type-tones.ts'
import { knowledgeSays } from '#words/en/lenses/knowledge.ts'

const lobeRadius = 0.92

/** What does each document know, and what joins them? VIEWS.md 3.12: five lobes, what they share in the middle. */
export const knowledgeLens = {
  id: 'knowledge',
  readsBest: 'stage',
  opensSplit: false,
  says: knowledgeSays,
  view: (context: LensContext): LensView => {
    const { ecosystem } = context
    const shared = sharedNodes(context)
    const several = ecosystem.programmes.length > 1
    return {
      finding: findingOf(context, shared),
      missing: ecosystem.nodes.count === 0 ? [{ id: 'needs-graph', values: {} }] : [],
      scene: sceneOf(context, shared),
      legend: legendOf(context, shared),
      sizes: [],
      sizeUnit: { unit: 'count' },
      flat: flatOf(context),
      table: tableOf(context),
      figures: [],
      notes: several ? [{ id: 'lobe-size', values: {} }, { id: 'unrelated', values: {} }] : [{ id: 'cloud-position', values: {} }],
    }
  },
} satisfies Lens

/** Number of programmes that name the node. */
export function bitCount(mask: number): number {
  let bits = mask >>> 0
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count++
  return count
}
const sharedNodes = ({ ecosystem }: LensContext): number[] => [...ecosystem.nodes.programmes.keys()].filter((node) => bitCount(ecosystem.nodes.programmes[node]!) > 1)

/** Corners of a regular polygon by exact constants: the pentagon's cosines are algebraic, other counts turn by repeated bisection. */
function lobeCentres(count: number): [number, number][] {
  const c1 = (Math.sqrt(5) - 1) / 4
  const s1 = Math.sqrt(10 + 2 * Math.sqrt(5)) / 4
  const c2 = (-Math.sqrt(5) - 1) / 4
  const s2 = Math.sqrt(10 - 2 * Math.sqrt(5)) / 4
  const pentagon: [number, number][] = [[0, -1], [s1, -c1], [s2, -c2], [-s2, -c2], [-s1, -c1]]
  if (count === 1) return [[0, 0]]
  if (count <= 5) return pentagon.slice(0, count)
  return Array.from({ length: count }, (_, i) => [pentagon[i % 5]![0] * (1 + Math.floor(i / 5) * 0.6), pentagon[i % 5]![1] * (1 + Math.floor(i / 5) * 0.6)])
}

function sceneOf(context: LensContext, shared: readonly number[]): Scene {
  const { ecosystem } = context
  const { nodes, edges } = ecosystem
  const centres = lobeCentres(ecosystem.programmes.length)
  const extras = context.atoms ? factExtras(ecosystem) : []
  const composer = new Composer(ecosystem, extras.map((extra) => ({ id: extra.id })))
  const facts = factCounts(ecosystem)
  const isShared = new Set(shared)
  // That two names are one entity is inferred: it and its lines are dotted.
  const joined = new Set(joinsOf(ecosystem).map(({ canonical }) => nodes.ids.indexOf(canonical)))
  const hubs = new Set(ecosystem.programmes.map((programme) => programme.node))
  const partnersOnly = context.params['partners'] === true
  const labels: SceneLabel[] = []
  const placed = new Map<number, number>()
  const nextOf = (mask: number): number => {
    const order = placed.get(mask) ?? 0
    placed.set(mask, order + 1)
    return order
  }
  for (let node = 0; node < nodes.count; node++) {
    const type = nodeTypes[nodes.types[node]!]!
    if (partnersOnly && type !== 'Partner' && !hubs.has(node)) continue
    const mask = nodes.programmes[node]!
    const members = ecosystem.programmes.map((_, programme) => programme).filter((programme) => ((mask >>> programme) & 1) === 1)
    const x = mean(members.map((programme) => centres[programme]![0] * lobeRadius))
    const z = mean(members.map((programme) => centres[programme]![1] * lobeRadius))
    const hub = hubs.has(node)
    const between = isShared.has(node)
    composer.place(node, {
      size: hub ? 0.046 : between ? Math.max(0.022, 0.0105 * cbrt(1 + facts[node]!)) : 0.0078 * cbrt(1 + facts[node]!),
      tone: between ? 'shared' : programmeTone(members[0] ?? 0),
      shape: between ? 'sphere' : hub ? 'sphere' : shapeOf(type, nodes.kinds[node]!),
      flags: joined.has(node) ? flag.dotted : 0,
      // One ring segment per programme that names it.
      ring: between ? members.length / ecosystem.programmes.length : -1,
      at: between ? beside(x, z, nextOf(mask)) : [x, 0, z],
      strength: hub ? 0.8 : between ? 0.7 : 0.035,
      charge: hub ? 3 : between ? 1.5 : 1,
    })
    labels.push({
      node: nodes.ids[node]!,
      lines: [{ text: nodes.labels[node]!, strong: hub || between }],
      priority: hub ? 950 : between ? 700 + 10 * members.length : type === 'Partner' ? 100 + facts[node]! : facts[node]!,
      align: 'center',
    })
  }
  for (let edge = 0; edge < edges.count; edge++) {
    const from = edges.from[edge]!
    const to = edges.to[edge]!
    if (composer.nodes.size[from] === 0 || composer.nodes.size[to] === 0) continue
    const strand = isShared.has(from) || isShared.has(to)
    const spoke = hubs.has(from) || hubs.has(to)
    composer.tie(from, to, {
      tone: strand ? 'shared' : programmeTone(edges.programme[edge]!),
      ...((joined.has(from) || joined.has(to)) && { style: 'dotted' as const }),
      opacity: strand ? 0.26 : 0.28,
      width: strand ? 1.2 : 1,
      curve: strand ? 0.3 : 0.1,
      length: spoke ? 0.3 : 0.1,
      stiffness: strand ? 0.05 : spoke ? 0.25 : 0.6,
      atoms: edgeAtoms(ecosystem, edge),
    })
  }
  placeFacts(context, composer, extras)
  return {
    stage: 'cloud',
    home: { target: [0, 0, 0], radius: 1.22, azimuth: 0, elevation: (48 * Math.PI) / 180 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides: [],
    labels,
    layoutKey: `knowledge/${ecosystem.version}/${context.atoms ? 'facts' : 'entities'}/${partnersOnly ? 'partners' : 'all'}`,
    free: true,
  }
}

/** What the same programmes name stands round one place on a sunflower, so that no body hides another. The golden angle by repeated rotation. */
function beside(x: number, z: number, order: number): [number, number, number] {
  let c = 1
  let s = 0
  for (let k = 0; k < order; k++) [c, s] = [c * -0.7373688780783197 - s * 0.6754902942615238, c * 0.6754902942615238 + s * -0.7373688780783197]
  const radius = 0.1 * Math.sqrt(order)
  return [x + radius * c, 0, z + radius * s]
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

function findingOf({ ecosystem }: LensContext, shared: readonly number[]): Saying[] {
  const { nodes } = ecosystem
  const values = { documents: ecosystem.programmes.length, entities: nodes.count, facts: ecosystem.atoms.length }
  if (ecosystem.programmes.length === 1) return [{ id: 'knowledge-one', values }]
  const isType = (type: string) => (node: number) => nodeTypes[nodes.types[node]!] === type
  const everywhere = shared.filter((node) => bitCount(nodes.programmes[node]!) === ecosystem.programmes.length)
  return [
    { id: 'knowledge', values },
    {
      id: 'knowledge-shared',
      values: { ...values, partners: shared.filter(isType('Partner')).length, standards: shared.filter(isType('Standard')).length, all: everywhere.map((node) => nodes.labels[node]!) },
      nodes: shared.map((node) => nodes.ids[node]!),
    },
  ]
}

function legendOf({ ecosystem }: LensContext, shared: readonly number[]): LegendEntry[] {
  const { nodes } = ecosystem
  const own = ecosystem.programmes.map((programme, index): LegendEntry => ({
    id: `programme-${programme.id}`,
    label: 'programme',
    text: programme.label,
    tone: programmeTone(index),
    shape: 'sphere',
    nodes: nodes.ids.filter((_, node) => nodes.programmes[node] === 1 << index),
  }))
  const joins = joinsOf(ecosystem).map(({ canonical }) => canonical)
  return [
    ...own,
    ...(shared.length === 0 ? [] : [{ id: 'shared', label: 'shared', tone: 'shared' as const, shape: 'sphere' as const, nodes: shared.map((node) => nodes.ids[node]!) }]),
    ...(joins.length === 0 ? [] : [{ id: 'joined', label: 'joined', text: nameWords.legend, tone: 'neutral' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: joins }]),
  ]
}

/** Presence matrix: partners by programme, those named most often first. */
function flatOf({ ecosystem }: LensContext): Flat {
  const { nodes } = ecosystem
  const partners = [...nodes.types.keys()].filter((node) => nodeTypes[nodes.types[node]!] === 'Partner')
  const ranked = partners.toSorted((a, b) => bitCount(nodes.programmes[b]!) - bitCount(nodes.programmes[a]!) || nodes.labels[a]!.localeCompare(nodes.labels[b]!, 'en'))
  return {
    kind: 'matrix',
    columns: ecosystem.programmes.map((programme) => programme.label),
    rows: ranked.map((node) => ({ label: nodes.labels[node]!, node: nodes.ids[node]!, cells: ecosystem.programmes.map((_, programme) => ((nodes.programmes[node]! >>> programme) & 1) === 1) })),
  }
}

function tableOf({ ecosystem }: LensContext): Table {
  const { nodes } = ecosystem
  const facts = factCounts(ecosystem)
  const relations = relationCounts(ecosystem)
  return {
    columns: [
      { id: 'entity', heading: 'entity', numeric: false },
      { id: 'type', heading: 'type', numeric: false },
      { id: 'programmes', heading: 'programs', numeric: false, channel: 'color' },
      { id: 'named', heading: 'named-in', numeric: true, channel: 'ring' },
      { id: 'relations', heading: 'relations', numeric: true },
      { id: 'facts', heading: 'facts', numeric: true },
    ],
    rows: nodes.ids.map((id, node) => {
      const members = ecosystem.programmes.filter((_, programme) => ((nodes.programmes[node]! >>> programme) & 1) === 1)
      return {
        node: id,
        cells: [
          { value: nodes.labels[node]!, unit: 'text' },
          { value: legendLabel(nodeTypes[nodes.types[node]!]!), unit: 'text' },
          { value: format.list(members.map((programme) => programme.label)), unit: 'text' },
          { value: members.length, unit: 'count' },
          { value: relations[node]!, unit: 'count' },
          { value: facts[node]!, unit: 'count' },
        ],
      }
    }),
  }
}

