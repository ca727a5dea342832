import { count, day, decimal, list, percent, plural } from '#words/format.ts'
import { all, n, names, t, type Said } from '#words/en/said.ts'

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const word = (value: number): string => small[value] ?? count(value)
const lower = (value: number): string => word(value).toLowerCase()
const many = (value: number, one: string, more = `${one}s`): string => `${lower(value)} ${value === 1 ? one : more}`
const range = (low: number, high: number): string => (low === high ? count(low) : `${count(low)}–${count(high)}`)

/** What the lens `integration` says: sentences by the ids of its sayings. */
export const integrationSays = {
  findings: {
    'integration-none': (v: Said) => `${t(v, 'programme')} states no technology.`,
    'completion-mean': (v: Said) =>
      `Mean completion is ${percent(n(v, 'simple'), 2)}${Number.isNaN(n(v, 'weighted')) ? '' : ` (${percent(n(v, 'weighted'), 2)} weighted by value)`}${Number.isNaN(n(v, 'target')) ? '' : ` against ${percent(n(v, 'target'))}${t(v, 'plus')}`}.${passed(v)}`,
    'downtime-both': (v: Said) =>
      `SLA ${percent(n(v, 'current'))} allows ${decimal(n(v, 'hours'), 2)} hours down a year; ${percent(n(v, 'target'))} allows ${decimal(n(v, 'targetHours'), 2)}.`,
    'downtime-one': (v: Said) => `${t(v, 'label')} of ${t(v, 'plus')}${percent(n(v, 'level'))} allows ${decimal(n(v, 'hours'), 2)} hours down a year${t(v, 'what') === 'target' ? '; the level reached is not stated' : ''}.`,
    'pace-behind': (v: Said) => `On ${day(n(v, 'asOf'))} ${list(all(v, 'partners'))}.`,
    'engineers': (v: Said) =>
      `Tier rules ask for ${range(n(v, 'low'), n(v, 'high'))} engineers today${Number.isNaN(n(v, 'wholeLow')) ? '' : `, ${range(n(v, 'wholeLow'), n(v, 'wholeHigh'))} with the whole pipeline`}.`,
    'endpoints-stated': (v: Said) => `${word(n(v, 'endpoints'))} ${n(v, 'endpoints') === 1 ? 'endpoint is' : 'endpoints are'} stated for ${many(n(v, 'partners'), 'partner')}; completion is not stated for any.`,
    'technologies-points': (v: Said) => `${t(v, 'programme')} names ${list(all(v, 'counts'))}; which partner brings which is not stated.`,
    'capabilities': (v: Said) => `${t(v, 'programme')} names ${plural(n(v, 'capabilities'), 'capability', 'capabilities')}, among them ${plural(n(v, 'technologies'), 'technology', 'technologies')} in ${many(n(v, 'areas'), 'area')}.`,
    'one-names-partners': (v: Said) => `Only ${names(v, 'technologies')} ${all(v, 'technologies').length === 1 ? 'names' : 'name'} partners: ${names(v, 'partners')}.`,
    'none-names-partners': () => 'Which partner brings which technology is not stated.',
    'segments': (v: Said) => `${t(v, 'programme')} states no technology: it sorts ${plural(n(v, 'partners'), 'named partner')} into ${plural(n(v, 'segments'), 'segment')} of ${many(n(v, 'types'), 'type')}.`,
    'solutions': (v: Said) => `${t(v, 'programme')} names ${plural(n(v, 'solutions'), 'joint solution')}, each with one of ${plural(n(v, 'partners'), 'partner')}${all(v, 'several').length === 0 ? '' : `; ${names(v, 'several')} ${all(v, 'several').length === 1 ? 'has' : 'have'} more than one`}.`,
    'solutions-shared': (v: Said) => `${t(v, 'programme')} names ${plural(n(v, 'solutions'), 'joint solution')} with ${plural(n(v, 'partners'), 'partner')}; ${plural(n(v, 'single'), 'solution')} ${n(v, 'single') === 1 ? 'rests' : 'rest'} on one partner alone.`,
    'layers-not-stated': () => 'Layers, endpoints and completion are not stated.',
  },
  needs: {
    'needs-technology': () => 'Technology needs layers, endpoints or completion per partner. AIA states all three.',
    'needs-completion': () => 'It would be complete with the completion of each integration. AIA states it.',
    'needs-layer-links': () => 'It would be complete with the layer that serves each endpoint. No bundled document states it.',
    'needs-partner-links': () => 'It would be complete with the partner behind each technology. AIA states endpoints by partner.',
  },
  notes: {
    'integration-position': () => 'Shelves stand in the order in which the document draws them, the top one first; ports stand over their partner. Depth has no value.',
    'arc': () => 'The arc round a body is its completion; the tick is the threshold of its tier.',
    'engineers-by-value': (v: Said) => `Engineers follow from the tier rules: ${range(n(v, 'low'), n(v, 'high'))} today, ${range(n(v, 'valueLow'), n(v, 'valueHigh'))} if each partner counted in the tier its value earns; the pipeline adds ${range(n(v, 'addedLow'), n(v, 'addedHigh'))}, tiered by value.`,
    'engineers-today': (v: Said) => `Engineers follow from the tier rules: ${range(n(v, 'low'), n(v, 'high'))} today.`,
    'single-partner': (v: Said) => `All ${count(n(v, 'endpoints'))} endpoints rest on one partner each: ${list(all(v, 'counts'))}.`,
    'partners-shown': (v: Said) => `The stage shows ${count(n(v, 'shown'))} of ${count(n(v, 'partners'))} partners, by value; the chart and the table show all.`,
    'landscape-position': () => 'On the left height is what the document says sits above what; areas and groups stand in stated order and their height has no value.',
    'list-position': () => 'Tiles stand in stated order; height has no value.',
    'clusters-position': () => 'Each group hangs under what states it; height has no value.',
    'not-in-solutions': (v: Said) => `${plural(n(v, 'partners'), 'named partner')} ${n(v, 'partners') === 1 ? 'has' : 'have'} no stated solution and ${n(v, 'partners') === 1 ? 'is' : 'are'} not shown.`,
    'classes-hollow': (v: Said) => `${plural(n(v, 'classes'), 'class', 'classes')} of partners ${n(v, 'classes') === 1 ? 'is' : 'are'} named without a firm and stand hollow.`,
  },
}

