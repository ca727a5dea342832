import { highest } from '#model/extremes.ts'
import type { Saying } from '#model/figure.ts'
import type { AtomId } from '#model/ids.ts'
import { downtimes } from '#analytics/downtime.ts'
import { isStated } from '#analytics/known.ts'
import { kpiGaps } from '#analytics/kpi-gaps.ts'
import { meanCompletion } from '#analytics/means.ts'
import { format } from '#words/index.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { portId, type IntegrationPlan } from '#lenses/integration-plan.ts'
import { platformScene, requiredPorts } from '#lenses/integration-platform-scene.ts'
import { platformFlat, platformTable } from '#lenses/integration-platform-twins.ts'
import type { Control, ExtraCard, LegendEntry, LensContext, LensView } from '#lenses/lens.ts'
import { bodySize } from '#lenses/pipeline-scene.ts'
import { referenceSizes } from '#lenses/reference-sizes.ts'

/** A platform with layers, endpoints and completion: AIA, or a person's own list with completions (VIEWS.md 3.9). */
export function platformView(context: LensContext, plan: IntegrationPlan): LensView {
  const { book } = context
  const largest = highest([0, ...[...book.partners, ...book.deals].map((each) => (isStated(each.value) ? each.value.value : 0))])
  const endpoints = plan.feet.flatMap((foot) => foot.ports)
  const { today, byValue, added } = plan.need
  return {
    finding: findings(context, plan),
    missing: [
      ...(plan.feet.some((foot) => foot.partner && isStated(foot.partner.completion)) ? [] : [{ id: 'needs-completion', values: {} }]),
      ...(plan.stack.layers.length > 0 && endpoints.length > 0 && endpoints.every((endpoint) => endpoint.layers.length === 0) ? [{ id: 'needs-layer-links', values: {} }] : []),
    ],
    scene: platformScene(context, plan, largest),
    legend: legend(plan),
    sizes: referenceSizes(largest, (value) => bodySize(value, largest)),
    sizeUnit: { unit: 'money', currency: book.currency },
    flat: platformFlat(context, plan),
    table: platformTable(context, plan),
    figures: [],
    notes: [
      { id: 'integration-position', values: {} },
      { id: 'arc', values: {} },
      ...(Number.isNaN(today.low)
        ? []
        : Number.isNaN(added.low) || Number.isNaN(byValue.low)
          ? [{ id: 'engineers-today', values: { low: today.low, high: today.high }, inputs: today.atoms }]
          : [{ id: 'engineers-by-value', values: { low: today.low, high: today.high, valueLow: byValue.low, valueHigh: byValue.high, addedLow: added.low, addedHigh: added.high }, inputs: today.atoms }]),
      ...(endpoints.length > 0
        ? [{ id: 'single-partner', values: { endpoints: endpoints.length, counts: plan.feet.filter((foot) => foot.ports.length > 0).map((foot) => integrationWords.count(foot.ports.length, foot.label)) } }]
        : []),
      ...(plan.shown.length < plan.feet.length ? [{ id: 'partners-shown', values: { shown: plan.shown.length, partners: plan.feet.length } }] : []),
    ],
    controls: controls(context, plan),
    extras: cards(plan),
  }
}

function findings({ book }: LensContext, plan: IntegrationPlan): Saying[] {
  const mean = meanCompletion(book)
  const gap = kpiGaps(plan.facts).find((each) => each.unit === 'ratio' && /integration/i.test(each.label))
  const checked = plan.feet.filter((foot) => foot.verdict !== 'not-stated')
  const passing = checked.filter((foot) => foot.verdict === 'meets')
  const sayings: Saying[] = [
    Number.isNaN(mean.simple)
      ? { id: 'endpoints-stated', values: { endpoints: plan.feet.flatMap((foot) => foot.ports).length, partners: plan.feet.filter((foot) => foot.ports.length > 0).length } }
      : {
          id: 'completion-mean',
          values: { simple: mean.simple, weighted: mean.weighted, target: gap?.target.value ?? NaN, plus: gap !== undefined && comparatorOf(plan, gap.target.atoms) === '>=' ? '+' : '', passing: passing.length, checked: checked.length },
          inputs: [...mean.atoms, ...(gap?.target.atoms ?? []), ...new Set(checked.flatMap((foot) => foot.tier?.completion.atoms ?? []))],
          nodes: checked.filter((foot) => foot.verdict === 'misses').map((foot) => foot.id),
        },
  ]
  sayings.push(...downtimeSayings(plan, book))
  const behind = plan.pace.filter((row) => row.gap < 0)
  if (behind.length > 0 && book.asOf !== undefined)
    sayings.push({
      id: 'pace-behind',
      values: { asOf: book.asOf, partners: behind.map((row, i) => (i === 0 ? integrationWords.pace : integrationWords.paceShort)(row.label, format.points(-row.gap), format.percent(row.plan.value), row.plan.period)) },
      inputs: [...new Set(behind.flatMap((row) => [...row.actual.atoms, ...row.plan.atoms]))],
      nodes: behind.map((row) => row.partner),
    })
  const { today, whole } = plan.need
  if (!Number.isNaN(today.low)) sayings.push({ id: 'engineers', values: { low: today.low, high: today.high, wholeLow: whole.low, wholeHigh: whole.high }, inputs: whole.atoms })
  return sayings
}

