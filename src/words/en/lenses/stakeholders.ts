import type { Said } from '#words/en/said.ts'

/** What the lens `stakeholders` says: sentences by the ids of its sayings. */
export const stakeholdersSays = {
  findings: {
    'stakeholders-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
