import type { Said } from '#words/en/said.ts'

/** What the lens `data-quality` says: sentences by the ids of its sayings. */
export const dataQualitySays = {
  findings: {
    'data-quality-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
