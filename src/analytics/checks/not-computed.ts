import { notComputedWords } from '#words/en/lenses/data-quality-rows.ts'

/** A row of DOMAIN.md A.3, or the part of one named by `title`, that no rule computes, and why. */
export interface NotComputed {
  row: number
  title: string
  reason: string
}

/** Sorted by row. A row may stand here and have a rule: then the rule answers the other part of it. */
export const notComputed: readonly NotComputed[] = notComputedWords.toSorted((a, b) => a.row - b.row)
