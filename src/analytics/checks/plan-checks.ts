import type { CheckRule } from '#analytics/checks/check.ts'

/** Rows 19 to 34 of DOMAIN.md A.3, in that order: plans of partner counts, models, lifecycles and scorecards. */
export const planChecks: readonly CheckRule[] = []
