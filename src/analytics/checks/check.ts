import type { Book } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import type { Ecosystem } from '#model/ecosystem.ts'
import type { Saying } from '#model/figure.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

/** high changes an executive's answer, medium a rule or a label, low is a matter of form. */
export type Severity = 'high' | 'medium' | 'low'

/** One thing not to quote before checking it. `id` is the rule and the key of its words. */
export interface Check extends Saying {
  severity: Severity
  /** row of DOMAIN.md A.3 that the rule answers */
  row?: number
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
  /** row of DOMAIN.md A.3 that the rule answers; two rules may answer one row */
  row?: number
  find(question: CheckQuestion): CheckResult | undefined
}

/** A rule over all programmes together. It reports at most once, too. */
export interface AcrossRule {
  id: string
  severity: Severity
  row?: number
  find(ecosystem: Ecosystem): CheckResult | undefined
}

/** What a rule found, as a finding of that rule; nothing found gives none. */
export const findingsOf = (rule: Pick<CheckRule, 'id' | 'severity' | 'row'>, found: CheckResult | undefined): readonly Check[] =>
  found === undefined
    ? []
    : [
        {
          id: rule.id,
          severity: rule.severity,
          ...(rule.row === undefined ? {} : { row: rule.row }),
          values: found.values,
          inputs: found.inputs,
          nodes: found.nodes ?? [],
        },
      ]
