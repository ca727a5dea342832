import { acrossRules } from '#analytics/checks/across-checks.ts'
import { findingsOf, type AcrossRule, type Check, type CheckRule } from '#analytics/checks/check.ts'
import { checkRules } from '#analytics/checks/index.ts'
import { networkChecks } from '#analytics/checks/network-checks.ts'
import { planChecks } from '#analytics/checks/plan-checks.ts'
import type { Ecosystem } from '#model/ecosystem.ts'

/**
 * Every rule over one programme, rows 1 to 49 of DOMAIN.md A.3 in that order; hand them to `checks`. Only lenses that load on
 * demand may import this file: the first page carries the rules of `index.ts` alone.
 */
export const allCheckRules: readonly CheckRule[] = [...checkRules, ...planChecks, ...networkChecks]

/** What must not be quoted across programmes before checking, in catalogue order (rows 50 to 52). */
export const checksAcross = (ecosystem: Ecosystem, rules: readonly AcrossRule[] = acrossRules): readonly Check[] =>
  rules.flatMap((rule) => findingsOf(rule, rule.find(ecosystem)))

export { acrossRules }
