import type { Saying, Unit } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { LensId, ScenarioOp } from '#model/view-state.ts'
import type { Told } from '#lenses/said-findings.ts'
import type { Lens } from '#lenses/lens.ts'

/** What references are filled from: the program under the beat's own view, every lens, and the same under other suppositions. */
export interface QuoteContext extends Told {
  lenses: readonly Lens[]
  /** the beat's own lens */
  lens: LensId
  /** what it shows from nearby, first the focus: a lens may say more of it */
  focus: readonly NodeId[]
  /** parameters of the beat's own lens */
  params: Readonly<Record<string, number | string | boolean>>
  /** suppositions that cannot be, and why */
  refused: readonly Saying[]
  /** the same with these suppositions instead of the view's own */
  suppose(operations: readonly ScenarioOp[]): QuoteContext
}

/** A number or a stated text as a kernel gives it, with the facts behind it. */
export interface Quote {
  /** NaN = not stated */
  value: number | string
  unit?: Unit | 'day' | 'score' | 'text'
  currency?: string
  /** "+" of "$50M+", ">" of "more than 85%" */
  comparator?: string
  atoms: readonly AtomId[]
}

/** A piece of words: plain text, or a filled reference. */
export type Piece = { text: string } | { text: string; reference: string; quote: Quote } | { text: string; reference: string; /** why it could not be filled */ problem: string }
