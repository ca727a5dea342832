import { count, list, plural } from '#words/format.ts'
import { numberWord } from '#words/en/findings.ts'
import { all, n, names, t, type Said } from '#words/en/said.ts'

const each = (v: Said, key: string) => count(n(v, key))
const few = (value: number) => numberWord(value).toLowerCase()

/** Short texts of the lens: on the stage, in legend, controls, flat view and table. */
export const stakeholderWords = {
  /** CCO reads in two ways; the plan says it is the one for compliance. */
  executive: (label: string, way: string) => (label === 'CCO' && /compliance/i.test(way) ? 'CCO (compliance)' : label),
  yearly: (value: number) => (Number.isNaN(value) ? 'how often is not stated' : `${count(value)} a year`),
  told: (yearly: string, way: string) => [yearly, way].filter((part) => part !== '').join(', '),
  noRow: 'approves, no row in the plan',
  executives: (value: number) => `Executives: ${count(value)} a year`,
  partners: (value: number) => `Partners: ${count(value)} a year`,
  formats: { dashboard: 'Dashboard or metrics', report: 'Report or update', review: 'Review', meeting: 'Briefing or meeting', other: 'Another format' },
  contact: 'Contact of a partner',
  noCadence: 'No row in the plan',
  biWeekly: '“Bi-weekly” means',
  biWeeklyOptions: ['every two weeks', 'twice a week'] as const,
  monthsTitle: 'Contacts by month, spread evenly',
  whoTitle: 'Who is named around the plan',
  who: 'Who',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  total: 'Year',
  sum: 'All',
  roles: { 'approval required from': 'approves the document', owner: 'owns the document', 'distributed to': 'receives the document', 'guides audience': 'is guided by the document' } as Readonly<Record<string, string>>,
  approvers: 'Approves or owns',
  audiences: 'Audiences',
  sponsors: 'Sponsors a tier asks for',
  sponsor: (tier: string, text: string) => `${tier}: ${text}. Nobody is named.`,
  headings: { who: 'Who', side: 'Side', cadence: 'Cadence as stated', yearly: 'Contacts a year', way: 'Format as stated', format: 'Format', contact: 'Contact', focus: 'About', level: 'Level', duty: 'What', kind: 'Kind' },
  sides: { executive: 'Executive', partner: 'Partner', approver: 'Approver' },
  level: 'Level',
  decides: 'Decides',
  does: 'Responsible for',
  agenda: 'Agenda',
  askedBy: 'Asked of',
  kinds: { body: 'Body', decision: 'Decision', duty: 'Responsibility', review: 'Review', agenda: 'Agenda item', council: 'Council', audience: 'Audience', tier: 'Tier' },
  council: 'Partner council',
  councilCard: (tier: string, text: string) => `${tier} asks for: “${text}”. What the council does is not stated.`,
  decisionCard: (body: string) => `Decided by the ${body.replace(/^the /i, '')}, as stated.`,
  dutyCard: (body: string) => `A responsibility of ${body}, as stated.`,
  agendaCard: (review: string) => `On the agenda of ${review}, as stated.`,
  counts: (decisions: number, duties: number) => [decisions > 0 ? plural(decisions, 'decision') : '', duties > 0 ? plural(duties, 'responsibility', 'responsibilities') : ''].filter((part) => part !== '').join(', '),
  decisionsFor: (decisions: number, bodies: readonly string[]) => `${few(decisions)} ${decisions === 1 ? 'decision' : 'decisions'}${bodies.length === 1 ? '' : ' each'} for ${list(bodies)}`,
  items: (items: number) => plural(items, 'agenda item'),
  guided: 'no format, no cadence stated',
  notDescribed: 'not described',
}

/** What the lens `stakeholders` says: sentences by the ids of its sayings. */
export const stakeholdersSays = {
  findings: {
    'stakeholders-none': (v: Said) => `${t(v, 'programme')} states no contact, no format and no cadence.`,
    'contacts': (v: Said) => `${each(v, 'total')} contacts a year: ${each(v, 'executives')} with executives, ${each(v, 'partners')} with partners.`,
    'contacts-read': (v: Said) =>
      `${each(v, 'total')} contacts a year: ${each(v, 'executives')} with executives, ${each(v, 'partners')} with partners if bi-weekly means ${t(v, 'reading')} (${each(v, 'other')} if ${t(v, 'otherReading')}).`,
    'sponsor-missing': (v: Said) => `A ${t(v, 'tier')} partner needs a ${t(v, 'level')} sponsor; none is named.`,
    'approver-missing': (v: Said) => `The ${list(all(v, 'people'))} ${all(v, 'people').length === 1 ? 'approves the guide but has' : 'approve the guide but have'} no row in the plan.`,
    'governed': (v: Said) => `${numberWord(n(v, 'bodies'))} bodies govern ${t(v, 'programme')}; the document states ${list(all(v, 'deciding'))}.`,
    'undecided': (v: Said) => `For ${names(v, 'bodies')} it states ${few(n(v, 'duties'))} ${n(v, 'duties') === 1 ? 'responsibility' : 'responsibilities'} and no decision.`,
    'reviews': (v: Said) => `${numberWord(n(v, 'reviews'))} reviews are planned: ${names(v, 'labels')}, with ${few(n(v, 'items'))} agenda items in all.`,
    'reviews-asked': (v: Said) => `${names(v, 'tiers')} ${all(v, 'tiers').length === 1 ? 'needs' : 'need'} ${t(v, 'review').toLowerCase()}.`,
    'council-asked': (v: Said) => `${t(v, 'tier')} needs active participation in a partner council; what the council does is not stated.`,
    'audiences': (v: Said) => `The document speaks to ${few(n(v, 'audiences'))} audiences: ${names(v, 'labels')}.`,
  },
  needs: {
    'needs-cadence': () => 'Stakeholders needs a role or a contact, a format and how often. AIA states them.',
  },
  notes: {
    'beads': () => 'One bead on a spoke is one contact a year, in twelve rows from the center outwards: spread evenly, because no day is stated.',
    'beads-read': () => '“Bi-weekly” reads in two ways; the switch shows the other one.',
    'no-executive-partner': () => 'No line joins an executive and a partner: none is stated.',
    'audiences-position': () => 'A line joins the document and whom it addresses; position has no other meaning.',
    'bodies-position': () => 'What a body decides or does stands outside it; position has no other meaning.',
  },
}
