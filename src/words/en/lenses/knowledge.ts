import { count, plural } from '#words/format.ts'
import { numberWord } from '#words/en/findings.ts'
import { n, names, type Said } from '#words/en/said.ts'

/** What Knowledge says of all documents together, or of the only one. */
export const knowledgeSays = {
  findings: {
    'knowledge': (v: Said) => `${numberWord(n(v, 'documents'))} documents, ${count(n(v, 'entities'))} entities, ${count(n(v, 'facts'))} facts.`,
    'knowledge-shared': (v: Said) =>
      `They touch in ${plural(n(v, 'partners'), 'partner')} and ${numberWord(n(v, 'standards')).toLowerCase()} standards; ${names(v, 'all')} are named in all ${numberWord(n(v, 'documents')).toLowerCase()}.`,
    'knowledge-one': (v: Said) => `One document, ${count(n(v, 'entities'))} entities, ${count(n(v, 'facts'))} facts.`,
  },
  needs: {},
  notes: {},
}
