import { highest } from '#model/extremes.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import type { Flat, Table } from '#model/tabular.ts'
import type { PlanItem, PlanPeriod, RelativePlan } from '#analytics/relative-plan.ts'
import { roadmapWords } from '#words/en/lenses/roadmap.ts'
import { stateCell, textCell } from '#lenses/cells.ts'
import { Composer } from '#lenses/composer.ts'
import type { ExtraCard, LensContext } from '#lenses/lens.ts'
import { folded, itemLooks, milestoneSize } from '#lenses/roadmap-looks.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** Height of the plan in u: as high as a wall at home shows, so that a short band beside long ones holds its names. */
const height = 1.3
const itemsLeft = -0.84
/** A band is never lower than its items with their names. */
const leastBand = 0.15

/** Node of an item: the entity, or an extra where the plan states a number without names. */
export const itemNode = (period: PlanPeriod, item: PlanItem): string => item.id ?? `plan:${period.id}|${item.label}`

export const spanText = (plan: RelativePlan, period: PlanPeriod): string => roadmapWords.relativeSpan(plan.unit, period.when.first, period.when.last)

/** Cards of what the plan counts but does not name. */
export function relativeExtras(plan: RelativePlan): readonly ExtraCard[] {
  return plan.periods.flatMap((period) =>
    period.items
      .filter((item) => item.id === undefined)
      .map((item): ExtraCard => ({ id: itemNode(period, item), title: item.label, subtitle: roadmapWords.kinds[item.kind], sentences: [roadmapWords.itemCard(spanText(plan, period))], atoms: item.atoms })),
  )
}

/** End of the axis; an open last period is drawn seven units long. */
const endOf = ({ periods, last }: RelativePlan): number => (Number.isFinite(last) ? last : highest(periods.map((period) => period.when.first)) + 6)

/** A plan without a start keeps its own axis: bands as high as they are long, what they hold side by side, in stated order. */
export function relativeScene({ ecosystem, programme }: LensContext, plan: RelativePlan): Scene {
  const extras = relativeExtras(plan)
  const composer = new Composer(ecosystem, extras)
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const length = endOf(plan) - plan.first + 1
  const y = (unit: number): number => ((unit - plan.first) / length) * height
  plan.periods.forEach((period, order) => {
    const low = y(period.when.first)
    const high = y(Math.min(period.when.last, endOf(plan)) + 1)
    guides.push({ kind: 'pane', corner: [wallLeft, low, 0], wide: [wallRight - wallLeft, 0, 0], high: [0, high - low, 0], fill: order % 2 === 0 ? 0.05 : 0.02, tone: 'muted', opacity: 0.35, style: 'solid', width: 1 })
    // Bands too low for two lines keep the span alone; the name is in the table and in the chart.
    const name = [{ text: spanText(plan, period), strong: true }, ...(period.label === spanText(plan, period) || sameSpan(period, plan) || high - low < leastBand ? [] : [{ text: period.label }])]
    labels.push({ at: [wallLeft + 0.02, (low + high) / 2, 0], lines: name, priority: 960 - order, align: 'start' })
    const gap = (wallRight - itemsLeft) / period.items.length
    period.items.forEach((item, i) => {
      const id = itemNode(period, item)
      const node = composer.nodes.ids.indexOf(id)
      if (node === -1) return
      const at: [number, number, number] = [itemsLeft + gap * (i + 0.5), (low + high) / 2 + 0.045, 0]
      const look = itemLooks[item.state]
      composer.place(node, { size: milestoneSize, tone: look.tone, shape: item.kind === 'partner' ? 'sphere' : item.kind === 'number' ? 'point' : 'diamond', flags: look.flags, at })
      const lines = folded(item.label, 18)
      // A label stands by its middle: one of two lines lies lower, to leave the body free.
      labels.push({ node: id, at: [at[0], at[1] - 0.04, 0], lines: lines.map((text) => ({ text })), priority: 800 - order * 20 - i, align: 'center', shift: [0, 11 * lines.length], stays: true, whole: true })
    })
  })
  guides.push({ kind: 'line', a: [wallLeft, 0, 0], b: [wallLeft, height, 0], tone: 'neutral', opacity: 0.7, style: 'solid', width: 1.5 })
  labels.push({ at: [wallLeft, -0.06, 0], lines: [{ text: `${roadmapWords.relativeAxis[plan.unit] ?? plan.unit}, ${roadmapWords.noStart(plan.unit)}`, tone: 'watch' }], priority: 990, align: 'start' })
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, height / 2 - 0.02, 0], radius: 1.42 },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `roadmap-relative/${ecosystem.version}/${programme}`,
    free: false,
  }
}

/** A period that is named by its span needs no second name ("Year 1–3"). */
const sameSpan = (period: PlanPeriod, plan: RelativePlan): boolean => period.label.toLowerCase().startsWith(plan.unit)

export function relativeFlat(plan: RelativePlan): Flat {
  const start = plan.first - 1
  const ends = [...new Set(plan.periods.map((period) => Math.min(period.when.last, endOf(plan))))]
  return {
    kind: 'bars',
    x: { label: `${roadmapWords.relativeAxis[plan.unit] ?? plan.unit}, ${roadmapWords.noStart(plan.unit)}`, unit: 'order', min: start, max: endOf(plan), ticks: [{ at: start, label: roadmapWords.relativeTick(plan.unit, start) }, ...ends.map((at) => ({ at, label: roadmapWords.relativeTick(plan.unit, at) }))] },
    rows: plan.periods.flatMap((period) =>
      period.items.map((item) => ({
        label: item.label,
        node: itemNode(period, item),
        marks: [{ node: itemNode(period, item), label: item.label, from: period.when.first - 1, to: Math.min(period.when.last, endOf(plan)), y: 0, tone: itemLooks[item.state].tone, style: item.state === 'done' ? ('solid' as const) : ('dashed' as const), note: spanText(plan, period) }],
      })),
    ),
    rules: [],
    lines: [],
  }
}

export function relativeTable(plan: RelativePlan): Table {
  const text = roadmapWords.headings
  return {
    columns: [
      { id: 'milestone', heading: 'milestone', text: text.milestone, numeric: false },
      { id: 'kind', heading: 'kind', text: text.kind, numeric: false, channel: 'shape' },
      { id: 'status', heading: 'status', text: text.status, numeric: false, channel: 'color' },
      { id: 'phase', heading: 'phase', text: text.phase, numeric: false },
      { id: 'from', heading: 'from', text: `${text.from} (${plan.unit})`, numeric: true, channel: 'position' },
      { id: 'to', heading: 'to', text: `${text.to} (${plan.unit})`, numeric: true, channel: 'position' },
    ],
    rows: plan.periods.flatMap((period) =>
      period.items.map((item) => ({
        node: itemNode(period, item),
        cells: [
          textCell(item.label, item.atoms),
          textCell(roadmapWords.kinds[item.kind]),
          item.state === 'done' ? stateCell('done') : textCell(roadmapWords.state[item.state]),
          textCell(period.label, period.atoms),
          { value: period.when.first, unit: 'count' as const, atoms: period.atoms },
          Number.isFinite(period.when.last) ? { value: period.when.last, unit: 'count' as const, atoms: period.atoms } : { value: null, unit: 'count' as const, state: 'not-stated' },
        ],
      })),
    ),
  }
}
