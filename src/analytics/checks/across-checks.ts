import type { AcrossRule } from '#analytics/checks/check.ts'
import { measureScales } from '#analytics/checks/measure-scales.ts'
import { noHistory } from '#analytics/checks/no-history.ts'
import { rolesAcross } from '#analytics/checks/roles-across.ts'

/** Rows 50 to 52 of DOMAIN.md A.3, in that order: what only shows when programmes are read side by side. */
export const acrossRules: readonly AcrossRule[] = [rolesAcross, measureScales, noHistory]
