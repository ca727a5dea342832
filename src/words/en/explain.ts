import { figuresExplained } from '#words/en/explain/figures.ts'
import { sharedExplained } from '#words/en/explain/shared.ts'

/** Formulas, parts and leaves of explanation trees by key (analytics/explain/README.md); one file a topic. Loaded with the explanation, never before. */
export const explained: Readonly<Record<string, string>> = {
  ...sharedExplained,
  ...figuresExplained,
}
