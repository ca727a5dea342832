import { count, list, plural } from '#words/format.ts'
import { all, n, t, type Said } from '#words/en/said.ts'

/** What Ecosystem says of the open program. */
export const ecosystemSays = {
  findings: {
    'ecosystem': (v: Said) =>
      `${t(v, 'programme')}: ${plural(n(v, 'entities'), 'entity', 'entities')} and ${plural(n(v, 'relations'), 'relation')} from one document.`,
    'ecosystem-counts': (v: Said) => `${list(all(v, 'counts'))}.`,
    'ecosystem-most': (v: Said) => `${t(v, 'partner')} has the most stated relations of any partner: ${count(n(v, 'relations'))}.`,
    'synthetic': (v: Said) => `A synthetic graph for measuring: ${count(n(v, 'nodes'))} nodes and ${count(n(v, 'edges'))} links. Nothing here is a fact.`,
  },
  needs: {},
  notes: {},
}
