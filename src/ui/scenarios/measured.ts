import type { Measure } from '#model/tabular.ts'

/** One number of a partner or a deal that can be supposed otherwise, worded. */
export interface Measured {
  measure: Measure
  label: string
  /** whose number it is */
  of: string
  /** as it is now, supposed or stated */
  now: string
  /** what its field holds; what a person types is read back to the same value */
  typed: string
  currency: string
  /** supposed: what is stated, struck beside it */
  was?: string
  /** a probability as 0..1, a due day as a day number; NaN = not stated */
  value: number
  /** the same before the scenario; NaN = not stated */
  stated: number
}
