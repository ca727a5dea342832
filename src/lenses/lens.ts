import type { Ecosystem } from '#model/ecosystem.ts'
import type { Figure, Saying } from '#model/figure.ts'
import type { NodeId } from '#model/ids.ts'
import type { Scene, Shape, Tone } from '#model/scene.ts'
import type { Flat, Table } from '#model/tabular.ts'
import type { LayoutId, LensId } from '#model/view-state.ts'
import type { Book } from '#analytics/book.ts'

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

export interface LensView {
  /** first = headline, the rest below it */
  finding: readonly Saying[]
  /** what it needs and does not have; the view still shows what it can */
  missing: readonly Saying[]
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
}

export interface Lens {
  id: LensId
  readsBest: 'stage' | 'flat' | 'both'
  opensSplit: boolean
  view(context: LensContext): LensView
}
