import { highest, lowest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import type { Cell, Flat, Table } from '#model/tabular.ts'
import { factsOf } from '#analytics/facts.ts'
import { lifecycle } from '#analytics/lifecycle.ts'
import { bandOverlaps, tierBands, type BandOverlap, type TierBand } from '#analytics/tier-bands.ts'
import { tierCounts } from '#analytics/tier-counts.ts'
import { format, words } from '#words/index.ts'
import { tiersWords } from '#words/en/lenses/tiers.ts'
import { moneyAxis, niceStep } from '#lenses/axes.ts'
import { textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { LensContext, LensView } from '#lenses/lens.ts'
import { stageSayings } from '#lenses/tiers-enablement.ts'
import { niceEnd, wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** The rail takes the whole wall: each name stands over its own row. */
const railLeft = wallLeft + 0.1
const mostPitch = 0.24
/** Rows of the enlarged rail stand closer: it repeats what the upper one names. */
const closer = 2 / 3
/** Height of all rows of one rail together: many bands stand closer. */
const mostHeight = 1.6
/** Overlaps that are said and drawn; the table has all of them. */
const mostOverlaps = 3
const thick = 0.044

interface Rails { bands: readonly TierBand[]; overlaps: readonly BandOverlap[]; end: number; /** NaN = nothing is too short to read on the whole rail */ detail: number }

/** Bands by yearly investment, twice: whole, and the part where small bands lie enlarged. */
export function tiersOfBands(context: LensContext): LensView {
  const { ecosystem, programme, book } = context
  const facts = factsOf(ecosystem, programme)
  const bands = tierBands(facts)
  const overlaps = bandOverlaps(bands)
  const finite = bands.flatMap((band) => [band.low, band.high]).filter(Number.isFinite)
  // An open band needs a stretch of its own to be seen on.
  const end = niceEnd(highest([1, ...finite, ...bands.filter((band) => band.high === Infinity || band.high <= band.low).map((band) => band.low * 1.1)]))
  const small = bands.map((band) => band.high).filter((high) => high < 0.2 * end)
  const rails: Rails = { bands, overlaps, end, detail: small.length === 0 ? NaN : niceEnd(1.2 * highest(small)) }
  const { currency } = book
  const yearly = ofInvestment(bands)
  return {
    finding: [
      ...overlaps.slice(0, mostOverlaps).map((overlap) => ({ id: 'tiers-overlap', values: { low: overlap.low, high: overlap.high, currency, yearly: yearly ? 1 : 0, lower: overlap.lower.label, upper: overlap.upper.label }, nodes: [overlap.lower.node, overlap.upper.node], inputs: overlap.atoms })),
      ...(overlaps.length > mostOverlaps ? [{ id: 'tiers-overlaps', values: { more: overlaps.length - mostOverlaps } }] : []),
      { id: 'tiers-bands', values: { yearly: yearly ? 1 : 0, programme: book.label, tiers: bands.length, low: lowest(finite), high: highest(finite), currency }, nodes: bands.map((band) => band.node), inputs: bands.flatMap((band) => band.atoms) },
    ],
    missing: [{ id: yearly ? 'tiers-needs-investment' : 'tiers-needs-listing', values: {} }, ...stageSayings(context)],
    scene: scene(context, rails),
    legend: [
      { id: 'band', label: 'band', text: tiersWords.band, tone: 'accent' as const, shape: 'tablet' as const, nodes: bands.map((band) => band.node) },
      { id: 'overlap', label: 'overlap', text: tiersWords.overlap, tone: 'watch' as const, shape: 'tablet' as const, nodes: [...new Set(overlaps.flatMap((overlap) => [overlap.lower.node, overlap.upper.node]))] },
    ].filter((entry) => entry.nodes.length > 0),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: flat(context, rails),
    table: table(context, rails),
    figures: [],
    notes: [{ id: 'wall-position', values: {} }, ...(Number.isNaN(rails.detail) ? [] : [{ id: 'tiers-enlarged', values: {} }])],
  }
}

/** Bands are of contract value or of yearly investment, as stated. */
const ofInvestment = (bands: readonly TierBand[]): boolean => bands.some((band) => band.of === 'investment level')
const axisText = (bands: readonly TierBand[]): string => (ofInvestment(bands) ? tiersWords.bandAxis : words.legend.contractValue)

function scene({ ecosystem, programme, book }: LensContext, { bands, overlaps, end, detail }: Rails): Scene {
  const composer = new Composer(ecosystem)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const pitch = Math.min(mostPitch, mostHeight / (bands.length * (Number.isNaN(detail) ? 1 : 1 + closer)))
  const detailPitch = closer * pitch
  const height = bands.length * pitch
  const lower = 0.08
  const upper = Number.isNaN(detail) ? lower : lower + bands.length * detailPitch + 0.29
  const draw = (base: number, to: number, first: boolean): void => {
    const x = (amount: number): number => railLeft + (Math.min(amount, to) / to) * (wallRight - railLeft)
    const apart = first ? pitch : detailPitch
    const rowOf = (band: TierBand): number => base + (bands.length - bands.indexOf(band) - 0.5) * apart
    for (const band of bands) {
      const y = rowOf(band)
      if (band.low >= to) continue
      guides.push({ kind: 'pane', corner: [x(band.low), y - thick / 2, 0], wide: [Math.max(0.004, x(band.high) - x(band.low)), 0, 0], high: [0, thick, 0], fill: 0.75, tone: 'accent', opacity: 0.95, style: 'solid', width: 1, node: band.node })
      if (first) {
        composer.place(nodeIndex(ecosystem, band.node), { size: 0.028, tone: 'accent', shape: 'tablet', at: [railLeft - 0.06, y, 0] })
        labels.push({ node: band.node, at: [railLeft, y + thick / 2, 0], lines: [{ text: tiersWords.bandNamed(band.label, format.moneyRange(band.low, band.high, book.currency)), strong: true }], priority: 980 - band.order, align: 'start', shift: [0, -10], stays: true })
      } else labels.push({ at: [railLeft, y + thick / 2, 0], lines: [{ text: band.label, tone: 'muted' }], priority: 900 - band.order, align: 'start', shift: [0, -10], stays: true })
    }
    if (!first || Number.isNaN(detail)) {
      for (const overlap of overlaps.slice(0, 4 * mostOverlaps)) {
        const ys = [rowOf(overlap.lower), rowOf(overlap.upper)]
        const low = lowest(ys) - thick
        guides.push({ kind: 'pane', corner: [x(overlap.low), low, 0.002], wide: [x(overlap.high) - x(overlap.low), 0, 0], high: [0, highest(ys) + thick - low, 0], fill: 0.3, tone: 'watch', opacity: 1, style: 'solid', width: 2 })
        // Far enough to the right that it does not stand on the name of its row.
        const from = x(overlap.high)
        const far = from + 1.4 < wallRight
        if (far) guides.push({ kind: 'line', a: [from, lowest(ys), 0], b: [from + 0.88, lowest(ys), 0], tone: 'watch', opacity: 0.5, style: 'dotted', width: 1 })
        labels.push({ at: [from + (far ? 0.9 : 0.03), far ? lowest(ys) : (ys[0]! + ys[1]!) / 2, 0], lines: [{ text: tiersWords.both(format.moneyRange(overlap.low, overlap.high, book.currency)), tone: 'watch', strong: true }], priority: 990, align: 'start' })
      }
    }
    rail(guides, labels, x, base, to, book.currency)
    labels.push({ at: [wallRight, base + (bands.length - 0.5) * apart + thick / 2, 0], lines: [{ text: first ? axisText(bands) : tiersWords.bandDetail(format.money(to, book.currency, { short: true })), tone: 'muted' }], priority: 850, align: 'end', shift: [0, -10] })
  }
  draw(upper, end, true)
  if (!Number.isNaN(detail)) draw(lower, detail, false)
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, (upper + height) / 2 - 0.04, 0], radius: 1.5 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `tiers/${ecosystem.version}/${programme}/bands/${end}/${detail}`,
    free: false,
  }
}

function rail(guides: Guide[], labels: SceneLabel[], x: (amount: number) => number, y: number, end: number, currency: string): void {
  guides.push({ kind: 'line', a: [x(0), y, 0], b: [x(end), y, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  const step = niceStep(end / 6)
  for (let at = 0; at <= end * (1 + 1e-9); at += step) {
    guides.push({ kind: 'line', a: [x(at), y, 0], b: [x(at), y - 0.025, 0], tone: 'muted', opacity: 0.8, style: 'solid', width: 1 })
    labels.push({ at: [x(at), y - 0.07, 0], lines: [{ text: format.money(at, currency, { short: true }), tone: 'muted' }], priority: 700 - Math.round((10 * at) / end), align: 'center' })
  }
}

function flat({ ecosystem, programme, book }: LensContext, { bands, overlaps, end, detail }: Rails): Flat {
  const chart = (to: number): Extract<Flat, { kind: 'bars' }> => ({
    kind: 'bars',
    x: moneyAxis(axisText(bands), to, book.currency),
    rows: bands.filter((band) => band.low < to).map((band, y) => ({
      label: band.label,
      node: band.node,
      marks: [
        { node: band.node, label: tiersWords.band, from: band.low, to: Math.min(to, band.high), y, tone: 'accent', style: 'solid', note: format.moneyRange(band.low, band.high, book.currency) },
        ...overlaps.filter((overlap) => overlap.lower === band || overlap.upper === band).map((overlap) => ({ label: tiersWords.overlap, from: overlap.low, to: overlap.high, y, tone: 'watch' as const, style: 'hatched' as const })),
      ],
    })),
    rules: [],
    lines: [],
  })
  const { stages } = lifecycle(factsOf(ecosystem, programme))
  return {
    kind: 'several',
    parts: [
      { title: tiersWords.bandWhole, flat: chart(end) },
      ...(Number.isNaN(detail) ? [] : [{ title: tiersWords.bandDetail(format.money(detail, book.currency, { short: true })), flat: chart(detail) }]),
      ...(stages.length === 0 ? [] : [{
        title: tiersWords.lifecycleTitle,
        flat: {
          kind: 'grid' as const,
          corner: tiersWords.columns.stage,
          columns: [{ label: tiersWords.stageTime }, { label: tiersWords.columns.partnersHere }],
          rows: stages.map((stage) => ({ label: stage.label, node: stage.node, cells: [{ text: stage.text === '' ? tiersWords.noValue : stage.text }, stage.partners.length > 0 ? { text: format.list(stage.partners.map((partner) => ecosystem.nodes.labels[nodeIndex(ecosystem, partner.id)] ?? partner.id)) } : { text: tiersWords.nobodyPlaced, tone: 'unknown' as const, mark: 'hatched' as const }] })),
        },
      }]),
    ],
  }
}

function table({ ecosystem, programme, book }: LensContext, { bands, overlaps }: Rails): Table {
  const named = new Map(tierCounts(factsOf(ecosystem, programme)).groups.map((group) => [group.node, group] as const))
  return {
    columns: [
      { id: 'tier', heading: 'tier', numeric: false },
      { id: 'low', heading: 'from', text: tiersWords.columns.low, numeric: true, channel: 'position' },
      { id: 'high', heading: 'to', text: tiersWords.columns.high, numeric: true },
      { id: 'overlap', heading: 'overlap', text: tiersWords.overlap, numeric: false },
      { id: 'named', heading: 'named', text: tiersWords.columns.named, numeric: true },
      { id: 'names', heading: 'partner', numeric: false },
    ],
    rows: bands.map((band) => {
      const shared = overlaps.filter((overlap) => overlap.lower === band || overlap.upper === band)
      const group = named.get(band.node)
      return {
        node: band.node,
        cells: [
          textCell(band.label),
          { value: band.low, unit: 'money', currency: book.currency, atoms: band.atoms },
          Number.isFinite(band.high) ? { value: band.high, unit: 'money', currency: book.currency, atoms: band.atoms } : { value: null, unit: 'money', state: 'not-applicable' },
          shared.length === 0 ? { value: null, unit: 'text', state: 'not-applicable' } : overlapCell(shared, book.currency),
          { value: group?.named.length ?? 0, unit: 'count', atoms: group?.named.flatMap((partner) => partner.atoms) ?? [] },
          textCell(group === undefined || group.named.length === 0 ? undefined : format.list(group.named.map((partner) => partner.label))),
        ],
      }
    }),
  }
}

function overlapCell(shared: readonly BandOverlap[], currency: string): Cell {
  const told = overlapsSaid(shared)
  const more = shared.length > told.length ? [tiersWords.more(shared.length - told.length)] : []
  return { ...textCell(format.list([...told.map((overlap) => format.moneyRange(overlap.low, overlap.high, currency)), ...more]), shared.flatMap((overlap) => overlap.atoms)), said: told.flatMap(({ low, high }) => [low, high]) }
}

/** A cell says no more of them. */
export const overlapsSaid = (shared: readonly BandOverlap[]): readonly BandOverlap[] => shared.slice(0, mostOverlaps)
