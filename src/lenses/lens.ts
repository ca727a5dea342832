import type { Ecosystem } from '#model/ecosystem.ts'
import type { Figure, Saying } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Scene, Shape, Tone } from '#model/scene.ts'
import type { Flat, Table } from '#model/tabular.ts'
import type { LayoutId, LensId, ReadingId } from '#model/view-state.ts'
import type { Book } from '#analytics/book.ts'

/** What the open list was before; its facts stand in the context's ecosystem beside today's, under ids of their own. */
export interface FormerSnapshot {
  ecosystem: Ecosystem
  /** gathered from the former facts, before the reader's rules and the scenario */
  book: Book
  version: string
  /** milliseconds since 1970 */
  savedAt: number
  /** every snapshot kept, newest first; `label` is how a person picks it */
  all: readonly { version: string; label: string }[]
  /** the day it speaks of, else the day it was saved, as said */
  since: string
}

/** Everything a lens may look at. Pure in, pure out: no state, no clock, no DOM. */
export interface LensContext {
  ecosystem: Ecosystem
  /** index in ecosystem.programmes of the one shown */
  programme: number
  /** the programme's business after the scenario; undefined where the programme states no partners with values */
  book: Book
  /** the same before the scenario */
  base: Book
  layout: LayoutId
  params: Readonly<Record<string, number | string | boolean>>
  /** whose satellites fan out and get names */
  focus: readonly NodeId[]
  /** facts drawn as points */
  atoms: boolean
  /** phone or headset: 12 named bodies instead of 24, no background halo */
  small: boolean
  /** for the comparison with a former snapshot; absent = there is none */
  former?: FormerSnapshot
}

export interface LegendEntry {
  id: string
  /** key of its words in words.legend */
  label: string
  /** data-driven label (a programme's name), used instead of words when present */
  text?: string
  tone: Tone
  shape: Shape
  mark?: 'tick' | 'cross' | 'question' | 'clock' | 'dashed' | 'hatched'
  /** what a click filters; the count shown is its length unless `count` says otherwise */
  nodes: readonly NodeId[]
  count?: number
}

/**
 * Something a reader may turn on this lens. `param` = key in view.params of the lens; `reading` = a reading (model/view-state.ts) that holds everywhere.
 * Texts come from the lens's own words.
 */
export type Control =
  | { kind: 'choice'; id: string; label: string; value: string; options: readonly { id: string; label: string }[] }
  | { kind: 'slider'; id: string; label: string; value: number; min: number; max: number; step: number; /** the value as said: "14%" */ said: string }
  | { kind: 'switch'; id: string; label: string; value: boolean }
  | { kind: 'reading'; id: ReadingId; label: string; /** words of the default reading and of the other one */ options: readonly [string, string]; other: boolean }

/** What the card shows for a scene node that is no entity of the data (a cell of a matrix, a socket without a name). */
export interface ExtraCard { id: NodeId; title: string; subtitle: string; sentences: readonly string[]; atoms: readonly AtomId[] }

export interface LensView {
  /** first = headline, the rest below it */
  finding: readonly Saying[]
  /** what it needs and does not have; the view still shows what it can */
  missing: readonly Saying[]
  /** the open document does not answer this lens's question */
  notStated?: true
  scene: Scene
  legend: readonly LegendEntry[]
  /** reference spheres: money and radius in u */
  sizes: readonly { value: number; radius: number }[]
  sizeUnit: { unit: 'money'; currency: string } | { unit: 'count' }
  flat: Flat
  table: Table
  /** named figures the view quotes, for tests and "why" */
  figures: readonly Figure[]
  /** one sentence on what position means (or "position has no meaning here") and other notes under the legend */
  notes: readonly Saying[]
  /** what the reader may turn */
  controls?: readonly Control[]
  /** cards of the scene's extras; an extra without a card cannot be selected */
  extras?: readonly ExtraCard[]
  /** a press on this node's guide turns a switch of `controls` instead of selecting it */
  opener?: { node: NodeId; control: string }
}

/** Sentences by saying id: the lens hands over ids and values, here they become words (words/en/lenses/<lens>.ts). */
export type Sentences = Readonly<Record<string, (values: Saying['values']) => string>>

export interface Lens {
  id: LensId
  readsBest: 'stage' | 'flat' | 'both'
  opensSplit: boolean
  /** the lens's own sentences; ids that are not here are looked up in words.findings, words.needs and words.notes */
  says?: { findings: Sentences; needs: Sentences; notes: Sentences }
  view(context: LensContext): LensView
}
