import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { regions } from '#analytics/regions.ts'
import type { Saying } from '#model/figure.ts'
import { format } from '#words/index.ts'
import { geographySays, geographyWords } from '#words/en/lenses/geography.ts'
import { planGeography, type GeographyPlan } from '#lenses/geography-plan.ts'
import { geographyScene } from '#lenses/geography-scene.ts'
import { geographyCards, geographyFlat, geographyTable } from '#lenses/geography-tables.ts'
import type { Control, LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'

/** Where is revenue, where is investment, where is nobody? VIEWS.md 3.10. */
export const geographyLens = {
  id: 'geography',
  readsBest: 'flat',
  opensSplit: false,
  says: geographySays,
  view: (context: LensContext): LensView => {
    const plan = planGeography(context)
    if (plan === undefined) return withoutRegions(context)
    const { book } = context
    const plus = plan.regions.revenue.comparator === '>=' ? '+' : ''
    return {
      finding: plan.shared ? sharesFinding(context, plan) : aimedFinding(context, plan),
      missing: missingOf(plan),
      scene: geographyScene(context, plan),
      legend: legendOf(plan),
      sizes: [],
      sizeUnit: { unit: 'count' },
      flat: geographyFlat(context, plan),
      table: geographyTable(context, plan),
      figures: [],
      notes: [
        ...(plan.shared ? [{ id: 'geography-rings', values: { revenue: `${format.money(plan.regions.revenue.value, book.currency, { short: true })}${plus}`, investment: format.money(plan.regions.investment.value, book.currency, { short: true }) } }] : []),
        { id: 'geography-plates', values: {} },
        { id: 'geography-reference', values: {} },
      ],
      controls: controlsOf(context, plan),
      extras: geographyCards(plan),
    }
  },
} satisfies Lens

/** A number of countries is no region: it is said, and nothing is drawn of it. */
function withoutRegions(context: LensContext): LensView {
  const { countries } = regions(factsOf(context.ecosystem, context.programme))
  const finding: Saying = isStated(countries)
    ? { id: 'countries-only', values: { programme: context.book.label, countries: countries.value, more: countries.comparator === '>' ? 'more than' : countries.comparator === '>=' ? 'at least' : '' }, inputs: countries.atoms }
    : { id: 'geography-none', values: { programme: context.book.label } }
  return notStatedView(context, finding, [{ id: 'needs-region', values: {} }])
}

function sharesFinding({ book }: LensContext, plan: GeographyPlan): Saying[] {
  const { regions: now, stated, shift } = plan
  const ratios = (rows: typeof now.rows) => rows.map((row) => String(row.ratio))
  const unnamed = now.rows.filter((row) => row.empty > 0)
  const label = (id: string) => now.rows.find((row) => row.id === id)?.label ?? ''
  return [
    { id: 'regions-share', values: { regions: now.rows.length, share: now.shares, countries: now.countries.value, plus: now.countries.comparator === '>=' ? '+' : '' }, nodes: now.rows.map((row) => row.id), inputs: [...now.rows.flatMap((row) => row.share.atoms), ...now.countries.atoms] },
    ...unnamed.map((row) => ({ id: 'regions-seats', values: { region: row.label, named: row.named.length, seats: row.seats.value }, nodes: [row.id], inputs: row.seats.atoms })),
    ...(Number.isFinite(stated.ratio) ? [{ id: 'regions-ratio', values: { ratio: stated.ratio, ratios: ratios(stated.rows) }, inputs: [...stated.investment.atoms, ...stated.revenue.atoms] }] : []),
    ...(shift !== undefined && shift.amount > 0 && shift.from !== shift.to ? [{ id: 'regions-moved', values: { amount: shift.amount, currency: book.currency, from: label(shift.from), to: label(shift.to), ratios: ratios(now.rows) }, nodes: [shift.from, shift.to] }] : []),
    ...gapsFinding(plan),
  ]
}

function aimedFinding({ book }: LensContext, plan: GeographyPlan): Saying[] {
  const { rows } = plan.regions
  return [{ id: 'regions-aimed', values: { programme: book.label, regions: rows.map((row) => row.label), wanted: plan.aimed?.group.target.value ?? NaN }, nodes: rows.map((row) => row.id), inputs: [...rows.flatMap((row) => row.atoms), ...(plan.aimed?.group.target.atoms ?? [])] }, ...gapsFinding(plan)]
}

const gapsFinding = ({ missing }: GeographyPlan): Saying[] => (missing.length === 0 ? [] : [{ id: 'regions-missing', values: { regions: missing.map((region) => region.label) }, nodes: missing.map((region) => region.node) }])

const missingOf = (plan: GeographyPlan): Saying[] => [
  ...(plan.shared ? [] : [{ id: 'needs-region-share', values: {} }]),
  ...(plan.placeless.length === 0 ? [] : [{ id: 'no-place', values: { partners: plan.placeless.map((partner) => partner.label) }, nodes: plan.placeless.map((partner) => partner.id) }]),
]

function legendOf(plan: GeographyPlan): LegendEntry[] {
  const onPlates = (tone: string) => plan.plates.filter((plate) => plate.tone === tone).flatMap((plate) => plate.bodies.filter((body) => body.role !== 'empty').map((body) => body.id))
  const bodies = plan.plates.flatMap((plate) => plate.bodies)
  const entries: LegendEntry[] = [
    { id: 'over', label: 'over', text: geographyWords.over, tone: 'accent', shape: 'sphere', nodes: onPlates('accent') },
    { id: 'under', label: 'under', text: geographyWords.under, tone: 'watch', shape: 'sphere', nodes: onPlates('watch') },
    { id: 'even', label: 'even', text: geographyWords.even, tone: 'neutral', shape: 'sphere', nodes: onPlates('neutral') },
    { id: 'unknown', label: 'unknown', text: geographyWords.unknown, tone: 'unknown', shape: 'ring', mark: 'hatched', nodes: plan.shared ? [] : plan.plates.map((plate) => plate.row.id) },
    { id: 'key', label: 'key', text: geographyWords.key, tone: 'neutral', shape: 'diamond', nodes: bodies.filter((body) => body.role === 'key' || body.role === 'both').map((body) => body.id) },
    { id: 'wide', label: 'wide', text: geographyWords.roles.wide, tone: 'shared', shape: 'sphere', nodes: plan.wide.map((partner) => partner.id) },
    { id: 'empty', label: 'empty', text: geographyWords.empty, tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: [...bodies.filter((body) => body.role === 'empty').map((body) => body.id), ...(plan.aimed?.sockets ?? []).filter((socket) => socket.state === 'empty').map((socket) => socket.id)] },
    { id: 'missing', label: 'missing', text: geographyWords.missing, tone: 'unknown', shape: 'sphere', mark: 'hatched', nodes: plan.missing.map((region) => region.node) },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}

/** Investment can be moved between regions that state one: a what-if of this lens, never a fact. */
function controlsOf({ book }: LensContext, { stated, shift }: GeographyPlan): Control[] {
  const from = stated.rows.find((row) => row.id === shift?.from)
  if (shift === undefined || from === undefined) return []
  const options = stated.rows.filter((row) => isStated(row.investment)).map((row) => ({ id: row.id, label: row.label }))
  return [
    { kind: 'choice', id: 'from', label: geographyWords.from, value: shift.from, options },
    { kind: 'choice', id: 'to', label: geographyWords.to, value: shift.to, options },
    { kind: 'slider', id: 'move', label: geographyWords.move, value: shift.amount, min: 0, max: from.investment.value, step: stated.investment.value / 48, said: geographyWords.moved(shift.amount, book.currency) },
  ]
}
