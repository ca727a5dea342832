import type { Said } from '#words/en/said.ts'

/** What the lens `roadmap` says: sentences by the ids of its sayings. */
export const roadmapSays = {
  findings: {
    'roadmap-none': (v: Said) => `Not stated in the document of ${String(v['programme'])}.`,
  },
  needs: {},
  notes: {},
}
