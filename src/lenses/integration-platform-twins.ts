import { highest } from '#model/extremes.ts'
import { nodeIndex } from '#model/find.ts'
import type { Axis, Cell, Flat, GridCell, Table } from '#model/tabular.ts'
import { downtimes } from '#analytics/downtime.ts'
import { isStated } from '#analytics/known.ts'
import { kpiGaps } from '#analytics/kpi-gaps.ts'
import { format } from '#words/index.ts'
import { integrationWords } from '#words/en/lenses/integration.ts'
import { emptyCell, moneyCell, ratioCell, textCell } from '#lenses/cells.ts'
import { portId, type IntegrationPlan } from '#lenses/integration-plan.ts'
import { ruleText, verdictTone } from '#lenses/integration-platform-scene.ts'
import type { LensContext } from '#lenses/lens.ts'

const columns = integrationWords.columns
const completionAxis: Axis = { label: integrationWords.axis, unit: 'ratio', min: 0, max: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at })) }
const unknown: GridCell = { text: integrationWords.notStated, tone: 'unknown', mark: 'question' }
const said = (text: string | undefined): GridCell => (text === undefined || text === '' ? unknown : { text })

/** Bullet bars of completion with each tier's threshold, then what each partner connects to, the layers, the plan, engineers and downtime. */
export function platformFlat(context: LensContext, plan: IntegrationPlan): Flat {
  const signed = plan.feet.filter((foot) => foot.partner !== undefined)
  const target = kpiGaps(plan.facts).find((gap) => gap.unit === 'ratio' && /integration/i.test(gap.label))?.target
  const label = (id: string) => context.ecosystem.nodes.labels[nodeIndex(context.ecosystem, id)] ?? id
  const parts: Extract<Flat, { kind: 'several' }>['parts'][number][] = []
  if (signed.some((foot) => isStated(foot.partner!.completion)))
    parts.push({
      title: integrationWords.parts.completion,
      flat: {
        kind: 'bars',
        x: completionAxis,
        rows: signed.map((foot) => {
          const { completion } = foot.partner!
          const rule = foot.tier?.completion
          return {
            label: foot.label,
            node: foot.id,
            marks: [
              {
                node: foot.id, label: foot.label, from: 0, to: isStated(completion) ? completion.value : 0, y: 0, tone: verdictTone[foot.verdict],
                style: isStated(completion) ? ('solid' as const) : ('hatched' as const),
                note: isStated(completion) ? format.percent(completion.value) : integrationWords.notStated,
              },
            ],
            ...(rule && isStated(rule) && { ticks: [{ at: rule.value, label: ruleText(rule) }] }),
          }
        }),
        rules: target !== undefined && isStated(target) ? [{ at: target.value, axis: 'x', label: integrationWords.target(format.percent(target.value)), style: 'dashed', tone: 'neutral' }] : [],
        lines: [],
      },
    })
  const ports = plan.feet.flatMap((foot) => [
    ...foot.ports.map((port) => ({ node: port.id, label: port.label, cells: [{ text: foot.label, node: foot.id }, said(port.guard), said(port.operation), said(port.parameters.map((each) => `${each.name}: ${each.text}`).join(', '))] })),
    ...foot.required.map((required) => ({
      node: portId(required), label: required.text, note: integrationWords.cardSubtitle,
      cells: [{ text: foot.label, node: foot.id, mark: 'dashed' as const }, unknown, unknown, unknown],
    })),
  ])
  if (ports.length > 0)
    parts.push({ title: integrationWords.parts.endpoints, flat: { kind: 'grid', corner: integrationWords.legend.port, columns: [{ label: columns.partner }, { label: columns.guard }, { label: columns.operation }, { label: columns.parameters }], rows: ports } })
  const { layers } = plan.stack
  const most = highest([0, ...layers.map((layer) => layer.provides.length)])
  if (layers.length > 0)
    parts.push({
      title: integrationWords.parts.layers,
      flat: {
        kind: 'grid', corner: columns.first, columns: Array.from({ length: most }, (_, i) => ({ label: i === 0 ? columns.provides : '' })),
        rows: layers.map((layer) => ({ label: layer.label, node: layer.id, cells: Array.from({ length: most }, (_, i) => (layer.provides[i] === undefined ? { text: '' } : { text: label(layer.provides[i]), node: layer.provides[i] })) })),
      },
    })
  const paced = plan.pace.filter((row) => row.steps.length > 0)
  if (paced.length > 0)
    parts.push({
      title: integrationWords.parts.pace,
      flat: {
        kind: 'grid', corner: columns.partner, columns: [{ label: columns.completion }, { label: columns.plan }, { label: columns.gap }, { label: columns.steps }],
        rows: paced.map((row) => ({
          label: row.label,
          node: row.partner,
          cells: [
            said(isStated(row.actual) ? format.percent(row.actual.value) : undefined),
            said(isStated(row.plan) ? `${format.percent(row.plan.value)}, ${row.plan.period}` : undefined),
            Number.isNaN(row.gap) ? unknown : { text: format.points(-row.gap), tone: row.gap < 0 ? ('bad' as const) : ('good' as const), mark: row.gap < 0 ? ('clock' as const) : ('tick' as const) },
            said(row.steps.map((step) => integrationWords.rise(format.points(step.rise), step.period)).join(', ')),
          ],
        })),
      },
    })
  const down = downtimes(plan.facts, context.book).filter((row) => row.what !== 'partner')
  if (down.length > 0)
    parts.push({
      title: integrationWords.parts.downtime,
      flat: {
        kind: 'grid', corner: columns.level, columns: [{ label: '' }, { label: columns.level }, { label: columns.hours }],
        rows: down.map((row) => ({ label: row.label, node: row.of, cells: [{ text: integrationWords.downtimeOf[row.what] }, { text: format.percent(row.level.value) }, { text: format.decimal(row.hours, 2) }] })),
      },
    })
  const staffed = [...plan.feet, ...plan.waiting].filter((foot) => !Number.isNaN(foot.engineers.low))
  if (staffed.length > 0)
    parts.push({
      title: integrationWords.parts.engineers,
      flat: {
        kind: 'grid', corner: columns.partner, columns: [{ label: columns.kind }, { label: columns.low }, { label: columns.high }],
        rows: staffed.map((foot) => ({ label: foot.label, node: foot.id, cells: [{ text: foot.deal ? integrationWords.kinds['deal']! : integrationWords.kinds['partner']!, ...(foot.deal && { mark: 'dashed' as const }) }, { text: String(foot.engineers.low) }, { text: String(foot.engineers.high) }] })),
      },
    })
  return { kind: 'several', parts }
}

