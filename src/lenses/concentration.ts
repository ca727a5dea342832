import { sin } from '#model/exact.ts'
import { nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import type { Flat, Table } from '#model/tabular.ts'
import type { Partnership } from '#analytics/book.ts'
import { concentration, topShare, type Concentration } from '#analytics/concentration.ts'
import { isStated } from '#analytics/known.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { removals } from '#analytics/removal.ts'
import { format, words } from '#words/index.ts'
import { concentrationSays } from '#words/en/lenses/concentration.ts'
import { stateCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import { differs, formerSize, isRevalued, markAdded, withLate, type Late } from '#lenses/ghosts.ts'
import { potentialView } from '#lenses/concentration-potential.ts'
import { bandWidth, bodyRadius, dialBase, dialHome, dialLabel, dialRadius, leastArc, onDial, turn } from '#lenses/dial.ts'
import { shareAxis } from '#lenses/axes.ts'
import { placeHalo } from '#lenses/halo.ts'
import type { Lens, LensContext, LensView } from '#lenses/lens.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { edgeAtoms, edgeBetween } from '#lenses/ties.ts'

const bodyOrbit = 0.62
const ghostOrbit = 1.35

/** How much rests on whom, and what if one leaves? VIEWS.md 3.2. One turn = 100 % of signed value. */
export const concentrationLens = {
  id: 'concentration',
  readsBest: 'flat',
  opensSplit: false,
  says: concentrationSays,
  view: (context: LensContext): LensView => {
    const potential = potentialView(context)
    if (potential !== undefined) return withGone(context, potential)
    const rows = concentration(context.book)
    const known = rows.shares.length > 0
    const majority = new Set(rows.majority)
    return {
      ...(!known && { notStated: true as const }),
      finding: known ? findingOf(context, rows) : [{ id: 'concentration-unknown', values: { partners: context.book.partners.length, programme: context.book.label } }],
      missing: known ? unknowns(context, rows) : [{ id: 'needs-shares', values: {} }],
      scene: withFormer(context, sceneOf(context, rows)),
      legend: [
        { id: 'majority', label: 'majority', tone: 'accent', shape: 'sphere', nodes: rows.majority },
        { id: 'rest', label: 'rest', tone: 'muted', shape: 'sphere', nodes: rows.shares.filter((row) => !majority.has(row.id)).map((row) => row.id) },
        { id: 'removed', label: 'removed', tone: 'muted', shape: 'sphere', mark: 'dashed', nodes: context.book.removed.map((partner) => partner.id) },
        { id: 'unknown', label: 'value-not-stated', tone: 'unknown', shape: 'sphere', mark: 'hatched', nodes: rows.missing },
        { id: 'supposed', label: 'supposed', tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: supposedOf(context).map((partner) => partner.id) },
      ],
      sizes: sizesOf(context),
      sizeUnit: { unit: 'money', currency: context.book.currency },
      flat: flatOf(context, rows),
      table: tableOf(context, rows),
      figures: [{ id: 'hhi', value: rows.hhi, unit: 'index', formula: 'hhi', inputs: rows.atoms }],
      notes: known ? [{ id: 'dial-share', values: {} }, { id: 'hhi-bands', values: {} }] : [],
    }
  },
} satisfies Lens

/** Where potential takes the place of value, who was removed stands outside as well, to be pushed back in. */
function withGone({ ecosystem, book }: LensContext, view: LensView): LensView {
  const gone = book.removed.filter((partner) => nodeIndex(ecosystem, partner.id) !== -1)
  if (gone.length === 0) return view
  const late = gone.map(({ id }, i): Late => ({ id, size: 0.05, tone: 'muted', flags: flag.ghost, opacity: 0.9, at: onDial(((i + 0.5) / gone.length) * turn, ghostOrbit) }))
  const labels = gone.map((partner): SceneLabel => ({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: words.stage.removed, tone: 'watch' }], priority: 990, align: 'center' }))
  return {
    ...view,
    scene: withLate(view.scene, late, [], labels),
    legend: [...view.legend, { id: 'removed', label: 'removed', tone: 'muted', shape: 'sphere', mark: 'dashed', nodes: gone.map(({ id }) => id) }],
  }
}

