import { sin } from '#model/exact.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { potentials, type Potentials } from '#analytics/potentials.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Cell, Flat, Table } from '#model/tabular.ts'
import { format } from '#words/index.ts'
import { potentialWords } from '#words/en/lenses/concentration.ts'
import { shareAxis } from '#lenses/axes.ts'
import { emptyCell, textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import { bandWidth, bodyRadius, dialBase, dialHome, dialLabel, dialRadius, onDial, turn } from '#lenses/dial.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

const bodyOrbit = 0.68
/** As many names as the two inner rings have room for. */
const namedSilent = 8

/** Concentration where nothing is signed but potential is stated (VIEWS.md 4): every arc dashed. Undefined where there is none. */
export function potentialView(context: LensContext): LensView | undefined {
  const { book, ecosystem, programme } = context
  if (ecosystem.programmes[programme] === undefined || book.partners.some((partner) => isStated(partner.value))) return undefined
  const stated = potentials(factsOf(ecosystem, programme))
  const gone = new Set(book.removed.map((partner) => partner.id))
  const rows = stated.rows.filter((row) => !gone.has(row.id))
  if (rows.length === 0 || !(stated.target.value > 0)) return undefined
  const { currency } = book
  const plus = stated.target.comparator === '>=' ? '+' : ''
  const total = rows.reduce((sum, row) => sum + row.value, 0)
  const sum = { target: stated.target.value, currency, plus }
  const rest = stated.rest + (stated.total - total)
  const silent = book.partners.filter((partner) => !rows.some((row) => row.id === partner.id)).map((partner) => partner.id)
  return {
    finding: [
      { id: 'potential', values: { ...sum, partners: rows.length, total, share: total / stated.target.value }, nodes: rows.map((row) => row.id), inputs: stated.atoms },
      { id: 'potential-each', values: { amounts: rows.map((row) => `${row.label} ${potentialWords.amount(row.value, currency, row.comparator === '>=' ? '+' : '')}`) }, inputs: rows.flatMap((row) => row.atoms) },
      ...stated.means.map((each) => ({ id: 'potential-means', values: { currency, number: each.count, label: each.label.replace(/^(Tier \d+):.*/, '$1 partners'), mean: each.mean, total: each.total, rest }, nodes: [each.id], inputs: each.atoms })),
    ],
    missing: [{ id: 'needs-shares', values: {} }],
    scene: sceneOf(context, { ...stated, rows, rest }, silent),
    legend: [
      { id: 'potential', label: 'potential', text: potentialWords.potential, tone: 'accent' as const, shape: 'sphere' as const, mark: 'dashed' as const, nodes: rows.map((row) => row.id) },
      { id: 'unknown', label: 'unknown', text: potentialWords.unstated, tone: 'unknown' as const, shape: 'sphere' as const, mark: 'hatched' as const, nodes: silent },
    ].filter((entry) => entry.nodes.length > 0),
    sizes: referenceSizes(stated.rows[0]!.value, (value) => bodyRadius(value, stated.rows[0]!.value)),
    sizeUnit: { unit: 'money', currency },
    flat: flatOf({ ...stated, rows, rest }, currency),
    table: tableOf(context, { ...stated, rows }, silent),
    figures: [],
    notes: [{ id: 'potential-turn', values: sum }],
  }
}

function sceneOf(context: LensContext, stated: Potentials, silent: readonly string[]): Scene {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem)
  const hub = ecosystem.programmes[programme]!.node
  const taken = new Uint8Array(ecosystem.nodes.count)
  const guides: Guide[] = dialBase()
  const target = stated.target.value
  const plus = stated.target.comparator === '>=' ? '+' : ''
  const labels: SceneLabel[] = [
    // Under the rings of those without a potential: their names would be written over each other.
    { at: onDial(0, 0.56), lines: [{ text: book.label, strong: true }, ...(silent.length === 0 ? [] : [{ text: potentialWords.silent(silent.length), tone: 'muted' as const }])], priority: 900, align: 'center' },
    dialLabel(potentialWords.zeroAndTarget(potentialWords.amount(target, book.currency, plus)), 0, 1.12, 'muted', 700),
  ]
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'neutral', at: [0, 0, 0], charge: 2 })
  const largest = stated.rows[0]?.value ?? 0
  let at = 0
  const arc = (amount: number, tone: 'accent' | 'neutral' | 'muted', opacity: number, node?: string): number => {
    const from = (at / target) * turn
    at += amount
    const to = (at / target) * turn
    guides.push({ kind: 'arc', radius: dialRadius, y: 0, from: from + 0.006, to: to - 0.006, tone, opacity, style: 'dashed', width: bandWidth, flat: true, ...(node !== undefined && { node }) })
    return (from + to) / 2
  }
  stated.rows.forEach((row, order) => {
    const node = nodeIndex(ecosystem, row.id)
    const angle = arc(row.value, 'accent', 0.9, row.id)
    taken[node] = 1
    composer.place(node, { size: bodyRadius(row.value, largest), tone: 'accent', flags: flag.dashed, at: onDial(angle, bodyOrbit), charge: 3 })
    const edge = edgeBetween(ecosystem, programme, hub, node)
    if (edge !== -1) composer.tie(hub, node, { tone: 'neutral', style: 'dashed', opacity: 0.3, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
    labels.push({ node: row.id, at: onDial(angle, 1.15), lines: [{ text: row.label, strong: true }, { text: potentialWords.atLeast(potentialWords.amount(row.value, book.currency, row.comparator === '>=' ? '+' : ''), row.share) }], priority: 1000 - order, align: sin(angle) > 0.35 ? 'end' : sin(angle) < -0.35 ? 'start' : 'center' })
  })
  for (const each of stated.means) {
    const angle = arc(each.total, 'neutral', 0.6, each.id)
    labels.push({ at: onDial(angle, 1.15), lines: [{ text: potentialWords.amount(each.total, book.currency, ''), strong: true }, { text: potentialWords.meanLabel(each.label.replace(/:.*$/, ''), each.count, format.money(each.mean, book.currency, { short: true })) }], priority: 960, align: 'start' })
  }
  if (stated.rest > 0) labels.push({ ...dialLabel(potentialWords.restLabel(potentialWords.amount(stated.rest, book.currency, '')), arc(stated.rest, 'muted', 0.4), 1.15, 'muted', 950), align: 'start' })
  // Two rings near the middle, apart from everything that has a sum.
  const inner = Math.min(12, Math.ceil(silent.length / 2.6))
  silent.forEach((id, i) => {
    const node = nodeIndex(ecosystem, id)
    const first = i < inner
    taken[node] = 1
    composer.place(node, { size: 0.05, tone: 'unknown', flags: flag.hatched, opacity: 0.75, at: onDial(first ? ((i + 0.5) / inner) * turn : ((i - inner + 0.5) / (silent.length - inner)) * turn, first ? 0.22 : 0.4), charge: 1 })
    if (silent.length <= namedSilent) labels.push({ node: id, lines: [{ text: ecosystem.nodes.labels[node]!, tone: 'muted' }], priority: 400 - i, align: 'center' })
  })
  if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.16)
  return {
    stage: 'dial', home: { ...dialHome, radius: 1.4 }, nodes: composer.nodes, anchors: composer.anchors, links: composer.links(), guides, labels,
    layoutKey: `potential/${ecosystem.version}/${programme}/${stated.rows.map((row) => `${row.id}:${row.value}`).join(',')}/${silent.length}/${context.small ? 'small' : context.params['halo'] === false ? 'bare' : 'whole'}`,
    free: false,
  }
}

