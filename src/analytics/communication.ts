import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'

export interface Cadence {
  node: NodeId
  text: string
  /** contacts a year; NaN = the words do not say how often */
  yearly: number
  /** the same if "bi-weekly" means twice a week */
  twiceAWeek: number
  atoms: readonly AtomId[]
}

/** Contacts a year by the words of the plan; "Weekly/Quarterly" is both. */
export const cadences = (facts: Facts): readonly Cadence[] =>
  facts.saying('frequency').map((atom) => ({
    node: facts.id(atom.subject),
    text: atom.text,
    yearly: contacts(atom.text, 26),
    twiceAWeek: contacts(atom.text, 104),
    atoms: [atom.id],
  }))

/** A word that says two things, or two words at once. */
export const isAmbiguous = (text: string): boolean => /bi-?(weekly|monthly|annual)/i.test(text) || text.includes('/')

const perYear = new Map([
  ['daily', 365],
  ['weekly', 52],
  ['monthly', 12],
  ['quarterly', 4],
  ['annually', 1],
  ['yearly', 1],
])

function contacts(text: string, biWeekly: number): number {
  const words = text.toLowerCase().split('/')
  return words.reduce((sum, word) => sum + (/^bi-?weekly$/.test(word.trim()) ? biWeekly : (perYear.get(word.trim()) ?? NaN)), 0)
}
