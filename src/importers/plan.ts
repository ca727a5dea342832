import type { Field } from '#importers/fields.ts'
import type { DateOrder } from '#importers/dates.ts'
import type { Decimal } from '#importers/numbers.ts'
import type { Outcome } from '#importers/outcomes.ts'

/** What is asked once and kept with the workspace. Dates are ISO days. */
export interface Answers {
  title: string
  /** ISO 4217; money in any other currency is not added */
  currency: string
  /** whole currency units */
  target?: number
  targetDate?: string
  /** 1..12 */
  fiscalMonth: number
  /** the date the list speaks of; absent: nothing is called overdue */
  asOf?: string
}

export interface SheetPlan {
  /** index in the file's sheets */
  sheet: number
  use: boolean
  /** index of the row of headings, -1: none */
  header: number
  /** by column */
  fields: readonly (Field | undefined)[]
  kind: 'partner' | 'deal' | undefined
  /** set by hand; absent: decided from the column */
  decimal?: Decimal
  order?: DateOrder
}

export interface Plan {
  sheets: readonly SheetPlan[]
  /** by folded status text, for words nobody taught us */
  outcomes: Readonly<Record<string, Outcome>>
  /** rows that repeat another in every cell stay under problems unless this is set */
  countRepeats: boolean
  answers: Answers
}