function findingOf(context: LensContext, rows: Concentration): Saying[] {
  const { book } = context
  const { total, gap } = portfolio(book)
  if (!(total > 0)) return [{ id: 'concentration-nothing', values: { programme: book.label, partners: rows.shares.length, currency: book.currency }, nodes: rows.shares.map((row) => row.id), inputs: rows.atoms }]
  const sayings: Saying[] = [
    { id: 'concentration', values: { partners: rows.majority.length, share: topShare(rows, rows.majority.length) }, nodes: rows.majority, inputs: rows.atoms },
    { id: 'effective', values: { programme: book.label, effective: rows.effective, hhi: rows.hhi }, inputs: rows.atoms },
  ]
  if (book.removed.length > 0)
    sayings.push({
      id: 'without',
      values: { removed: book.removed.map((partner) => partner.label), total, arr: recurringRevenue(book).total, hhi: rows.hhi, gap, currency: book.currency },
      nodes: book.removed.map((partner) => partner.id),
      inputs: rows.atoms,
    })
  return sayings
}

const unknowns = ({ book }: LensContext, rows: Concentration): Saying[] => (rows.missing.length === 0 || book.partners.length === 0 ? [] : [{ id: 'value-unknown', values: { partners: rows.missing.length }, nodes: rows.missing }])

/** Before and after the scenario: a won deal may be larger than everybody who has signed. */
function largestOf({ base, book }: LensContext): number {
  return [...base.partners, ...book.partners].reduce((most, { value }) => (value.value > most ? value.value : most), 0)
}

function sizesOf(context: LensContext): LensView['sizes'] {
  const largest = largestOf(context)
  return referenceSizes(largest, (value) => bodyRadius(value, largest))
}

