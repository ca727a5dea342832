import type { Said } from '#words/en/said.ts'

/** What the lens `tiers` says: sentences by the ids of its sayings. */
export const tiersSays = {
  findings: {
    'tiers-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
