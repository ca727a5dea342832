import type { Said } from '#words/en/said.ts'

/** What the lens `scorecard` says: sentences by the ids of its sayings. */
export const scorecardSays = {
  findings: {
    'scorecard-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
