import type { Saying } from '#model/figure.ts'
import { factsOf } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { risks, type MitigationRow, type Risks } from '#analytics/risks.ts'
import { riskSays, riskWords } from '#words/en/lenses/risk.ts'
import { bodyRadius } from '#lenses/dial.ts'
import type { LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'
import { planRisks, type RiskPlan } from '#lenses/risk-plan.ts'
import { mitigationLooks, riskScene } from '#lenses/risk-scene.ts'
import { riskFlat, riskTable } from '#lenses/risk-table.ts'

/** What could hurt, how much revenue does it touch, is anything done? VIEWS.md 3.7. */
export const riskLens = {
  id: 'risk',
  readsBest: 'flat',
  opensSplit: false,
  says: riskSays,
  view: (context: LensContext): LensView => {
    const { book } = context
    const rows = risks(factsOf(context.ecosystem, context.programme), book)
    if (rows.rows.length === 0) return notStatedView(context, { id: 'risk-none', values: { programme: book.label } }, [{ id: 'risk-needs-risks', values: {} }])
    const plan = planRisks(context, rows)
    const anyRevenue = book.partners.some((partner) => isStated(partner.revenue))
    return {
      finding: findingOf(context, rows, plan.kind),
      missing: missingOf(rows, plan.kind, anyRevenue),
      scene: riskScene(context, plan),
      legend: legendOf(rows, plan),
      sizes: anyRevenue ? referenceSizes(plan.largest, (value) => bodyRadius(value, plan.largest)) : [],
      sizeUnit: anyRevenue ? { unit: 'money', currency: book.currency } : { unit: 'count' },
      flat: riskFlat(context, rows, plan.kind),
      table: riskTable(context, rows),
      figures: [],
      notes: [{ id: 'dial-position', values: { exposing: rows.exposing, rated: rows.rows.filter((risk) => risk.likelihood !== undefined || risk.impact !== undefined).length } }],
    }
  },
} satisfies Lens

function findingOf({ book }: LensContext, rows: Risks, kind: RiskPlan['kind']): Saying[] {
  const atoms = (of: readonly { atoms: readonly string[] }[]) => [...new Set(of.flatMap((each) => each.atoms))]
  const exposing = rows.rows.filter((risk) => isStated(risk.exposed))
  const others = rows.rows.filter((risk) => !isStated(risk.exposed))
  const bare = kind === 'linked' ? rows.rows.filter((risk) => risk.mitigations.length === 0) : []
  const counted = { id: 'risk-mitigations', values: { mitigations: rows.mitigations.length, owned: rows.owned, done: rows.done }, inputs: atoms(rows.mitigations), nodes: rows.mitigations.map((each) => each.id) }
  const opening: Saying =
    isStated(rows.exposed)
      ? { id: 'risk-exposed', values: { risks: exposing.length, share: rows.exposedShare, exposed: rows.exposed.value, currency: book.currency }, inputs: atoms(exposing.map((risk) => risk.exposed)), nodes: exposing.flatMap((risk) => [risk.id, ...risk.exposes]) }
      : kind === 'groups'
        ? { id: 'risk-groups', values: { risks: rows.rows.length, groups: rows.groups.length }, inputs: atoms([...rows.groups, ...rows.rows]), nodes: rows.groups.map((group) => group.id) }
        : kind === 'lists'
          ? { id: 'risk-lists', values: { risks: rows.rows.length, free: rows.mitigations.length }, inputs: atoms(rows.rows), nodes: rows.rows.map((risk) => risk.id) }
          : { id: 'risk-count', values: { risks: rows.rows.length }, inputs: atoms(rows.rows), nodes: rows.rows.map((risk) => risk.id) }
  return [
    opening,
    counted,
    ...(others.length > 0 ? [{ id: 'risk-unexposed', values: { risks: others.length, all: rows.rows.length }, nodes: others.map((risk) => risk.id) }] : []),
    ...(bare.length > 0 ? [{ id: 'risk-open', values: { labels: bare.map((risk) => risk.label) }, nodes: bare.map((risk) => risk.id) }] : []),
  ]
}

function missingOf(rows: Risks, kind: RiskPlan['kind'], anyRevenue: boolean): Saying[] {
  return [
    ...(rows.exposing < rows.rows.length ? [{ id: 'risk-needs-exposure', values: { risks: rows.rows.length - rows.exposing, exposing: rows.exposing, revenue: anyRevenue ? 1 : 0 } }] : []),
    ...(kind === 'linked' ? [] : [{ id: 'risk-needs-links', values: {} }]),
    ...(rows.mitigations.some((each) => each.state === 'unowned') ? [{ id: 'risk-needs-owner', values: {} }] : []),
  ]
}

function legendOf(rows: Risks, { dial }: RiskPlan): readonly LegendEntry[] {
  const text = riskWords.legend
  const of = (state: MitigationRow['state']) => [...new Set(rows.mitigations.filter((each) => each.state === state).map((each) => each.id))]
  const entries: readonly LegendEntry[] = [
    { id: 'exposing', label: 'Risk', text: text.risk, tone: 'neutral', shape: 'octahedron', nodes: rows.rows.filter((risk) => isStated(risk.exposed)).map((risk) => risk.id) },
    { id: 'unknown', label: 'Risk', text: text.unknown, tone: 'neutral', shape: 'octahedron', mark: 'hatched', nodes: rows.rows.filter((risk) => !isStated(risk.exposed)).map((risk) => risk.id) },
    { id: 'group', label: 'Risk', text: text.group, tone: 'neutral', shape: 'ring', nodes: rows.groups.map((group) => group.id) },
    { id: 'partner', label: 'Partner', text: text.partner, tone: 'neutral', shape: 'sphere', nodes: dial.partners.filter(({ partner }) => isStated(partner.revenue)).map(({ partner }) => partner.id) },
    { id: 'partner-unknown', label: 'Partner', text: text.partnerUnknown, tone: 'neutral', shape: 'sphere', mark: 'hatched', nodes: dial.partners.filter(({ partner }) => !isStated(partner.revenue)).map(({ partner }) => partner.id) },
    { id: 'done', label: 'done', text: text.done, tone: mitigationLooks.done.tone, shape: 'tablet', mark: 'tick', nodes: of('done') },
    { id: 'owned', label: 'owned', text: text.owned, tone: mitigationLooks.owned.tone, shape: 'tablet', nodes: of('owned') },
    { id: 'unowned', label: 'unowned', text: text.unowned, tone: mitigationLooks.unowned.tone, shape: 'tablet', mark: 'hatched', nodes: of('unowned') },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}
