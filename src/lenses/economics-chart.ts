import type { AtomId, NodeId } from '#model/ids.ts'
import type { Saying } from '#model/figure.ts'
import type { Tone } from '#model/scene.ts'
import type { Axis, Cell, Flat, TableColumn } from '#model/tabular.ts'
import type { Control, LensContext } from '#lenses/lens.ts'

/**
 * Every view of Economics is bars on one linear axis: the rows of one chart become the bars of the wall, the rows of the table and the bars of the flat
 * view, so that the three cannot differ. `stated` is a fact, `derived` follows from facts, `assumed` is the reader's, `unknown` has no end and no number.
 */
export type Standing = 'stated' | 'derived' | 'assumed' | 'unknown'

export interface Bar {
  /** body at its end (alone in its row) or in its middle (stacked): an entity, or an extra of the scene */
  node: NodeId
  label: string
  /** along the axis, in its unit; an unknown bar has `to` NaN and stands at `from` */
  from: number
  to: number
  /** how long it is where that was there first: a dwarf behind a giant would lose its cents between two ends */
  amount?: number
  tone: Tone
  standing: Standing
  atoms: readonly AtomId[]
  /** entry of the legend */
  group: string
  /** what the flat view writes behind the bar, where its length does not say it */
  note?: string
  /** name of the part where it comes back in every row: "Other revenue" */
  part?: string
  /** sentences of the card, where the body is no entity */
  says?: readonly string[]
  /** more cells of its row in the table, in the order of the chart's `columns` */
  cells?: readonly Cell[]
}

export interface Row {
  id: string
  /** stands left of the row */
  label: string
  bars: readonly Bar[]
  /** behind the end of the last bar: the sum, the rule */
  end?: string
  /** two readings side by side or parts that follow each other (bodies in the middle of their part) */
  stacked?: boolean
}

export interface Pane {
  at: number
  label: string
  atoms: readonly AtomId[]
  /** short words of the flat view's rule */
  rule?: string
}

export interface Entry {
  id: string
  text: string
  tone: Tone
  mark?: 'dashed' | 'hatched' | 'question' | 'tick' | 'cross'
}

export interface Chart {
  /** part of the key under which positions are kept */
  id: string
  title: string
  axis: Axis
  /** lowest row first */
  rows: readonly Row[]
  panes: readonly Pane[]
  legend: readonly Entry[]
  /** distance between rows, u */
  step: number
  /** bodies joined from row to row */
  threads?: readonly { tone: Tone; nodes: readonly NodeId[] }[]
  /** what a row is, and further columns of the table */
  rowHeading: string
  columns?: readonly TableColumn[]
  /** heading of the amount */
  amountHeading: string
}

/** What one composition hands to the lens: the chart that stands on the stage, and what is said beside it. */
export interface Economics {
  chart: Chart
  finding: readonly Saying[]
  missing: readonly Saying[]
  notes: readonly Saying[]
  controls: readonly Control[]
  /** charts below or in place of the stage's bars in the flat view */
  more: readonly FlatPart[]
  /** the flat view begins with its own chart instead of the stage's bars */
  instead?: FlatPart
}

export type FlatPart = Extract<Flat, { kind: 'several' }>['parts'][number]

/** Value of a control as the reader left it, or its default when it is none of the options. */
export function choice<Option extends string>(context: LensContext, id: string, options: readonly Option[], otherwise: Option): Option {
  const value = context.params[id]
  return options.find((option) => option === value) ?? otherwise
}

/** Whole number of a slider inside its ends. */
export function slide(context: LensContext, id: string, low: number, high: number, otherwise: number): number {
  const value = context.params[id]
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, Math.round(value))) : otherwise
}
