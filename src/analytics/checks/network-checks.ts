import type { CheckRule } from '#analytics/checks/check.ts'

/** Rows 35 to 49 of DOMAIN.md A.3, in that order: channel economics, regions and tiers of large partner networks. */
export const networkChecks: readonly CheckRule[] = []
