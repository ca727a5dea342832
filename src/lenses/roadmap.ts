import { nodeIndex } from '#model/find.ts'
import type { Saying } from '#model/figure.ts'
import { factsOf, type Facts } from '#analytics/facts.ts'
import { lastDayOf } from '#analytics/reading.ts'
import { planConflicts, type PlanConflict } from '#analytics/plan-conflicts.ts'
import { relativePlan, yearAssumption, type PlanItem, type RelativePlan } from '#analytics/relative-plan.ts'
import { requiredPace, type MilestoneState } from '#analytics/roadmap.ts'
import { slippage, type Slippage } from '#analytics/slippage.ts'
import { readValue } from '#model/value-grammar.ts'
import { words } from '#words/index.ts'
import { roadmapSays, roadmapWords } from '#words/en/lenses/roadmap.ts'
import type { LegendEntry, Lens, LensContext, LensView } from '#lenses/lens.ts'
import { notStatedView } from '#lenses/not-stated.ts'
import { roadmapFlat, roadmapTable } from '#lenses/roadmap-chart.ts'
import { lanesOf } from '#lenses/roadmap-lanes.ts'
import { itemLooks, milestoneLooks, verbOf } from '#lenses/roadmap-looks.ts'
import { itemNode, relativeExtras, relativeFlat, relativeScene, relativeTable } from '#lenses/roadmap-relative.ts'
import { roadmapScene } from '#lenses/roadmap-scene.ts'

/** What is done, late, next? VIEWS.md 3.8. */
export const roadmapLens = {
  id: 'roadmap',
  readsBest: 'both',
  opensSplit: false,
  says: roadmapSays,
  view: (context: LensContext): LensView => {
    const facts = factsOf(context.ecosystem, context.programme)
    const slips = slippage(facts, context.book)
    if (slips.rows.some(({ milestone }) => Number.isFinite(milestone.due.value))) return dated(context, facts, slips)
    const plan = relativePlan(facts)
    if (plan !== undefined && plan.periods.some((period) => period.items.length > 0)) return relative(context, facts, plan)
    return notStatedView(context, { id: 'roadmap-none', values: { programme: context.book.label } }, [{ id: 'roadmap-needs-milestones', values: {} }])
  },
} satisfies Lens

function dated(context: LensContext, facts: Facts, slips: Slippage): LensView {
  const { book } = context
  const milestones = slips.rows.map((row) => row.milestone)
  const lanes = lanesOf(context, milestones)
  const conflicts = planConflicts(facts, book)
  const current = facts.saying('current period per roadmap')[0]
  const over = current === undefined || book.asOf === undefined ? NaN : book.asOf - lastDayOf(readValue(current.text, 'timeline'))
  return {
    finding: [stateSaying(slips), ...conflicts.map((conflict) => conflictSaying(context, conflict)), ...paceSaying(context, slips)],
    missing: book.asOf === undefined ? [{ id: 'roadmap-needs-as-of', values: {} }] : slips.unreported.count > 0 ? [{ id: 'roadmap-needs-status-of', values: { milestones: slips.unreported.count } }] : [],
    scene: roadmapScene(context, lanes, conflicts, current?.text ?? ''),
    legend: [
      ...(['done', 'unreported', 'ahead', 'undated'] as const).map((state): LegendEntry => ({
        id: state,
        label: state === 'ahead' ? 'due' : state,
        text: roadmapWords.legend[state === 'ahead' ? 'due' : state],
        tone: milestoneLooks[state].tone,
        shape: 'diamond',
        ...(milestoneLooks[state].mark !== undefined && { mark: milestoneLooks[state].mark }),
        nodes: ofState(slips, state),
      })),
      { id: 'objective', label: 'objective', text: roadmapWords.legend.objective, tone: 'bad' as const, shape: 'ring' as const, nodes: conflicts.filter((conflict) => lanes.some((lane) => lane.body === conflict.partner)).map((conflict) => conflict.objective) },
    ].filter((entry) => entry.nodes.length > 0),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: roadmapFlat(context, lanes),
    table: roadmapTable(context, lanes, slips),
    figures: [],
    notes: [
      { id: 'wall-position', values: { unit: '' } },
      ...(over > 0 && current !== undefined ? [{ id: 'roadmap-current', values: { period: current.text, days: over }, inputs: [current.id] }] : []),
    ],
  }
}

const ofState = (slips: Slippage, state: MilestoneState): readonly string[] => slips.rows.filter(({ milestone }) => milestone.state === state).map(({ milestone }) => milestone.id)

function stateSaying(slips: Slippage): Saying {
  const { all, done, unreported, ahead, undated } = slips
  return {
    id: 'roadmap-state',
    values: { all, done: done.count, unreported: unreported.count, unreportedFrom: unreported.from, unreportedTo: unreported.to, ahead: ahead.count, aheadFrom: ahead.from, aheadTo: ahead.to, undated },
    inputs: slips.atoms,
    nodes: unreported.count > 0 ? ofState(slips, 'unreported') : ofState(slips, 'ahead'),
  }
}

