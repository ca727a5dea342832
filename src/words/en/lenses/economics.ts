import type { Said } from '#words/en/said.ts'

/** What the lens `economics` says: sentences by the ids of its sayings. */
export const economicsSays = {
  findings: {
    'economics-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
