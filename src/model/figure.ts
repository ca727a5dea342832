import type { AtomId } from '#model/ids.ts'

import type { ReadingId } from '#model/view-state.ts'

export type Unit = 'money' | 'ratio' | 'index' | 'count' | 'years' | 'points'

export interface Other { reading: string; value: number; unit: Unit }

/**
 * A number that can be defended: its formula by id (words explain it), the facts it was computed from, and what it
 * would be under the other reading. `NaN` = not stated. `params` fill the words of the formula.
 */
export interface Figure {
  /** also the key of its words: `portfolio-total`, `hhi` ... */
  id: string
  value: number
  unit: Unit
  /** set when unit is money */
  currency?: string
  formula: string
  inputs: readonly AtomId[]
  params?: Readonly<Record<string, number | string>>
  /** the same number under another reading: `readings` words it */
  other?: Other
  /** the same number under the reading that can be chosen for the whole page; `chosen`: the number shown is the one that is not the default */
  toggle?: Other & { reading: ReadingId; chosen: boolean }
}

/** A sentence by key with the values it quotes; only `words` speaks. */
export interface Saying {
  id: string
  values: Readonly<Record<string, number | string | readonly string[]>>
  /** facts behind it */
  inputs?: readonly AtomId[]
  /** nodes it speaks of: what "show" selects */
  nodes?: readonly string[]
}
