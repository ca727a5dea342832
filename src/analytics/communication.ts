import type { Book } from '#analytics/book.ts'
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

/** How somebody is told: the words of the plan sorted into four kinds, `other` where none of them fits. */
export const formats = ['dashboard', 'report', 'review', 'meeting', 'other'] as const
export type Format = (typeof formats)[number]

/** One cadence of one contact: "Weekly/Quarterly" by "Partnership Dashboard + QBR" is a dashboard each week and a review each quarter. */
export interface Contact { word: string; yearly: number; other: number; format: Format }

export interface Told {
  node: NodeId
  label: string
  /** cadence as stated */
  cadence: string
  /** way of telling as stated, '' = not stated */
  way: string
  /** contacts a year under the reading in force, and under the other one */
  yearly: number
  other: number
  parts: readonly Contact[]
  /** what it is about, as stated */
  focus: readonly string[]
  /** the person named as contact of a partner */
  contact?: { node: NodeId; label: string; atoms: readonly AtomId[] }
  atoms: readonly AtomId[]
}

/** Sums under the reading in force and under the other one; an empty group is NaN: nothing is stated of it. */
export interface Load { yearly: number; other: number }

export interface Communication {
  /** people of the own house, in stated order */
  executives: readonly Told[]
  partners: readonly Told[]
  executive: Load
  partner: Load
  total: Load
  /** some cadence reads in two ways, so the totals differ */
  ambiguous: boolean
  atoms: readonly AtomId[]
}

/** Who is told what, how often (question 44). `book.readings['bi-weekly']` turns "bi-weekly" from every two weeks to twice a week. */
export function communication(facts: Facts, book: Book): Communication {
  const twice = book.readings?.['bi-weekly'] === true
  const partners = new Set(book.partners.map((partner) => partner.id))
  const removed = new Set(book.removed.map((partner) => partner.id))
  const rows = cadences(facts)
    .filter((row) => !removed.has(row.node))
    .map((row) => told(facts, row, twice))
  const within = rows.filter((row) => partners.has(row.node))
  const executives = rows.filter((row) => !partners.has(row.node))
  return {
    executives,
    partners: within,
    executive: load(executives),
    partner: load(within),
    total: load(rows),
    ambiguous: rows.some((row) => row.yearly !== row.other),
    atoms: [...new Set(rows.flatMap((row) => row.atoms))],
  }
}

function load(rows: readonly Told[]): Load {
  const known = rows.filter((row) => !Number.isNaN(row.yearly))
  if (known.length === 0) return { yearly: NaN, other: NaN }
  return { yearly: known.reduce((sum, row) => sum + row.yearly, 0), other: known.reduce((sum, row) => sum + row.other, 0) }
}

function told(facts: Facts, row: Cadence, twice: boolean): Told {
  const node = facts.ecosystem.nodes.ids.indexOf(row.node)
  const way = [...facts.of(node, 'format'), ...facts.of(node, 'communication method')][0]
  const person = facts.of(node, 'primary contact')[0]
  const focus = facts.of(node, 'focus')
  const words = row.text.split('/').map((word) => word.trim())
  const ways = (way?.text ?? '').split('+').map((each) => each.trim())
  const parts = words.map((word, i): Contact => {
    const pair = [contacts(word, 26), contacts(word, 104)] as const
    return { word, yearly: twice ? pair[1] : pair[0], other: twice ? pair[0] : pair[1], format: formatOf(ways.length === words.length ? (ways[i] ?? '') : (way?.text ?? '')) }
  })
  return {
    node: row.node,
    label: facts.label(node),
    cadence: row.text,
    way: way?.text ?? '',
    yearly: twice ? row.twiceAWeek : row.yearly,
    other: twice ? row.yearly : row.twiceAWeek,
    parts,
    focus: focus.map((atom) => atom.text),
    ...(person !== undefined && { contact: { node: facts.id(person.object), label: facts.label(person.object), atoms: [person.id] } }),
    atoms: [...row.atoms, ...(way === undefined ? [] : [way.id]), ...(person === undefined ? [] : [person.id]), ...focus.map((atom) => atom.id)],
  }
}

const kinds: readonly (readonly [Format, RegExp])[] = [
  ['review', /\breview|\bQBR\b/i],
  ['dashboard', /\bdashboard|\bmetrics\b/i],
  ['report', /\breport|\bupdate/i],
  ['meeting', /\bbriefing|\bmeeting|\bcall\b/i],
]
const formatOf = (text: string): Format => kinds.find(([, words]) => words.test(text))?.[0] ?? 'other'

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