/** A target keeps its comparator: 85%+ and 85% are two facts. */
function comparatorOf({ facts }: Pick<IntegrationPlan, 'facts'>, atoms: readonly AtomId[]): string {
  const value = facts.all.find((atom) => atom.id === atoms[0])?.value
  return value !== undefined && 'comparator' in value ? value.comparator : '='
}

/** Hours down a year: now and wanted in one sentence, or the one level that is stated. */
export function downtimeSayings(plan: Pick<IntegrationPlan, 'facts'>, book: LensContext['book']): Saying[] {
  const rows = downtimes(plan.facts, book)
  const current = rows.find((row) => row.what === 'current')
  const target = rows.find((row) => row.what === 'target' && (current === undefined || row.of === current.of))
  if (current && target)
    return [{ id: 'downtime-both', values: { current: current.level.value, hours: current.hours, target: target.level.value, targetHours: target.hours }, inputs: [...current.level.atoms, ...target.level.atoms], nodes: [current.of] }]
  const one = current ?? target
  return one ? [{ id: 'downtime-one', values: { label: one.label, plus: comparatorOf(plan, one.level.atoms) === '>' ? integrationWords.moreThan('') : '', level: one.level.value, hours: one.hours, what: one.what }, inputs: one.level.atoms, nodes: [one.of] }] : []
}

function legend(plan: IntegrationPlan): LegendEntry[] {
  const signed = plan.shown.filter((foot) => foot.partner)
  const deals = [...plan.shown.filter((foot) => foot.deal), ...(plan.whole ? plan.waiting : [])]
  const words = integrationWords.legend
  const of = (verdict: string) => signed.filter((foot) => foot.verdict === verdict).map((foot) => foot.id)
  const entries: LegendEntry[] = [
    { id: 'meets', label: 'meets', text: words.meets, tone: 'good', shape: 'sphere', mark: 'tick', nodes: of('meets') },
    { id: 'misses', label: 'misses', text: words.misses, tone: 'bad', shape: 'sphere', mark: 'cross', nodes: of('misses') },
    { id: 'unknown', label: 'completion-not-stated', text: words.unknown, tone: 'unknown', shape: 'sphere', mark: 'question', nodes: of('not-stated') },
    { id: 'planned', label: 'planned', text: words.planned, tone: 'neutral', shape: 'sphere', mark: 'dashed', nodes: deals.map((foot) => foot.id) },
    { id: 'endpoint', label: 'endpoint', text: words.port, tone: 'neutral', shape: 'cube', nodes: plan.shown.flatMap((foot) => foot.ports.map((port) => port.id)) },
    { id: 'required', label: 'required', text: words.required, tone: 'neutral', shape: 'cube', mark: 'dashed', nodes: requiredPorts(plan).map((port) => port.id) },
    { id: 'layer', label: 'layer', text: words.layer, tone: 'neutral', shape: 'tablet', nodes: plan.stack.layers.map((layer) => layer.id) },
    { id: 'capability', label: 'capability', text: words.capability, tone: 'muted', shape: 'cube', nodes: plan.stack.layers.flatMap((layer) => layer.provides) },
  ]
  return entries.filter((entry) => entry.nodes.length > 0)
}

function controls({ book }: LensContext, plan: IntegrationPlan): Control[] {
  const all: Control[] = []
  if (plan.waiting.length > 0 || plan.feet.some((foot) => foot.deal))
    all.push({ kind: 'choice', id: 'engineers', label: integrationWords.control, value: plan.whole ? 'pipeline' : 'today', options: [{ id: 'today', label: integrationWords.today }, { id: 'pipeline', label: integrationWords.pipeline }] })
  if (plan.feet.some((foot) => foot.tier && foot.partner && foot.partner.completion.value === foot.tier.completion.value))
    all.push({ kind: 'reading', id: 'boundary', label: integrationWords.reading, options: [integrationWords.strict, integrationWords.equal], other: book.readings?.boundary === true })
  return all
}

const cards = (plan: IntegrationPlan): ExtraCard[] =>
  plan.feet.flatMap((foot) =>
    foot.required.map((required) => ({
      id: portId(required),
      title: required.text,
      subtitle: integrationWords.cardSubtitle,
      sentences: [integrationWords.cardRequired(foot.label, required.text), integrationWords.cardNoEndpoint],
      atoms: [required.atom],
    })),
  )
