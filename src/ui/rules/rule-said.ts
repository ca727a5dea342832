import type { AtomId } from '#model/ids.ts'
import type { RuleKind } from '#ui/rules/parse-rule.ts'

/** One rule, worded, with what the document states and what the reader put in its place. */
export interface RuleSaid {
  /** its name as an edit: `target`, `tier/<node>/completion`, `weight/<criterion>` */
  rule: string
  label: string
  /** how it compares, worded: "more than", "at least" */
  comparator?: string
  kind: RuleKind
  /** set when kind is money */
  currency?: string
  /** undefined: the document states none */
  stated?: { said: string; value: number | string; atoms: readonly AtomId[] }
  /** the reader's value; undefined: the stated one holds */
  own?: number | string
}
export interface RuleGroup {
  id: string
  label: string
  note?: string
  /** weights: their sum is said below them */
  adds?: boolean
  rules: readonly RuleSaid[]
}
