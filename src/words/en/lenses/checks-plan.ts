import type { Said } from '#words/en/said.ts'

/** Findings of the rules in `analytics/checks/plan-checks.ts`, by rule; a title for lists and one sentence with the numbers. */
export const planCheckWords: Readonly<Record<string, { title: string; text: (v: Said) => string }>> = {}
