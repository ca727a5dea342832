import { count } from '#words/format.ts'

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const inWords = (value: number, one: string, many = `${one}s`) => `${few[value] ?? count(value)} ${value === 1 ? one : many}`

/** Labels of legend entries by their key, and the few texts that axes and flat views share with them. */
export const legendWords = {
  // portfolio, color = satisfaction against the tier's threshold
  meets: 'Satisfaction meets its tier',
  misses: 'Misses its tier',
  'satisfaction-unknown': 'Satisfaction not stated',
  'no-rule': 'No rule stated for its tier',
  signed: 'Signed',
  planned: 'Planned',
  overdue: 'Past its date',
  won: 'Won',
  lost: 'Lost',
  removed: 'Removed',
  moved: 'Moved to another date',
  expected: 'Expected',
  target: 'Target',
  'value-not-stated': 'Value not stated',
  'probability-not-stated': 'Probability not stated',
  'due-not-stated': 'Due date not stated',
  'completion-not-stated': 'Integration not stated',
  program: 'Program',
  programme: 'Program',
  whole: 'Whole program',
  halo: 'Rest of the program',
  moons: 'Belongs to a partner',
  // concentration
  majority: 'Carry more than 80% together',
  rest: 'All others',
  // pipeline
  'in-time': 'Due by the target date',
  later: 'Due later',
  plan: 'Roadmap mark',
  outcomes: 'Outcomes',
  // ecosystem and knowledge
  shared: 'Named in several documents',
  partners: (value: number) => inWords(value, 'partner'),
  deals: (value: number) => inWords(value, 'deal'),
  documents: (value: number) => inWords(value, 'document'),
  facts: (value: number) => inWords(value, 'fact'),
  fact: 'Fact',
  other: 'Other types',
  partner: 'Partner',
  deal: 'Deal',
  Programme: 'Program',
  Partner: 'Partner',
  PartnerClass: 'Partner class',
  PartnerType: 'Partner type',
  Tier: 'Tier',
  Opportunity: 'Opportunity',
  Capability: 'Capability',
  Place: 'Place',
  Solution: 'Solution',
  Risk: 'Risk',
  Mitigation: 'Mitigation',
  KPI: 'KPI',
  Milestone: 'Milestone',
  Phase: 'Phase',
  Standard: 'Standard',
  Stakeholder: 'Stakeholder',
  CommercialModel: 'Commercial model',
  Enablement: 'Enablement',
  Governance: 'Governance',
  Scorecard: 'Scorecard',
  SuccessStory: 'Success story',
  Document: 'Document',
  // axes and lines of flat views
  shareOfSigned: 'Share of signed value',
  cumulative: 'Running share',
  contractValue: 'Contract value',
  portfolioValue: 'Portfolio value',
  lastDay: 'Last day of the quarter',
  expectedStairs: 'Expected portfolio',
  asOf: (day: string) => `as of ${day}`,
  targetRule: (amount: string, due: string) => (due === '' ? `target ${amount}` : `target ${amount} by ${due}`),
  expectedRule: (amount: string) => `expected ${amount}`,
  signedRule: (amount: string) => `signed ${amount}`,
  planRule: (amount: string) => `plan ${amount}`,
} as const

/** Headings of table columns by their key. */
export const headingWords: Readonly<Record<string, string>> = {
  partner: 'Partner',
  deal: 'Deal',
  entity: 'Entity',
  type: 'Type',
  kind: 'Kind',
  status: 'Status',
  'contract-value': 'Contract value',
  value: 'Value',
  share: 'Share',
  'cumulative-share': 'Running share',
  tier: 'Tier',
  'annual-revenue': 'Annual revenue',
  growth: 'Growth',
  satisfaction: 'Satisfaction',
  completion: 'Integration',
  service: 'SLA',
  probability: 'Probability',
  weighted: 'Weighted',
  expected: 'Expected portfolio',
  'chance-without': 'Chance without it',
  due: 'Due',
  'days-overdue': 'Days overdue',
  owner: 'Owner',
  'contract-left': 'Contracts left',
  'arr-left': 'ARR left',
  'hhi-after': 'HHI after',
  'growth-after': 'Growth after',
  'gap-after': 'Gap after',
  relations: 'Relations',
  facts: 'Facts',
  documents: 'Documents',
  programs: 'Programs',
  programmes: 'Programs',
  document: 'Document',
}

/** States of a cell, a check or a property, in words. */
export const stateWords: Readonly<Record<string, string>> = {
  'not-stated': 'Not stated',
  'not-applicable': '–',
  signed: 'Signed',
  planned: 'Planned',
  later: 'Due later',
  overdue: 'Past its date',
  won: 'Won',
  lost: 'Lost',
  removed: 'Removed',
  supposed: 'Supposed',
  moved: 'Moved',
  meets: 'Meets',
  misses: 'Misses',
  unknown: 'Not stated',
  assumed: 'Assumed',
  done: 'Done',
  unreported: 'No status',
  due: 'Due',
  certificate: 'Certificate shown',
  named: 'Named in the document',
  missing: 'Missing',
  boundary: 'Exactly on the threshold',
  owned: 'Has an owner',
  unowned: 'No owner stated',
  unlinked: 'Not linked in the document',
  filled: 'Named',
  empty: 'Target without a name',
  borrowed: 'Borrowed',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  'known-issue': 'Known',
}

/** A heading's words; a column that came with a person's own file keeps its own heading. */
export const heading = (key: string): string => headingWords[key] ?? sentence(key)
/** A legend entry's words; `text` of the entry, where present, comes first (the caller's choice). */
export function legendLabel(key: string): string {
  const found = (legendWords as Readonly<Record<string, unknown>>)[key]
  return typeof found === 'string' ? found : sentence(key)
}
const sentence = (key: string): string => {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
