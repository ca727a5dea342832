import { highest } from '#model/extremes.ts'
import type { Saying } from '#model/figure.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Cell, Flat, Table } from '#model/tabular.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { tierCounts, type TierCount, type TierCounts } from '#analytics/tier-counts.ts'
import { format } from '#words/index.ts'
import { tiersWords } from '#words/en/lenses/tiers.ts'
import { niceStep } from '#lenses/axes.ts'
import { textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { ExtraCard, LensContext, LensView } from '#lenses/lens.ts'
import { folded } from '#lenses/roadmap-looks.ts'
import { certificationSayings } from '#lenses/tiers-enablement.ts'
import { railScale, wallHome, wallRight } from '#lenses/wall.ts'

/** Where the rail of places starts: the names of the groups stand left of it. */
const railLeft = -0.56
/** A row longer than this is a line; nobody counts more sockets. */
const mostSockets = 80
const most = 0.017
/** From this distance of rows on, count and names take a line each. */
const twoLines = 0.3

const socketId = (group: TierCount, place: number): string => `socket:${group.node}-${place}`

/** Groups with stated sizes: one row a group, one place a partner, filled where the document names one. */
export function tiersOfCounts(context: LensContext): LensView {
  const { ecosystem, programme } = context
  const facts = factsOf(ecosystem, programme)
  const counts = tierCounts(facts)
  const rows = counts.groups.filter((group) => isStated(group.stated) || group.named.length > 0)
  const placed = placesOf(context, rows)
  const extras: ExtraCard[] = placed.flatMap(({ group, sockets }) => sockets.map((place) => ({ id: socketId(group, place), title: tiersWords.socketTitle(group.label, place, group.said), subtitle: tiersWords.socket, sentences: [tiersWords.socketText], atoms: group.stated.atoms })))
  const inside = placed.filter(({ group }) => isStated(group.stated))
  const outside = placed.filter(({ group }) => !isStated(group.stated))
  return {
    finding: [...findings(context, counts, rows), ...certificationSayings(context)],
    missing: [{ id: 'tiers-needs-rules', values: {} }],
    scene: scene(context, counts, placed, extras),
    legend: [
      { id: 'named', label: 'named', text: tiersWords.named, tone: 'accent' as const, shape: 'sphere' as const, nodes: inside.flatMap(({ partners }) => partners.map((partner) => partner.id)) },
      { id: 'socket', label: 'empty', text: tiersWords.socket, tone: 'muted' as const, shape: 'ring' as const, mark: 'dashed' as const, nodes: extras.map((extra) => extra.id) },
      { id: 'outside', label: 'outside', text: tiersWords.outside, tone: 'neutral' as const, shape: 'sphere' as const, nodes: outside.flatMap(({ partners }) => partners.map((partner) => partner.id)) },
    ].filter((entry) => entry.nodes.length > 0),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flat(rows),
    table: table(rows),
    figures: [],
    notes: [{ id: 'wall-position', values: {} }],
    extras,
  }
}

interface Placed { group: TierCount; partners: readonly { id: string; label: string; node: number }[]; sockets: readonly number[] }

/** One body a partner: whoever is named in two groups stands in the first; the place in the other stays a socket. */
function placesOf({ ecosystem }: LensContext, rows: readonly TierCount[]): readonly Placed[] {
  const taken = new Set<number>()
  return rows.map((group) => {
    const partners = group.named.flatMap((partner) => {
      const node = nodeIndex(ecosystem, partner.id)
      if (node === -1 || taken.has(node)) return []
      taken.add(node)
      return [{ ...partner, node }]
    })
    const size = isStated(group.stated) && group.stated.value <= mostSockets ? group.stated.value : partners.length
    return { group, partners, sockets: Array.from({ length: Math.max(0, size - partners.length) }, (_, i) => partners.length + i + 1) }
  })
}

function findings({ book }: LensContext, counts: TierCounts, rows: readonly TierCount[]): Saying[] {
  const sized = rows.filter((group) => isStated(group.stated))
  const outside = rows.filter((group) => !isStated(group.stated))
  return [
    { id: 'tiers-counts', values: { kind: counts.kind, programme: book.label, placed: counts.placed, groups: sized.length, named: counts.named }, inputs: counts.atoms, nodes: sized.map((group) => group.node) },
    ...(counts.unplaced > 0 ? [{ id: 'tiers-unplaced', values: { kind: counts.kind, unplaced: counts.unplaced, goal: counts.goalSaid }, inputs: counts.atoms }] : []),
    ...(outside.length > 0 ? [{ id: 'tiers-outside', values: { groups: outside.map((group) => group.label), named: outside.reduce((sum, group) => sum + group.named.length, 0) }, nodes: outside.flatMap((group) => group.named.map((partner) => partner.id)), inputs: outside.flatMap((group) => group.named.flatMap((partner) => partner.atoms)) }] : []),
  ]
}

const endOf = (rows: readonly TierCount[]): number => {
  const largest = highest([1, ...rows.map((group) => Math.max(group.named.length, group.stated.value || 0))])
  const step = niceStep(largest / 5)
  return Math.ceil(largest / step - 1e-9) * step
}

function scene({ ecosystem, programme, small }: LensContext, counts: TierCounts, placed: readonly Placed[], extras: readonly ExtraCard[]): Scene {
  const composer = new Composer(ecosystem, extras)
  const numbers = new Map(composer.nodes.ids.map((id, i) => [id, i] as const))
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const end = endOf(placed.map(({ group }) => group))
  const share = railScale(0, 1)
  const x = (place: number): number => railLeft + ((share(place / end) - share(0)) / (share(1) - share(0))) * (wallRight - railLeft)
  const pitch = Math.min(0.34, 1.3 / (placed.length + (counts.unplaced > 0 ? 1 : 0)))
  const top = pitch * (placed.length - (counts.unplaced > 0 ? 0 : 1)) + 0.06
  const radius = Math.min(most, 0.4 * (x(1) - x(0)))
  placed.forEach(({ group, partners, sockets }, row) => {
    const y = top - row * pitch
    const sized = isStated(group.stated)
    const node = nodeIndex(ecosystem, group.node)
    composer.place(node, { size: 0.026, tone: 'neutral', shape: 'tablet', at: [railLeft - 0.06, y, 0] })
    labels.push({ node: group.node, at: [railLeft - 0.11, y, 0], lines: folded(group.label, 22).map((text) => ({ text, strong: true })), priority: 980 - row, align: 'end', stays: true })
    guides.push({ kind: 'line', a: [railLeft, y, 0], b: [x(sized ? Math.min(end, group.stated.value) : partners.length), y, 0], tone: 'muted', opacity: 0.4, style: sized ? 'solid' : 'dashed', width: 1 })
    partners.forEach((partner, i) => composer.place(partner.node, { size: radius, tone: sized ? 'accent' : 'neutral', at: [x(i + 0.5), y, 0] }))
    for (const place of sockets) composer.place(numbers.get(socketId(group, place))!, { size: radius, tone: 'muted', shape: 'ring', flags: flag.dashed, opacity: 0.75, at: [x(place - 0.5), y, 0] })
    const names = format.list(partners.length > 4 ? [...partners.slice(0, 3).map((partner) => partner.label), tiersWords.more(partners.length - 3)] : partners.map((partner) => partner.label))
    const counted = sized ? tiersWords.groupCount(group.named.length, group.said) : tiersWords.groupOnly(group.named.length)
    labels.push({ at: [x(0.1), y - 0.02, 0], lines: (small || names === '' ? [counted] : pitch < twoLines ? [tiersWords.countedNames(sized ? tiersWords.of(group.named.length, group.said) : counted, names)] : [counted, names]).map((text) => ({ text, tone: 'muted' as const })), priority: 800 - row, align: 'start', shift: [0, pitch < twoLines || small || names === '' ? 12 : 20], stays: true })
  })
  if (counts.unplaced > 0) {
    const y = top - placed.length * pitch
    // Words only: a bar of that length would not fit the rail, and a shorter one would say a smaller number.
    labels.push({ at: [railLeft, y, 0], lines: [{ text: tiersWords.unplaced(format.count(counts.unplaced), counts.goalSaid, counts.kind), strong: true }], priority: 940, align: 'start', shift: [0, 11], stays: true })
  }
  rail(guides, labels, x, end)
  return {
    stage: 'wall',
    home: { ...wallHome, target: [-0.1, top / 2, 0], radius: 1.6 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `tiers/${ecosystem.version}/${programme}/counts/${placed.map(({ group, partners, sockets }) => `${group.node}:${partners.length}:${sockets.length}`).join(',')}`,
    free: false,
  }
}

function rail(guides: Guide[], labels: SceneLabel[], x: (place: number) => number, end: number): void {
  const y = -0.1
  guides.push({ kind: 'line', a: [x(0), y, 0], b: [x(end), y, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  const step = niceStep(end / 5)
  for (let at = 0; at <= end; at += step) {
    guides.push({ kind: 'line', a: [x(at), y, 0], b: [x(at), y - 0.03, 0], tone: 'muted', opacity: 0.8, style: 'solid', width: 1 })
    labels.push({ at: [x(at), y - 0.08, 0], lines: [{ text: format.count(at), tone: 'muted' }], priority: 700 - at, align: 'center', stays: true })
  }
  labels.push({ at: [(x(0) + x(end)) / 2, y - 0.08, 0], lines: [{ text: tiersWords.places, tone: 'muted' }], priority: 690, align: 'center', shift: [0, 28] })
}

function flat(rows: readonly TierCount[]): Flat {
  const end = endOf(rows)
  const step = niceStep(end / 5)
  return {
    kind: 'bars',
    x: { label: tiersWords.places, unit: 'count', min: 0, max: end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, i) => ({ at: i * step })) },
    rows: rows.map((group, y) => ({
      label: group.label,
      node: group.node,
      marks: [
        ...(group.named.length > 0 ? [{ node: group.node, label: tiersWords.named, from: 0, to: group.named.length, y, tone: isStated(group.stated) ? ('accent' as const) : ('neutral' as const), style: 'solid' as const, note: isStated(group.stated) ? tiersWords.groupCount(group.named.length, group.said) : tiersWords.groupOnly(group.named.length) }] : []),
        ...(group.open > 0 ? [{ node: group.node, label: tiersWords.socket, from: group.named.length, to: group.stated.value, y, tone: 'muted' as const, style: 'ghost' as const, ...(group.named.length === 0 && { note: tiersWords.groupCount(0, group.said) }) }] : []),
      ],
    })),
    rules: [],
    lines: [],
  }
}

function table(rows: readonly TierCount[]): Table {
  const unknown: Cell = { value: null, unit: 'count', state: 'not-stated' }
  return {
    columns: [
      { id: 'group', heading: 'group', text: tiersWords.columns.group, numeric: false },
      { id: 'stated', heading: 'stated-size', text: tiersWords.columns.stated, numeric: true },
      { id: 'named', heading: 'named', text: tiersWords.columns.named, numeric: true },
      { id: 'open', heading: 'open-places', text: tiersWords.columns.open, numeric: true },
      { id: 'names', heading: 'partner', numeric: false },
    ],
    rows: rows.map((group) => ({
      node: group.node,
      cells: [
        textCell(group.label),
        isStated(group.stated) ? { value: group.stated.value, unit: 'count', atoms: group.stated.atoms } : unknown,
        { value: group.named.length, unit: 'count', atoms: group.named.flatMap((partner) => partner.atoms) },
        isStated(group.stated) ? { value: group.open, unit: 'count' } : unknown,
        textCell(group.named.length === 0 ? undefined : format.list(group.named.map((partner) => partner.label))),
      ],
    })),
  }
}