/** "Q2" beside "Q3" of the same year; the whole name where the years differ. */
function conflictSaying({ ecosystem }: LensContext, conflict: PlanConflict): Saying {
  const later = conflict.later[0]!
  const [same] = conflict.same
  const year = conflict.due.text.slice(-4)
  const brief = (period: string) => (/^Q[1-4] \d{4}$/.test(period) && later.period.endsWith(year) ? period.slice(0, 2) : period)
  return {
    id: 'roadmap-conflict',
    values: {
      partner: words.shortName(ecosystem.nodes.labels[nodeIndex(ecosystem, conflict.partner)] ?? conflict.partner),
      verb: verbOf(conflict.label), due: brief(conflict.due.text), sameVerb: same === undefined ? '' : verbOf(same.label), laterVerb: verbOf(later.label), laterPeriod: brief(later.period), weeks: conflict.onboarding.value,
    },
    inputs: [...new Set([conflict.aim, ...conflict.due.atoms, ...[...conflict.same, ...conflict.later].flatMap((milestone) => milestone.atoms), ...conflict.onboarding.atoms])],
    nodes: [conflict.objective, conflict.partner, ...[...conflict.same, ...conflict.later].map((milestone) => milestone.id)],
  }
}

function paceSaying({ ecosystem }: LensContext, slips: Slippage): Saying[] {
  const steps = requiredPace(slips.rows.map((row) => row.milestone))
  if (steps.length === 0) return []
  const partners = [...new Set(steps.map((step) => step.partner))]
  const label = (id: string) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  return [{
    id: 'roadmap-pace',
    values: { steps: partners.map((id) => roadmapWords.pace(label(id), steps.filter((step) => step.partner === id).map((step) => ({ points: Math.round(step.rise * 100), period: step.period })))) },
    inputs: [...new Set(steps.flatMap((step) => [...step.from.atoms, ...step.to.atoms]))],
    nodes: partners,
  }]
}

function relative(context: LensContext, facts: Facts, plan: RelativePlan): LensView {
  const items = plan.periods.flatMap((period) => period.items.map((item) => ({ item, node: itemNode(period, item) })))
  const of = (state: PlanItem['state']) => [...new Set(items.filter(({ item }) => item.state === state).map(({ node }) => node))]
  const atoms = [...new Set([...plan.periods.flatMap((period) => period.atoms), ...items.flatMap(({ item }) => item.atoms)])]
  return {
    finding: relativeFinding(facts, plan, items.map(({ item }) => item), atoms),
    missing: [{ id: 'roadmap-needs-start', values: { unit: plan.unit } }, ...(of('open').length > 0 ? [{ id: 'roadmap-needs-status', values: {} }] : [])],
    scene: relativeScene(context, plan),
    legend: (['done', 'unchecked', 'open'] as const)
      .map((state): LegendEntry => ({ id: state, label: state, text: roadmapWords.legend[state], tone: itemLooks[state].tone, shape: 'diamond', ...(itemLooks[state].mark !== undefined && { mark: itemLooks[state].mark }), nodes: of(state) }))
      .filter((entry) => entry.nodes.length > 0),
    sizes: [],
    sizeUnit: { unit: 'count' },
    flat: relativeFlat(plan),
    table: relativeTable(plan),
    figures: [],
    notes: [{ id: 'wall-position', values: { unit: plan.unit } }],
    extras: relativeExtras(plan),
  }
}

function relativeFinding(facts: Facts, plan: RelativePlan, items: readonly PlanItem[], inputs: readonly string[]): Saying[] {
  const count = (state: PlanItem['state']) => items.filter((item) => item.state === state).length
  const kinds = (['milestone', 'activity', 'partner', 'number'] as const).map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const).filter(([, number]) => number > 0)
  const assumed = yearAssumption(facts, plan)
  return [
    count('unchecked') > 0
      ? { id: 'relative-unchecked', values: { items: items.length, done: count('done'), unchecked: count('unchecked') }, inputs }
      : { id: 'relative-open', values: { kinds: kinds.map(([kind, number]) => roadmapWords.kindCount[kind](number)), periods: plan.periods.length }, inputs },
    { id: 'relative-span', values: { unit: plan.unit, first: plan.first, last: plan.last } },
    ...(assumed === undefined
      ? []
      : [{ id: 'relative-assumed', values: { last: assumed.last, calendar: String(assumed.calendar), years: plan.periods.slice(1).map((period) => roadmapWords.yearIs(period.when.first, assumed.yearOf(period.when.first))) }, inputs: assumed.atoms }]),
  ]
}