function sceneOf(context: LensContext, rows: Concentration): Scene {
  const { ecosystem, programme, book } = context
  const composer = new Composer(ecosystem)
  const taken = new Uint8Array(ecosystem.nodes.count)
  const hub = ecosystem.programmes[programme]!.node
  const largest = largestOf(context)
  const majority = new Set(rows.majority)
  const guides: Guide[] = dialBase()
  const labels: SceneLabel[] = [{ node: book.programme, lines: [{ text: book.label, strong: true }], priority: 900, align: 'center' }]
  taken[hub] = 1
  composer.place(hub, { size: 0.06, tone: 'neutral', at: [0, 0, 0], charge: 2 })
  rows.shares.forEach((row, order) => {
    const node = nodeIndex(ecosystem, row.id)
    // Where all of it is worth nothing nobody holds a share: they stand evenly and have no arc.
    const shared = !Number.isNaN(row.share)
    const from = (shared ? row.cumulative - row.share : order / rows.shares.length) * turn
    const to = shared ? row.cumulative * turn : from
    const angle = (from + to) / 2
    const tone = majority.has(row.id) ? 'accent' : 'muted'
    taken[node] = 1
    composer.place(node, { size: bodyRadius(row.value, largest), tone, at: onDial(angle, bodyOrbit), charge: 3 })
    if (to - from >= leastArc) guides.push({ kind: 'arc', radius: dialRadius, y: 0, from: from + 0.006, to: Math.max(to - 0.006, from + 0.007), tone, opacity: tone === 'accent' ? 1 : 0.75, style: 'solid', width: bandWidth, flat: true, node: row.id })
    if (order < (context.small ? 12 : 24))
      labels.push({
        node: row.id,
        at: onDial(angle, 1.2),
        lines: [{ text: row.label, strong: true }, { text: words.stage.facts([format.money(row.value, book.currency), shared ? format.percent(row.share, 0) : '']) }],
        priority: 1000 - order,
        align: sin(angle) > 0.35 ? 'end' : sin(angle) < -0.35 ? 'start' : 'center',
      })
  })
  const tail = rows.shares.filter((row) => row.share * turn < leastArc)
  if (tail.length > 0) {
    const start = (tail[0]!.cumulative - tail[0]!.share) * turn
    guides.push({ kind: 'arc', radius: dialRadius, y: 0, from: start + 0.006, to: turn - 0.006, tone: 'muted', opacity: 0.6, style: 'solid', width: bandWidth, flat: true })
    const money = tail.reduce((sum, row) => sum + row.value, 0)
    labels.push(dialLabel(words.stage.others(tail.length, format.money(money, book.currency)), (start + turn) / 2, 1.14, 'neutral', 760))
  }
  if (rows.majority.length > 0) {
    const share = topShare(rows, rows.majority.length)
    guides.push({ kind: 'arc', radius: 1.07, y: 0, from: 0.01, to: share * turn - 0.01, tone: 'accent', opacity: 0.8, style: 'solid', width: 1.5 })
    for (const end of [0.01, share * turn - 0.01]) guides.push({ kind: 'line', a: onDial(end, 1.045), b: onDial(end, 1.07), tone: 'accent', opacity: 0.8, style: 'solid', width: 1.5 })
    labels.push({ ...dialLabel(words.stage.carry(format.percent(share, 0), words.legend.partners(rows.majority.length)), share * turn + 0.16, 1.12, 'accent', 800), align: 'start' })
  }
  const removedAngles = removedPlaces(context)
  book.removed.forEach((partner, i) => {
    const node = nodeIndex(ecosystem, partner.id)
    const angle = removedAngles[i] ?? 0
    taken[node] = 1
    composer.place(node, { size: bodyRadius(partner.value.value, largest), tone: 'muted', flags: flag.ghost, at: onDial(angle, ghostOrbit), opacity: 0.9, charge: 3 })
    labels.push({ node: partner.id, lines: [{ text: partner.label, strong: true }, { text: words.stage.removed, tone: 'watch' }], priority: 990, align: 'center' })
  })
  rows.missing.forEach((id, i) => {
    const node = nodeIndex(ecosystem, id)
    if (node === -1) return
    taken[node] = 1
    const angle = ((i + 0.5) / rows.missing.length) * turn
    composer.place(node, { size: 0.05, tone: 'unknown', flags: flag.hatched, at: onDial(angle, rows.shares.length > 0 ? 0.32 : bodyOrbit), charge: 2 })
    if (i < (context.small ? 12 : 24)) labels.push({ node: id, lines: [{ text: ecosystem.nodes.labels[node]! }], priority: 400 - i, align: 'center' })
  })
  for (const id of [...rows.shares.map((row) => row.id), ...rows.missing]) {
    const node = nodeIndex(ecosystem, id)
    const edge = node === -1 ? -1 : edgeBetween(ecosystem, programme, hub, node)
    if (edge !== -1) composer.tie(hub, node, { tone: 'neutral', opacity: 0.18, width: 1, stiffness: 0, atoms: edgeAtoms(ecosystem, edge) })
  }
  if (!context.small && context.params['halo'] !== false) placeHalo(composer, ecosystem, programme, taken, 0.16)
  return {
    stage: 'dial',
    home: { ...dialHome, radius: book.removed.length > 0 ? 1.55 : 1.35 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `concentration/${ecosystem.version}/${programme}/${rows.shares.map((row) => `${row.id}:${row.value}`).join(',')}/${book.removed.map((partner) => partner.id).join(',')}/${context.small ? 'small' : 'whole'}${book === context.base ? '' : `/${rows.missing.join(',')}`}`,
    free: false,
  }
}

/** Partners with a supposed value, and those that nobody has; a won deal's are known by the deal. */
const supposedOf = ({ base, book }: LensContext): Partnership[] =>
  book.partners.filter((partner) => partner.added === true || (partner.fromDeal === undefined && isRevalued(partner.value, base.partners.find((each) => each.id === partner.id)?.value)))

/** Outlines of former sizes, and dashes for partners that nobody has. */
function withFormer(context: LensContext, scene: Scene): Scene {
  const supposed = supposedOf(context)
  const largest = largestOf(context)
  const late = supposed.flatMap(({ id, value }): Late[] => {
    const stated = context.base.partners.find((each) => each.id === id)?.value
    const node = nodeIndex(context.ecosystem, id)
    if (node === -1 || stated === undefined || !isStated(stated)) return []
    const [was, now] = [bodyRadius(stated.value, largest), bodyRadius(value.value, largest)]
    return differs(was, now) ? [formerSize(scene, node, was, now)] : []
  })
  return markAdded(withLate(scene, late), supposed.filter((partner) => partner.added === true).map((partner) => partner.id))
}

/** A ghost stands outside where its arc used to be in the base case. */
function removedPlaces({ base, book }: LensContext): number[] {
  const before = new Map(concentration(base).shares.map((row) => [row.id, (row.cumulative - row.share / 2 || 0) * turn] as const))
  return book.removed.map((partner) => before.get(partner.id) ?? 0)
}

function flatOf({ base, book }: LensContext, rows: Concentration): Flat {
  const majority = new Set(rows.majority)
  return {
    kind: 'bars',
    x: shareAxis(),
    rows: [
      ...rows.shares.map((row) => ({
        label: row.label,
        node: row.id,
        marks: [{ node: row.id, label: row.label, from: 0, to: row.share || 0, y: 0, tone: majority.has(row.id) ? ('accent' as const) : ('muted' as const), style: 'solid' as const, note: Number.isNaN(row.share) ? format.money(row.value, book.currency) : format.percent(row.share, 0) }],
      })),
      ...book.removed.map((partner) => ({ label: partner.label, node: partner.id, marks: [{ node: partner.id, label: partner.label, from: 0, to: (partner.value.value || 0) / (portfolio(base).total || 1), y: 0, tone: 'muted' as const, style: 'ghost' as const, note: words.stage.removed }] })),
      ...book.partners.filter((partner) => !isStated(partner.value)).map((partner) => ({ label: partner.label, node: partner.id, marks: [{ node: partner.id, label: partner.label, from: 0, to: 0, y: 0, tone: 'unknown' as const, style: 'hatched' as const, note: words.stage.valueNotStated }] })),
    ],
    rules: [{ at: 0.8, axis: 'x', label: format.percent(0.8, 0), style: 'dashed', tone: 'muted' }],
    lines: [{ label: words.legend.cumulative, tone: 'neutral', style: 'solid', points: rows.shares.flatMap((row, i) => (Number.isNaN(row.cumulative) ? [] : [[row.cumulative, i] as const])) }],
  }
}

function tableOf(context: LensContext, rows: Concentration): Table {
  const { base, book } = context
  const currency = book.currency
  const without = new Map(removals(book).map((row) => [row.id, row] as const))
  const share = new Map(rows.shares.map((row) => [row.id, row] as const))
  const money = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? { value: null, unit: 'money' as const, state: 'not-stated' } : { value, unit: 'money' as const, currency })
  const ratio = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? { value: null, unit: 'ratio' as const, state: 'not-stated' } : { value, unit: 'ratio' as const })
  const partners = book.partners.toSorted((a, b) => (share.get(b.id)?.share ?? -1) - (share.get(a.id)?.share ?? -1))
  return {
    columns: [
      { id: 'partner', heading: 'partner', numeric: false },
      { id: 'status', heading: 'status', numeric: false, channel: 'flags' },
      { id: 'value', heading: 'contract-value', numeric: true, channel: 'size', edit: 'value' },
      { id: 'share', heading: 'share', numeric: true },
      { id: 'cumulative', heading: 'cumulative-share', numeric: true, channel: 'color' },
      { id: 'left', heading: 'contract-left', numeric: true },
      { id: 'arr-left', heading: 'arr-left', numeric: true },
      { id: 'hhi-after', heading: 'hhi-after', numeric: true },
      { id: 'growth-after', heading: 'growth-after', numeric: true },
      { id: 'gap-after', heading: 'gap-after', numeric: true },
    ],
    rows: [
      ...partners.map((partner) => {
        const row = share.get(partner.id)
        const after = without.get(partner.id)
        return {
          node: partner.id,
          cells: [
            { value: partner.label, unit: 'text' as const, atoms: partner.atoms },
            stateCell(partner.added === true ? 'supposed' : partner.fromDeal === undefined ? 'signed' : 'won'),
            { ...money(partner.value.value), atoms: partner.value.atoms },
            ratio(row?.share),
            ratio(row?.cumulative),
            money(after?.total),
            money(after?.revenue),
            after === undefined || Number.isNaN(after.hhi) ? { value: null, unit: 'index' as const, state: 'not-stated' } : { value: after.hhi, unit: 'index' as const },
            ratio(after?.growth),
            money(after?.gap),
          ],
        }
      }),
      ...book.removed.map((partner) => ({
        node: partner.id,
        cells: [
          { value: partner.label, unit: 'text' as const, atoms: partner.atoms },
          { value: 'removed', unit: 'text' as const, state: 'removed' },
          { ...money(base.partners.find((each) => each.id === partner.id)?.value.value), atoms: partner.value.atoms },
          ...Array.from({ length: 7 }, () => ({ value: null, state: 'not-applicable' })),
        ],
      })),
    ],
  }
}