/** One row per thing that stands on the stage: partners and deals, their ports, layers and what they provide. */
export function platformTable(context: LensContext, plan: IntegrationPlan): Table {
  const { ecosystem, book } = context
  const label = (id: string) => ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id
  const kind = (id: string) => textCell(integrationWords.kinds[id])
  const whole = (value: number, atoms: readonly string[]): Cell => (Number.isNaN(value) ? { value: null, state: 'not-stated' } : { value, unit: 'count', atoms })
  const rest = (cells: number) => Array.from({ length: cells }, () => emptyCell)
  const bodies = [...plan.shown, ...(plan.whole ? plan.waiting : [])].map((foot) => ({
    node: foot.id,
    cells: [
      textCell(foot.label),
      kind(foot.deal ? 'deal' : 'partner'),
      foot.tier ? textCell(foot.tier.label, foot.partner?.tier?.atoms) : textCell(undefined),
      foot.partner ? ratioCell(foot.partner.completion) : emptyCell,
      foot.tier && isStated(foot.tier.completion) ? textCell(ruleText(foot.tier.completion), foot.tier.completion.atoms) : textCell(undefined),
      foot.deal ? { value: 'planned', unit: 'text' as const, state: 'planned' } : { value: foot.verdict, unit: 'text' as const, state: foot.verdict },
      moneyCell((foot.partner ?? foot.deal)!.value, book.currency),
      { value: foot.ports.length, unit: 'count' as const, atoms: foot.ports.map((port) => port.atoms[0]!) },
      whole(foot.engineers.low, foot.engineers.atoms),
      whole(foot.engineers.high, foot.engineers.atoms),
      emptyCell,
      emptyCell,
      emptyCell,
    ],
  }))
  const ports = plan.shown.flatMap((foot) => [
    ...foot.ports.map((port) => ({
      node: port.id,
      cells: [textCell(port.label, port.atoms.slice(0, 1)), kind('endpoint'), textCell(foot.label), ...rest(7), textCell(port.guard, port.atoms), textCell(port.operation, port.atoms), textCell(port.parameters.length === 0 ? undefined : port.parameters.map((each) => `${each.name}: ${each.text}`).join(', '), port.parameters.map((each) => each.atom))],
    })),
    ...foot.required.map((required) => ({ node: portId(required), cells: [textCell(required.text, [required.atom]), kind('required'), textCell(foot.label), ...rest(7), textCell(undefined), textCell(undefined), textCell(undefined)] })),
  ])
  const shelves = plan.stack.layers.flatMap((layer) => [
    { node: layer.id, cells: [textCell(layer.label, layer.atoms), kind('layer'), ...rest(11)] },
    ...layer.provides.map((id) => ({ node: id, cells: [textCell(label(id)), kind('capability'), textCell(layer.label, layer.atoms), ...rest(10)] })),
  ])
  return {
    columns: [
      { id: 'name', heading: 'name', text: columns.name, numeric: false },
      { id: 'kind', heading: 'kind', text: columns.kind, numeric: false, channel: 'shape' },
      { id: 'of', heading: 'of', text: columns.of, numeric: false },
      { id: 'completion', heading: 'completion', text: columns.completion, numeric: true, channel: 'ring' },
      { id: 'rule', heading: 'rule', text: columns.rule, numeric: false },
      { id: 'verdict', heading: 'verdict', text: columns.verdict, numeric: false, channel: 'color' },
      { id: 'value', heading: 'contract-value', text: columns.value, numeric: true, channel: 'size' },
      { id: 'endpoints', heading: 'endpoints', text: columns.endpoints, numeric: true },
      { id: 'engineers-low', heading: 'engineers-low', text: columns.low, numeric: true },
      { id: 'engineers-high', heading: 'engineers-high', text: columns.high, numeric: true },
      { id: 'guard', heading: 'guard', text: columns.guard, numeric: false },
      { id: 'operation', heading: 'operation', text: columns.operation, numeric: false },
      { id: 'parameters', heading: 'parameters', text: columns.parameters, numeric: false },
    ],
    rows: [...bodies, ...ports, ...shelves],
  }
}