function flatOf(stated: Potentials, currency: string): Flat {
  const bar = (label: string, value: number, tone: 'accent' | 'neutral' | 'muted', node?: string) => ({ label, ...(node !== undefined && { node }), marks: [{ label, ...(node !== undefined && { node }), from: 0, to: value / stated.target.value, y: 0, tone, style: 'dashed' as const, note: format.money(value, currency, { short: true }) }] })
  return {
    kind: 'bars',
    x: { ...shareAxis(), label: potentialWords.axis },
    rows: [
      ...stated.rows.map((row) => bar(row.label, row.value, 'accent', row.id)),
      ...stated.means.map((each) => bar(potentialWords.meanLabel(each.label.replace(/:.*$/, ''), each.count, format.money(each.mean, currency, { short: true })), each.total, 'neutral', each.id)),
      ...(stated.rest > 0 ? [bar(potentialWords.rest, stated.rest, 'muted')] : []),
    ],
    rules: [],
    lines: [],
  }
}

function tableOf({ ecosystem, book }: LensContext, stated: Potentials, silent: readonly string[]): Table {
  const headings = potentialWords.headings
  const unknown: Cell = { value: null, state: 'not-stated' }
  let running = 0
  return {
    columns: [
      { id: 'partner', heading: 'partner', text: headings.partner, numeric: false },
      { id: 'state', heading: 'status', text: headings.state, numeric: false, channel: 'flags' },
      { id: 'potential', heading: 'value', text: headings.potential, numeric: true, channel: 'size' },
      { id: 'share', heading: 'share', text: headings.share, numeric: true },
      { id: 'running', heading: 'cumulative-share', text: headings.running, numeric: true },
    ],
    rows: [
      ...stated.rows.map((row) => {
        running += row.share
        return { node: row.id, cells: [textCell(row.label, row.atoms), textCell(potentialWords.stated, row.atoms), { value: row.value, unit: 'money' as const, currency: book.currency, atoms: row.atoms }, { value: row.share, unit: 'ratio' as const, atoms: row.atoms }, { value: running, unit: 'ratio' as const }] }
      }),
      ...silent.map((id) => ({ node: id, cells: [textCell(ecosystem.nodes.labels[nodeIndex(ecosystem, id)]), unknown, unknown, unknown, unknown] })),
      ...book.removed.filter((partner) => stated.rows.every((row) => row.id !== partner.id)).map((partner) => ({ node: partner.id, cells: [textCell(partner.label, partner.atoms), { value: 'removed', unit: 'text' as const, state: 'removed' }, emptyCell, emptyCell, emptyCell] })),
    ],
  }
}
