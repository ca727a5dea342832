import type { AcrossRule } from '#analytics/checks/check.ts'

/** Rows 50 to 52 of DOMAIN.md A.3, in that order: what only shows when programmes are read side by side. */
export const acrossRules: readonly AcrossRule[] = []
