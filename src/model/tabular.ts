import type { NodeId } from '#model/ids.ts'
import type { Unit } from '#model/figure.ts'
import type { Tone } from '#model/scene.ts'

/** A cell keeps the exact value; words format it. `state` carries unknown and the like: never an empty string for unknown. */
export interface Cell {
  value: number | string | null
  unit?: Unit | 'text' | 'day' | 'score'
  currency?: string
  /** not-stated, meets, misses, overdue ...: worded and marked */
  state?: string
  /** facts behind the cell */
  atoms?: readonly string[]
  /** the numbers that a text says ("$6.5M contract value and $1.1M annual revenue"), exact and in that order: it is explained like a number */
  said?: readonly number[]
}
/** What a reader may suppose of a partner or a deal by typing another number in its place. */
export const measures = ['value', 'revenue', 'growth', 'probability', 'due'] as const
export type Measure = (typeof measures)[number]
export interface TableColumn { id: string; /** key of its heading in words */ heading: string; /** heading as it is shown, where the lens words it itself */ text?: string; numeric: boolean; /** channel it must equal and how: shown by tests */ channel?: string; /** its cells hold this measure of the row's partner or deal, and can be supposed otherwise */ edit?: Measure }
export interface Table { columns: readonly TableColumn[]; rows: readonly { node: NodeId; cells: readonly Cell[] }[] }

/** Flat views: exact 2D charts with real axes, drawn as SVG by ui. Numbers in their own unit. */
export interface Axis { label: string; unit: Unit | 'day' | 'order'; currency?: string; min: number; max: number; ticks: readonly { at: number; label?: string }[] }
export interface FlatMark {
  node?: NodeId
  label: string
  /** along x from..to in axis units */
  from: number
  to: number
  /** row or y in axis units */
  y: number
  /** y end for steps and columns */
  yTo?: number
  tone: Tone
  style: 'solid' | 'dashed' | 'hatched' | 'ghost'
  note?: string
}
export interface FlatRule { at: number; axis: 'x' | 'y'; label: string; style: 'solid' | 'dashed'; tone: Tone }
export interface FlatLine { label: string; tone: Tone; style: 'solid' | 'dashed'; points: readonly (readonly [number, number])[] }
/** A cell of a grid: what it says, and its state or tone. `node` makes it a button that selects (a scene extra or an entity). */
export interface GridCell { text: string; tone?: Tone; mark?: 'tick' | 'cross' | 'question' | 'clock' | 'dashed' | 'hatched'; node?: NodeId; /** second line: the rule, the distance */ note?: string }
/** One point series of a line chart: points in axis units, drawn with a dot each where `dots`. */
export interface FlatSeries extends FlatLine { node?: NodeId; dots?: boolean }
export type Flat =
  | { kind: 'bars'; x: Axis; rows: readonly { label: string; node?: NodeId; marks: readonly FlatMark[]; /** thresholds of this row alone */ ticks?: readonly { at: number; label: string }[] }[]; rules: readonly FlatRule[]; lines: readonly FlatLine[] }
  | { kind: 'steps'; x: Axis; y: Axis; marks: readonly FlatMark[]; rules: readonly FlatRule[]; lines: readonly FlatLine[]; outcomes?: readonly { amount: number; chance: number }[] }
  | { kind: 'matrix'; columns: readonly string[]; rows: readonly { label: string; node: NodeId; cells: readonly boolean[] }[] }
  | { kind: 'network'; nodes: readonly { node: NodeId; label: string; tone: Tone; radius: number }[]; links: readonly (readonly [number, number])[] }
  /** series over an axis */
  | { kind: 'lines'; x: Axis; y: Axis; series: readonly FlatSeries[]; rules: readonly FlatRule[] }
  /** rows by columns of stated things: criteria, standards, sockets, months; the first column is the row's label */
  | { kind: 'grid'; corner: string; columns: readonly { label: string; node?: NodeId; note?: string }[]; rows: readonly { label: string; node?: NodeId; note?: string; cells: readonly GridCell[] }[] }
  /** sentences in sections: findings to check, requirements, risks without links; `stated` quotes what contradicts, with its place */
  | { kind: 'list'; sections: readonly { label: string; items: readonly { id: string; title: string; text: string; tone: Tone; mark?: GridCell['mark']; nodes: readonly NodeId[]; atoms: readonly string[] }[] }[] }
  /** several charts of one lens, each with its own title, one below the other */
  | { kind: 'several'; parts: readonly { title: string; flat: Exclude<Flat, { kind: 'several' }> }[] }
