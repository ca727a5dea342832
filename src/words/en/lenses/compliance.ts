import type { Said } from '#words/en/said.ts'

/** What the lens `compliance` says: sentences by the ids of its sayings. */
export const complianceSays = {
  findings: {
    'compliance-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
