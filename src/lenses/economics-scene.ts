import { highest } from '#model/extremes.ts'
import type { Guide, Scene, SceneLabel } from '#model/scene.ts'
import { flag } from '#model/scene.ts'
import { nodeIndex } from '#model/find.ts'
import { Composer } from '#lenses/composer.ts'
import { tickLabel } from '#lenses/economics-text.ts'
import type { Bar, Chart, Row } from '#lenses/economics-chart.ts'
import type { LensContext } from '#lenses/lens.ts'
import { wallHome, wallLeft, wallRight } from '#lenses/wall.ts'

/** Bodies are handles, not values: one size (VIEWS.md 3.5 "Size: none"). Unknown ones are larger so that their hatching shows. */
const body = 0.024
const unknownBody = 0.034
/** Thickness of a bar, a share of the distance between rows. */
const thickness = 0.5
/** Text keeps its size on screen, so how much of the wall it takes is a guess for the narrowest stage, beside an open chart: u a letter. */
const letter = 0.045
const leastRail = 0.9

/** Bodies of the chart's bars that are no entities, in order: numbered after the entities. */
export const extrasOf = (context: LensContext, chart: Chart): readonly Bar[] =>
  chart.rows.flatMap((row) => row.bars).filter((bar) => nodeIndex(context.ecosystem, bar.node) === -1)

/** The bars of VIEWS.md 3.5 on the wall: one linear axis to the right, rows upwards in their order, time where the rows are years. */
export function economicsScene(context: LensContext, chart: Chart): Scene {
  const { ecosystem, programme } = context
  const extras = extrasOf(context, chart)
  const composer = new Composer(ecosystem, extras.map((bar) => ({ id: bar.node })))
  const numbers = new Map(extras.map((bar, i) => [bar.node, ecosystem.nodes.count + i]))
  const guides: Guide[] = []
  const labels: SceneLabel[] = []
  const { left, right } = railOf(chart)
  const x = (value: number) => left + ((value - chart.axis.min) / (chart.axis.max - chart.axis.min)) * (right - left)
  const height = (row: number) => chart.step * (row + 0.5)
  const top = chart.step * chart.rows.length
  axis(chart, guides, labels, x)
  const places = new Map<string, readonly [number, number, number]>()
  chart.rows.forEach((row, order) => {
    const y = height(order)
    labels.push({ at: [left - 0.03, y, 0], lines: [{ text: row.label, strong: true }], priority: 990 - order, align: 'end', stays: true })
    row.bars.forEach((bar) => {
      const at = placeOf(row, bar, x, y)
      places.set(bar.node, at)
      const known = Number.isFinite(bar.to)
      const number = numbers.get(bar.node) ?? nodeIndex(ecosystem, bar.node)
      composer.place(number, { size: known ? body : unknownBody, tone: bar.tone, flags: flagsOf(bar), at })
      if (known) guides.push(...barGuides(bar, x, y, chart.step * thickness))
    })
    if (row.end !== undefined) labels.push({ at: [x(endOf(row)) + (Number.isFinite(row.bars[0]?.to) ? 0.04 : 3 * unknownBody), y, 0], lines: [{ text: row.end, strong: true }], priority: 960 + order, align: 'start', stays: true })
  })
  for (const thread of chart.threads ?? []) {
    const standing = thread.nodes.flatMap((node) => places.get(node) ?? [])
    for (let i = 3; i < standing.length; i += 3)
      guides.push({ kind: 'line', a: [standing[i - 3]!, standing[i - 2]!, 0.004], b: [standing[i]!, standing[i + 1]!, 0.004], tone: thread.tone, opacity: 0.7, style: 'solid', width: 1 })
  }
  panes(chart, guides, labels, x, top)
  return {
    stage: 'wall',
    home: { ...wallHome, target: [0, top * 0.5 - 0.02, 0], radius: Math.max(1.42, top * 0.72) },
    nodes: composer.nodes,
    anchors: composer.anchors,
    links: composer.links(),
    guides,
    labels,
    layoutKey: `economics/${ecosystem.version}/${programme}/${chart.id}/${chart.axis.max}/${chart.rows.map((row) => row.bars.map((bar) => `${bar.node}:${bar.from}:${bar.to}`).join(',')).join(';')}`,
    free: false,
  }
}