function passed(v: Said): string {
  const [passing, checked] = [n(v, 'passing'), n(v, 'checked')]
  if (!(checked > 0)) return ''
  return ` ${word(passing)} of ${many(checked, 'partner')} ${passing === 1 ? 'passes its tier’s threshold' : 'pass their tier’s threshold'}.`.replaceAll('’', "'")
}

/** Words of labels, legend, headings, controls and cards of this lens. */
export const integrationWords = {
  gap: 'which layer serves which endpoint is not stated',
  gapPartners: 'which partner brings which technology is not stated',
  needsMore: (rule: string) => `needs ${rule}`,
  moreThan: (share: string) => `more than ${share}`,
  orMore: (share: string) => `${share} or more`,
  completion: (share: string) => `${share} complete`,
  notStated: 'Not stated',
  completionNotStated: 'completion not stated',
  required: (amount: number) => `${amount} required, no endpoint yet`,
  engineers: (low: number, high: number) => `${low === high ? low : `${low}–${high}`} engineers`,
  legend: {
    meets: "Passes its tier's threshold",
    misses: "Below its tier's threshold",
    unknown: 'Completion not stated',
    planned: 'Open deal',
    port: 'Endpoint',
    required: 'Required, no endpoint yet',
    layer: 'Layer',
    capability: 'Capability',
    technology: 'Technology',
    linked: 'Names partners',
    unlinked: 'Names no partner',
    point: 'Integration point',
    partner: 'Partner',
    partnerClass: 'Class without a firm',
    segment: 'Segment',
    solution: 'Joint solution',
    area: 'Area',
    other: 'Other capability',
  },
  control: 'Engineers',
  today: 'Today',
  pipeline: 'With the whole pipeline',
  reading: 'Exactly on a threshold',
  strict: 'Does not pass',
  equal: 'Passes',
  parts: {
    completion: 'Completion and the threshold of the tier',
    endpoints: 'Endpoints by partner',
    layers: 'Layers and what they provide',
    pace: 'Completion against the roadmap',
    engineers: 'Engineers by tier rule',
    downtime: 'Hours down a year',
    stack: 'What sits above what',
    areas: 'Technologies by area',
    groups: 'Other capabilities, as they are grouped',
    technologies: 'Technologies',
    points: 'Integration points',
    solutions: 'Joint solutions by partner',
    segments: 'Segments by type',
  },
  axis: 'Completion',
  target: (share: string) => `target ${share}`,
  columns: {
    name: 'Name', kind: 'Kind', of: 'Belongs to', completion: 'Completion', rule: 'Threshold', verdict: 'Against the threshold', value: 'Contract value', endpoints: 'Endpoints',
    guard: 'Guard', operation: 'Operation', parameters: 'Parameters', plan: 'Plan so far', gap: 'Behind plan', steps: 'Rise asked for', low: 'Engineers, at least', high: 'Engineers, at most',
    level: 'Level', hours: 'Hours down', partner: 'Partner', partners: 'Partners', group: 'Group', role: 'Role', codes: 'Requirement codes', combines: 'Combines', integration: 'Technical integration',
    layers: 'Layers, side by side', technology: 'Technology', area: 'Area', members: 'Capabilities',
    type: 'Type', named: 'Named partners', classes: 'Classes', first: 'Layer', provides: 'Provides', firms: 'Firms',
  },
  /** levels of a stack from the top */
  levelName: (place: number, levels: number) => (place === 0 ? 'Top' : place === levels - 1 ? 'Bottom' : `${count(place + 1)} from the top`),
  kinds: {
    partner: 'Partner', deal: 'Open deal', endpoint: 'Endpoint', required: 'Required connection', layer: 'Layer', capability: 'Capability',
    Technology: 'Technology', IntegrationPoint: 'Integration point', Component: 'Component', Pattern: 'Pattern', GovernanceElement: 'Governance element', Control: 'Control', TechClass: 'Technology class',
    InnovationArea: 'Innovation area', IntegrationFamily: 'Integration family', TestLevel: 'Test level', TestAutomation: 'Test automation', Layer: 'Layer', Capability: 'Capability', Endpoint: 'Endpoint',
  } as Readonly<Record<string, string>>,
  /** predicates with which a program lists capabilities, as headings */
  lists: {
    'uses technology': 'Technologies', 'has integration point': 'Integration points', 'has technology class': 'Technology classes', 'has integration pattern': 'Integration patterns',
    'has API component': 'API components', 'has governance element': 'Governance elements', 'has data component': 'Data components', 'has data integration capability': 'Data integration',
    'has testing level': 'Testing levels', 'has testing automation': 'Test automation', 'has integration layer': 'Layers', 'has platform layer': 'Layers', 'has compliance control': 'Compliance controls',
  } as Readonly<Record<string, string>>,
  alone: 'In no list',
  cardRequired: (deal: string, text: string) => `${deal} asks for: ${text}.`,
  cardNoEndpoint: 'No endpoint is stated for it.',
  cardSubtitle: 'Required, no endpoint yet',
  pace: (label: string, points: string, share: string, period: string) => `${label} is ${points} behind its plan (${share} by ${period})`,
  paceShort: (label: string, points: string, share: string, period: string) => `${label} ${points} (${share} by ${period})`,
  rise: (points: string, period: string) => `${points} by ${period}`,
  count: (amount: number, partner: string) => `${partner} ${amount}`,
  counted: (amount: number, one: string, more: string) => `${amount} ${amount === 1 ? one : more}`,
  technologyCount: (amount: number) => plural(amount, 'technology', 'technologies'),
  pointCount: (amount: number) => many(amount, 'integration point'),
  capabilityCount: (amount: number, label: string) => `${amount} ${label.toLowerCase()}`,
  downtimeOf: { current: 'now', target: 'target', tier: 'tier rule', partner: 'partner' },
}
