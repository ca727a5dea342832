import type { Said } from '#words/en/said.ts'

/** What the lens `integration` says: sentences by the ids of its sayings. */
export const integrationSays = {
  findings: {
    'integration-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
