import type { Book } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Saying } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** high changes an executive's answer, medium a rule or a label, low is a matter of form. */
export type Severity = 'high' | 'medium' | 'low'

/** One thing not to quote before checking it. `id` is the rule and the key of its words. */
export interface Check extends Saying {
  severity: Severity
  inputs: readonly AtomId[]
  nodes: readonly NodeId[]
}

/** What a rule looks at: the facts of one programme and its business before any scenario. */
export interface CheckQuestion {
  facts: Facts
  book: Book
}

/** What a rule found; undefined = nothing to report. */
export interface CheckResult {
  values: Saying['values']
  inputs: readonly AtomId[]
  nodes?: readonly NodeId[]
}

/** A rule reports at most once and names everything it concerns. It must be able to stay silent. */
export interface CheckRule {
  id: string
  severity: Severity
  find(question: CheckQuestion): CheckResult | undefined
}
