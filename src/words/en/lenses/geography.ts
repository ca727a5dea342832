import type { Said } from '#words/en/said.ts'

/** What the lens `geography` says: sentences by the ids of its sayings. */
export const geographySays = {
  findings: {
    'geography-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
