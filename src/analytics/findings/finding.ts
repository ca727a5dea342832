import type { Book } from '#analytics/book.ts'
import type { Check } from '#analytics/checks/check.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Saying, Unit } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { LensId } from '#model/view-state.ts'

/** What a finding looks at: one programme after edits, readings and scenario, and what the rules found in its document. */
export interface FindingQuestion {
  facts: Facts
  book: Book
  checks: readonly Check[]
}

/** The number a finding stands for, beside its sentence. */
export interface FindingNumber {
  value: number
  unit: Unit
  currency?: string
}

export interface FindingResult {
  values: Saying['values']
  number: FindingNumber
  inputs: readonly AtomId[]
  nodes: readonly NodeId[]
}

/** One sentence worth saying aloud. `id` is the key of its words; a rule must be able to stay silent. */
export interface FindingRule {
  id: string
  /** where it is shown */
  lens: LensId
  /** absent: a statement, neither for nor against us */
  tone?: FindingTone
  /** checks that say the same: they are not listed again */
  covers: readonly string[]
  find(question: FindingQuestion): FindingResult | undefined
}

/** bad = a stated rule is missed, watch = look at it before it is relied on. */
export type FindingTone = 'bad' | 'watch'
export type FindingOrigin = 'rule' | 'lens' | 'check'

export interface Finding extends Saying {
  lens: LensId
  origin: FindingOrigin
  tone?: FindingTone
  number?: FindingNumber
  inputs: readonly AtomId[]
  nodes: readonly NodeId[]
}
