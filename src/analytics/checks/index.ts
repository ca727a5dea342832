import type { Book } from '#analytics/book.ts'
import { blendedProjection } from '#analytics/checks/blended-projection.ts'
import { findingsOf, type Check, type CheckRule } from '#analytics/checks/check.ts'
import { claimedCount } from '#analytics/checks/claimed-count.ts'
import { conflictingDates } from '#analytics/checks/conflicting-dates.ts'
import { doneInProgress } from '#analytics/checks/done-in-progress.ts'
import { exactThresholds } from '#analytics/checks/exact-thresholds.ts'
import { impossibleRate } from '#analytics/checks/impossible-rate.ts'
import { mixedDates } from '#analytics/checks/mixed-dates.ts'
import { noSlack } from '#analytics/checks/no-slack.ts'
import { openTerms } from '#analytics/checks/open-terms.ts'
import { overdueDeals } from '#analytics/checks/overdue-deals.ts'
import { planMarks } from '#analytics/checks/plan-marks.ts'
import { shortNames } from '#analytics/checks/short-names.ts'
import { staleRoadmap } from '#analytics/checks/stale-roadmap.ts'
import { targetConflicts } from '#analytics/checks/target-conflicts.ts'
import { tierBand } from '#analytics/checks/tier-band.ts'
import { trendWithoutHistory } from '#analytics/checks/trend-without-history.ts'
import { unclearMean } from '#analytics/checks/unclear-mean.ts'
import { unstatedRatio } from '#analytics/checks/unstated-ratio.ts'
import { factsOf } from '#analytics/facts.ts'
import type { Ecosystem } from '#model/ecosystem.ts'

/** Rows 1 to 18 of DOMAIN.md A.3, in that order: what the first page carries. The other rules are in `all.ts`. */
export const checkRules = [
  tierBand,
  staleRoadmap,
  overdueDeals,
  noSlack,
  conflictingDates,
  planMarks,
  exactThresholds,
  targetConflicts,
  impossibleRate,
  unclearMean,
  openTerms,
  doneInProgress,
  mixedDates,
  blendedProjection,
  shortNames,
  unstatedRatio,
  trendWithoutHistory,
  claimedCount,
] as const satisfies readonly CheckRule[]

/**
 * What must not be quoted from one programme before checking, in catalogue order. They speak of the documents: hand in the book
 * before any scenario.
 */
export function checks(ecosystem: Ecosystem, programme: number, book: Book, rules: readonly CheckRule[] = checkRules): readonly Check[] {
  const question = { facts: factsOf(ecosystem, programme), book }
  return rules.flatMap((rule) => findingsOf(rule, rule.find(question)))
}

export type { Check, CheckRule } from '#analytics/checks/check.ts'
