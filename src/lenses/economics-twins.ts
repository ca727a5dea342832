import { highest } from '#model/extremes.ts'
import type { Cell, FlatMark, Table } from '#model/tabular.ts'
import { moneyAxis } from '#lenses/axes.ts'
import { emptyCell, stateCell, textCell } from '#lenses/cells.ts'
import type { Bar, Chart, FlatPart, Row } from '#lenses/economics-chart.ts'
import type { ExtraCard, LegendEntry, LensContext } from '#lenses/lens.ts'
import { extrasOf } from '#lenses/economics-scene.ts'
import { economicsText } from '#words/en/lenses/economics.ts'

/** The table of the bars that stand on the stage: a row each, lowest first. */
export function economicsTable(chart: Chart): Table {
  const floating = chart.rows.some((row) => row.bars.some((bar) => bar.from !== 0))
  const columns = chart.columns ?? []
  const unit = chart.axis.unit === 'ratio' ? 'ratio' : 'money'
  const number = (bar: Bar, value: number): Cell =>
    Number.isFinite(value)
      ? { value, unit, ...(chart.axis.currency !== undefined && { currency: chart.axis.currency }), atoms: bar.atoms }
      : { value: null, unit, state: 'not-stated' }
  return {
    columns: [
      { id: 'bar', heading: 'what', text: economicsText.what, numeric: false },
      { id: 'row', heading: 'row', text: chart.rowHeading, numeric: false, channel: 'position' },
      { id: 'standing', heading: 'basis', text: economicsText.basis, numeric: false, channel: 'flags' },
      ...(floating ? [{ id: 'amount', heading: 'amount', text: chart.amountHeading, numeric: true, ...(chart.id === 'growth' && { edit: 'revenue' as const }) }] : []),
      ...(floating ? [{ id: 'from', heading: 'from', text: economicsText.from, numeric: true, channel: 'position' }] : []),
      { id: 'to', heading: 'to', text: floating ? economicsText.to : chart.amountHeading, numeric: true, channel: 'position' },
      ...columns,
    ],
    rows: chart.rows.flatMap((row) =>
      row.bars.map((bar) => ({
        node: bar.node,
        cells: [
          textCell(bar.label, bar.atoms),
          textCell(row.label),
          bar.standing === 'unknown' ? stateCell('not-stated') : textCell(economicsText.standing[bar.standing]),
          ...(floating ? [number(bar, bar.amount ?? bar.to - bar.from)] : []),
          ...(floating ? [number(bar, Number.isFinite(bar.to) ? bar.from : NaN)] : []),
          number(bar, bar.to),
          ...columns.map((_, i) => bar.cells?.[i] ?? emptyCell),
        ],
      })),
    ),
  }
}

/** The same bars as exact charts: rows that share their parts in one, every other stacked row as a rail of its own, so that its parts can be named. */
export function economicsBars(chart: Chart): readonly FlatPart[] {
  const shared = (row: Row) => row.bars.length === 1 || row.bars.every((bar) => bar.part !== undefined)
  const together = chart.rows.filter(shared)
  return [
    ...(together.length > 0 ? [barsPart(chart, together, chart.title)] : []),
    ...chart.rows.filter((row) => !shared(row)).map((row) => barsPart({ ...chart, axis: axisOf(chart, row), panes: [] }, [row], row.label)),
  ]
}

/** A rail alone ends where its own money ends. */
function axisOf({ axis }: Chart, row: Row): Chart['axis'] {
  const most = highest(row.bars.map((bar) => (Number.isFinite(bar.to) ? bar.to : bar.from)))
  return axis.unit === 'money' && most > 0 ? moneyAxis(axis.label, most, axis.currency ?? '') : axis
}

function barsPart(chart: Chart, rows: readonly Row[], title: string): FlatPart {
  const mark = (bar: Bar): FlatMark => ({
    node: bar.node,
    label: bar.part ?? bar.label,
    from: bar.from,
    to: Number.isFinite(bar.to) ? bar.to : bar.from,
    y: 0,
    tone: bar.tone,
    style: bar.standing === 'unknown' ? 'hatched' : bar.standing === 'stated' ? 'solid' : 'dashed',
    ...(bar.note !== undefined && { note: bar.note }),
  })
  return {
    title,
    flat: {
      kind: 'bars',
      x: chart.axis,
      rows: rows.toReversed().map((row) => ({
        label: row.label,
        ...(row.bars[0] && { node: row.bars[0].node }),
        marks: row.bars.map((bar) => (row.bars.length === 1 && row.end !== undefined && bar.note === undefined ? { ...mark(bar), note: row.end } : mark(bar))),
      })),
      rules: chart.panes.map((pane) => ({ at: pane.at, axis: 'x', label: pane.rule ?? pane.label, style: 'solid', tone: 'neutral' })),
      lines: [],
    },
  }
}

/** One entry a group, counted by its bodies; groups without a body are left out. */
export function economicsLegend(chart: Chart): readonly LegendEntry[] {
  const bars = chart.rows.flatMap((row) => row.bars)
  return chart.legend
    .map((entry) => ({ id: entry.id, label: entry.id, text: entry.text, tone: entry.tone, shape: 'sphere' as const, ...(entry.mark && { mark: entry.mark }), nodes: bars.filter((bar) => bar.group === entry.id).map((bar) => bar.node) }))
    .filter((entry) => entry.nodes.length > 0)
}

/** Cards of the bodies that are no entities. */
export const economicsCards = (context: LensContext, chart: Chart): readonly ExtraCard[] =>
  extrasOf(context, chart).map((bar) => ({ id: bar.node, title: bar.label, subtitle: bar.standing === 'unknown' ? economicsText.unknown : economicsText.standing[bar.standing], sentences: bar.says ?? [], atoms: bar.atoms }))
