import type { Saying } from '#model/figure.ts'
import type { Flat, FlatMark } from '#model/tabular.ts'
import type { Deal } from '#analytics/book.ts'
import { isStated } from '#analytics/known.ts'
import { chanceByTarget } from '#analytics/outcome-chance.ts'
import { isOverdue, openDeals, pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { requiredSets } from '#analytics/required-sets.ts'
import { format, words } from '#words/index.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { dealBodies, dealNode } from '#lenses/deal-node.ts'
import { bodyRadius } from '#lenses/dial.ts'
import { dueText, dueUnit } from '#lenses/due-text.ts'
import type { LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { partnerTable } from '#lenses/partner-table.ts'
import { planDial, type DialPlan } from '#lenses/portfolio-plan.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { hasColorVariable, portfolioScene, satisfactionTone } from '#lenses/portfolio-scene.ts'

/** Portfolio in money, VIEWS.md 2 and 3.1: what the first paint carries. */
export const moneyPortfolioLens = {
  id: 'portfolio',
  readsBest: 'both',
  opensSplit: false,
  view: (context: LensContext): LensView => {
    const plan = planDial(context)
    const scene = portfolioScene(context)
    const halo = scene.nodes.flags.reduce((sum, bits) => sum + ((bits & 64) !== 0 ? 1 : 0), 0)
    return {
      finding: portfolioFinding(context),
      missing: missingOf(context, plan),
      scene,
      legend: legendOf(context),
      sizes: referenceSizes(plan.largest, (value) => bodyRadius(value, plan.largest)),
      sizeUnit: { unit: 'money', currency: context.book.currency },
      flat: flatOf(context),
      table: partnerTable(context),
      figures: [],
      notes: [
        positionNote(context, plan),
        ...(plan.anyCompletion ? [{ id: 'arc-completion', values: {} }] : []),
        ...(halo > 0 ? [{ id: 'halo', values: { count: halo } }] : []),
      ],
    }
  },
} satisfies Lens

function positionNote({ book }: LensContext, plan: DialPlan): Saying {
  if (plan.unit === 'target') return { id: 'dial-position', values: { target: book.target.value, currency: book.currency, plus: book.target.comparator === '>=' ? '+' : '' } }
  if (plan.unit === 'none') return { id: 'force-position', values: {} }
  return { id: 'dial-total', values: { total: plan.turnAmount, currency: book.currency } }
}

/** The sentences of the opening view, for any book. */
export function portfolioFinding(context: LensContext): Saying[] {
  const { book } = context
  const held = portfolio(book)
  const shared = { programme: book.label, currency: book.currency, total: held.total, partners: book.partners.length, target: book.target.value, plus: book.target.comparator === '>=' ? '+' : '' }
  if (book.partners.length === 0 && book.deals.length === 0) return [{ id: 'portfolio-empty', values: shared }]
  if (Number.isNaN(held.total) && book.deals.length === 0) return [{ id: 'portfolio-named', values: shared, nodes: book.partners.map((partner) => partner.id) }]
  if (!Number.isFinite(book.target.value)) return [{ id: 'portfolio-no-target', values: shared, inputs: held.atoms }]
  const inputs = [...held.atoms, ...held.targetAtoms]
  if (Number.isNaN(held.total)) return [{ id: 'portfolio-none-signed', values: shared, inputs }]
  if (held.gap <= 0) return [{ id: 'portfolio-reached', values: shared, inputs }]
  return [{ id: 'portfolio-half', values: { ...shared, share: held.share }, inputs }, ...closingOf(context)]
}

function closingOf({ book, base }: LensContext): Saying[] {
  if (!isStated(book.target.due)) return [{ id: 'no-date', values: {} }]
  const deals = openDeals(book)
  const due = format.due(book.target.due.value)
  if (deals.length === 0) return []
  const sets = requiredSets(book)
  const [smallest] = sets
  if (smallest === undefined) return [{ id: 'no-set', values: { due, most: pipeline(book).reachableInTime, currency: book.currency } }]
  const members = deals.filter((deal) => smallest.deals.includes(deal.id))
  const overdue = members.filter((deal) => isOverdue(book, deal)).length
  const chance = chanceByTarget(book)
  const values = { due, deals: members.map((deal) => words.shortName(deal.label)), chance: chance.value, overdue, count: members.length, sets: sets.length, unit: dueUnit(members) }
  return [{ id: sets.length === 1 ? 'one-set' : 'some-sets', values, nodes: members.map((deal) => dealBodies(base).get(deal.id) ?? deal.partner), inputs: chance.atoms }]
}

function missingOf({ book }: LensContext, plan: DialPlan): Saying[] {
  const unknown = book.partners.filter((partner) => !isStated(partner.value)).length
  const sayings: Saying[] = []
  if (plan.unit === 'none' && unknown > 0) sayings.push({ id: 'needs-value', values: {} })
  else if (unknown > 0) sayings.push({ id: 'value-unknown', values: { partners: unknown } })
  if (plan.unit !== 'none' && !Number.isFinite(book.target.value)) sayings.push({ id: 'needs-target', values: {} })
  if (book.deals.length > 0 && book.asOf === undefined) sayings.push({ id: 'needs-as-of', values: {} })
  const named = 24
  if (plan.unit !== 'none' && book.partners.length > named) sayings.push({ id: 'top-shown', values: { shown: named, all: book.partners.length } })
  return sayings
}

function legendOf(context: LensContext): LegendEntry[] {
  const { book } = context
  const planned = openDeals(book)
  const bodyOf = (deals: readonly Deal[]) => deals.map((deal) => context.ecosystem.nodes.ids[dealNode(context, deal)] ?? deal.partner)
  const overdue = planned.filter((deal) => isOverdue(book, deal))
  const of = (tone: string) => book.partners.filter((partner) => satisfactionTone(partner, context) === tone).map((partner) => partner.id)
  const signed: LegendEntry[] = hasColorVariable(context)
    ? [
        { id: 'meets', label: 'meets', tone: 'good', shape: 'sphere', mark: 'tick', nodes: of('good') },
        { id: 'misses', label: 'misses', tone: 'bad', shape: 'sphere', mark: 'cross', nodes: of('bad') },
        { id: 'satisfaction-unknown', label: 'satisfaction-unknown', tone: 'unknown', shape: 'sphere', mark: 'question', nodes: of('unknown') },
      ]
    : [
        { id: 'signed', label: 'signed', tone: 'accent', shape: 'sphere', nodes: book.partners.filter((partner) => isStated(partner.value)).map((partner) => partner.id) },
        { id: 'value-unknown', label: 'value-not-stated', tone: 'neutral', shape: 'sphere', mark: 'hatched', nodes: book.partners.filter((partner) => !isStated(partner.value)).map((partner) => partner.id) },
      ]
  return [
    ...signed,
    { id: 'planned', label: 'planned', tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: bodyOf(planned) },
    { id: 'overdue', label: 'overdue', tone: 'watch', shape: 'sphere', mark: 'clock', nodes: bodyOf(overdue) },
  ].filter((entry) => entry.nodes.length > 0) as LegendEntry[]
}

/** One stacked bar: signed solid, deals dashed in order of due date, rules at what is expected and at the target. */
function flatOf(context: LensContext): Flat {
  const { book } = context
  const marks: FlatMark[] = []
  let at = 0
  const stated = book.partners.filter((partner) => isStated(partner.value)).toSorted((a, b) => b.value.value - a.value.value)
  const colored = hasColorVariable(context)
  for (const partner of stated) {
    marks.push({ node: partner.id, label: partner.label, from: at, to: at + partner.value.value, y: 0, tone: colored ? satisfactionTone(partner, context) : 'accent', style: 'solid', note: format.money(partner.value.value, book.currency) })
    at += partner.value.value
  }
  for (const step of pipeline(book).steps) {
    const node = context.ecosystem.nodes.ids[dealNode(context, step.deal)] ?? step.deal.partner
    marks.push({ node, label: step.deal.label, from: at, to: at + step.deal.value.value, y: 0, tone: step.overdue ? 'watch' : 'neutral', style: 'dashed', note: words.stage.facts([format.money(step.deal.value.value, book.currency), dueText(step.deal)]) })
    at += step.deal.value.value
  }
  const expected = pipeline(book).expectedInTime
  const rules = [
    ...(Number.isFinite(expected) && openDeals(book).length > 0 ? [{ at: expected, axis: 'x' as const, label: words.stage.expected(format.money(expected, book.currency)), style: 'dashed' as const, tone: 'accent' as const }] : []),
    ...(Number.isFinite(book.target.value) ? [{ at: book.target.value, axis: 'x' as const, label: words.stage.target(format.money(book.target.value, book.currency, { short: true }) + (book.target.comparator === '>=' ? '+' : ''), ''), style: 'solid' as const, tone: 'neutral' as const }] : []),
  ]
  return { kind: 'bars', x: moneyAxis(words.legend.contractValue, Math.max(at, book.target.value || 0), book.currency), rows: [{ label: book.label, marks }], rules, lines: [] }
}

