import type { Said } from '#words/en/said.ts'

/** What the lens `risk` says: sentences by the ids of its sayings. */
export const riskSays = {
  findings: {
    'risk-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
