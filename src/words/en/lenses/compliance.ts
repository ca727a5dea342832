import { count, list, percent, plural } from '#words/format.ts'
import { all, n, names, t, type Said } from '#words/en/said.ts'

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const word = (value: number): string => small[value] ?? count(value)
const lower = (value: number): string => word(value).toLowerCase()
const many = (value: number, one: string, more = `${one}s`): string => `${lower(value)} ${value === 1 ? one : more}`
const are = (value: number): string => (value === 1 ? 'is' : 'are')

/**
 * What the lens `compliance` says: sentences by the ids of its sayings. An endpoint that reports against a standard is no certificate:
 * such a pair is "named in the document", never more.
 */
export const complianceSays = {
  findings: {
    'compliance-none': (v: Said) => `${t(v, 'programme')} names no compliance standard.`,
    'pairs-named': (v: Said) =>
      `${word(n(v, 'named'))} of ${count(n(v, 'pairs'))} partner-standard ${n(v, 'pairs') === 1 ? 'pair' : 'pairs'} ${are(n(v, 'named'))} named in the document (${percent(n(v, 'share'), 2)}); ${n(v, 'certificates') === 0 ? 'no certificate is shown' : `${many(n(v, 'certificates'), 'certificate')} ${are(n(v, 'certificates'))} shown`}.`,
    'rate-impossible': (v: Said) =>
      `The stated rate of ${percent(n(v, 'rate'))} cannot come from ${many(n(v, 'partners'), 'partner')} or ${many(n(v, 'standards'), 'standard')}.`,
    'rate-stated': (v: Said) => `The stated rate is ${percent(n(v, 'rate'))}; what it is a share of is not stated.`,
    'certifications-planned': (v: Said) => `Certification of ${t(v, 'scope')} is planned for ${t(v, 'period')}.`,
    'certifications-overdue': (v: Said) => `Certification of ${t(v, 'scope')} was due in ${t(v, 'period')} and carries no status.`,
    'certifications-done': (v: Said) => `The roadmap marks certification of ${t(v, 'scope')} as done; that is no certificate.`,
    'codes-undefined': (v: Said) =>
      `${count(n(v, 'codes'))} ${n(v, 'codes') === 1 ? 'code' : 'codes'} cited, ${n(v, 'defined') === 0 ? 'none' : count(n(v, 'defined'))} defined.`,
    'codes-most': (v: Said) => `${names(v, 'codes')} ${all(v, 'codes').length === 1 ? 'is' : 'are'} cited most, by ${plural(n(v, 'times'), 'entity', 'entities')}${all(v, 'codes').length === 1 ? '' : ' each'}; what ${all(v, 'codes').length === 1 ? 'it asks' : 'they ask'} for is not stated.`,
    'standards-in-controls': (v: Said) => `${word(n(v, 'standards'))} ${n(v, 'standards') === 1 ? 'standard is' : 'standards are'} named, ${names(v, 'names')}, in one place: ${names(v, 'controls')}.`,
    'standards-no-pair': (v: Said) => `None of ${plural(n(v, 'partners'), 'named partner')} is joined to a standard, and no certificate is shown.`,
  },
  needs: {
    'needs-standards': () => 'Compliance needs partners and the standards they are held to. AIA states both; AIC-Platform cites requirement codes.',
    'needs-certificates': () => 'It would be complete with a certificate and its expiry per partner and standard. No bundled document shows one.',
    'needs-definitions': () => 'It would be complete with the requirements themselves. The document cites their codes only.',
    'needs-pairs': () => 'It would be complete with a partner per standard. AIA states some.',
  },
  notes: {
    'compliance-position': () => 'Rows are standards and columns partners, in the order of the document; height has no value. Depth carries the chain from partner through endpoint to pair.',
    'named-is-no-certificate': () => 'An endpoint that reports against a standard names the pair. It is no certificate.',
    'frame': (v: Said) => `The dashed frame is one plan for all ${count(n(v, 'cells'))} pairs: ${t(v, 'label')}, ${t(v, 'period')}.`,
    'columns-shown': (v: Said) => `The stage shows ${count(n(v, 'shown'))} of ${count(n(v, 'partners'))} partners, by value; the chart and the table show all.`,
    'codes-position': () => 'Tiles stand by family and number; height has no value. A hollow tile is a code without a definition.',
    'codes-ranges': (v: Said) => `${list(all(v, 'codes'))} ${all(v, 'codes').length === 1 ? 'is cited as a range and counts' : 'are cited as ranges and count'} as one entry each.`,
    'standards-position': () => 'Standards stand above the control that names them and its layer; height has no value.',
  },
}

/** Words of cells, legend, headings and cards of this lens. */
export const complianceWords = {
  says: (programme: string) => `${programme} says it complies`,
  saysCount: (programme: string, said: number, standards: number) => `${programme} says it complies: ${said} of ${standards}`,
  states: {
    certificate: 'Certificate shown',
    named: 'Named in the document',
    planned: 'Planned',
    missing: 'Missing',
    'not-stated': 'Not stated',
  },
  /** where a cell has room for a word or two; the legend has the whole of it */
  short: { certificate: 'Certificate', named: 'Named', planned: 'Planned', missing: 'Missing', 'not-stated': 'Not stated' },
  plan: (scope: string, period: string) => `planned for ${scope} by ${period}`,
  planOverdue: (scope: string, period: string) => `was planned for ${scope} by ${period}`,
  planLegend: (period: string) => `Planned for all by ${period}`,
  planLegendOverdue: (period: string) => `Was planned for all by ${period}`,
  allPartnerships: 'all partnerships',
  endpoints: 'Endpoint of a partner',
  standard: 'Standard',
  partner: 'Partner',
  status: 'State of the pair',
  state: 'State',
  endpoint: 'Named through',
  programSays: 'Program says',
  complies: 'Says it complies',
  plannedBy: 'Plan for all pairs',
  covers: 'What it covers',
  ofStandards: (named: number, standards: number) => `${named} of ${standards} named`,
  ofPartners: (named: number, partners: number) => `${named} of ${partners} named`,
  cardChain: (partner: string, endpoint: string) => `${partner} has the endpoint ${endpoint}.`,
  cardNames: (endpoint: string, standard: string) => `${endpoint} reports against ${standard}.`,
  cardNoCertificate: 'No certificate is shown.',
  cardNothing: 'Nothing is stated for this pair.',
  cardStates: { certificate: 'A certificate is stated for this pair.', planned: 'A certificate is planned for this pair.', missing: 'The certificate of this pair is stated as missing.' },
  cardSays: (programme: string, standard: string) => `${programme} says that it complies with ${standard} itself.`,
  cardPlan: (label: string, period: string) => `The roadmap plans for ${period}: ${label}.`,
  cardPlanOverdue: (label: string, period: string) => `The roadmap planned for ${period}: ${label}. It carries no status.`,
  // requirement codes
  code: 'Code',
  family: 'Family',
  citedBy: 'Cited by',
  citations: 'Citations',
  definition: 'Definition',
  undefinedCodes: 'Cited, not defined',
  definedCodes: 'Defined',
  defined: 'Defined',
  cited: (times: number) => `cited by ${times}`,
  families: {
    FR: 'FR: functional',
    NFR: 'NFR: non-functional',
    TR: 'TR: technical',
    R: 'R: kind not stated',
  } as Readonly<Record<string, string>>,
  // two standards
  namedBy: 'Named by',
  layer: 'In layer',
  pairs: 'Partners joined to it',
  control: 'Control',
  layerEntry: 'Layer',
  noPartner: 'which partner is held to it is not stated',
}