const endOf = (row: Row): number => highest(row.bars.map((bar) => (Number.isFinite(bar.to) ? bar.to : bar.from)))

/** Where the rail begins and ends: names stand left of it, what a row comes to behind its last bar. */
function railOf(chart: Chart): { left: number; right: number } {
  const name = highest(chart.rows.map((row) => row.label.length))
  const left = wallLeft + Math.min(1, 0.06 + letter * name)
  const right = chart.rows.reduce((least, row) => {
    const share = (endOf(row) - chart.axis.min) / (chart.axis.max - chart.axis.min)
    const room = wallRight + 0.02 - letter * (row.end?.length ?? 0) - left
    return share > 0 ? Math.min(least, left + room / share) : least
  }, wallRight)
  return { left, right: Math.max(right, left + leastRail) }
}

/** Stacked parts carry their body in the middle, a bar alone at its end; what is not stated stands where its bar would begin. */
function placeOf(row: Row, bar: Bar, x: (value: number) => number, y: number): readonly [number, number, number] {
  if (!Number.isFinite(bar.to)) return [x(bar.from) + unknownBody, y, 0]
  return [row.stacked === true ? (x(bar.from) + x(bar.to)) / 2 : x(bar.to), y, 0]
}

const flagsOf = (bar: Bar): number => (bar.standing === 'unknown' ? flag.hatched : bar.standing === 'stated' ? 0 : flag.dashed)

/** The face of a bar, and a line along its middle that answers the pointer: panes do not. Only what a fact states is solid. */
function barGuides(bar: Bar, x: (value: number) => number, y: number, thick: number): Guide[] {
  const from = x(bar.from)
  const wide = Math.max(x(bar.to) - from, 0.004)
  const solid = bar.standing === 'stated'
  return [
    { kind: 'pane', corner: [from, y - thick / 2, 0], wide: [wide, 0, 0], high: [0, thick, 0], fill: solid ? 0.62 : 0.2, tone: bar.tone, opacity: 0.95, style: solid ? 'solid' : 'dashed', width: 1.25, node: bar.node },
    { kind: 'line', a: [from, y, 0], b: [from + wide, y, 0], tone: bar.tone, opacity: 0, style: 'solid', width: 1, node: bar.node },
  ]
}

function axis(chart: Chart, guides: Guide[], labels: SceneLabel[], x: (value: number) => number): void {
  guides.push({ kind: 'line', a: [x(chart.axis.min), 0, 0], b: [x(chart.axis.max), 0, 0], tone: 'muted', opacity: 0.7, style: 'solid', width: 1.5 })
  chart.axis.ticks.forEach(({ at }, i) => {
    guides.push({ kind: 'line', a: [x(at), 0, 0], b: [x(at), -0.03, 0], tone: 'muted', opacity: 0.8, style: 'solid', width: 1 })
    labels.push({ at: [x(at), -0.1, 0], lines: [{ text: tickLabel(chart.axis, at), tone: 'muted' }], priority: 600 - i, align: 'center', stays: true })
  })
  labels.push({ at: [(x(chart.axis.min) + x(chart.axis.max)) / 2, -0.22, 0], lines: [{ text: chart.axis.label, tone: 'muted' }], priority: 590, align: 'center' })
}

function panes(chart: Chart, guides: Guide[], labels: SceneLabel[], x: (value: number) => number, top: number): void {
  chart.panes.forEach((pane, i) => {
    const at = x(pane.at)
    guides.push({ kind: 'pane', corner: [at, 0, -0.28], wide: [0, 0, 0.56], high: [0, top, 0], fill: 0.07, tone: 'neutral', opacity: 0.55, style: 'solid', width: 1.5 })
    guides.push({ kind: 'line', a: [at, 0, 0], b: [at, top, 0], tone: 'neutral', opacity: 0.9, style: 'solid', width: 1.5 })
    labels.push({ at: [at, top + 0.07 + 0.07 * i, 0], lines: [{ text: pane.label, strong: true }], priority: 1000 - i, align: 'center', shift: [0, -10] })
  })
}
