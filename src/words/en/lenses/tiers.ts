import { count, decimal, list, money, percent, plural, points } from '#words/format.ts'
import { all, cash, n, names, short, t, type Said } from '#words/en/said.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numeral = (value: number): string => numbers[value] ?? count(value)
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Criteria in sentences and headings. */
export const criterionWords: Readonly<Record<string, string>> = {
  value: 'contract value',
  completion: 'integration completion',
  satisfaction: 'satisfaction',
  service: 'SLA',
  revenue: 'annual revenue',
}
const criterionOf = (id: string): string => criterionWords[id] ?? id

const groupWord = (kind: string): string => (kind === 'tier' ? 'tier' : 'partner type')

/** Texts of stage, legend, controls, chart and table of the lens. */
export const tiersWords = {
  criterion: (id: string) => sentence(criterionOf(id)),
  allKnown: 'All known criteria met',
  missed: 'At least one missed',
  nothingKnown: 'Nothing known',
  boundary: '= Exactly on the threshold',
  ghost: 'Tier by value',
  height: 'Height',
  reading: '"Needs more than"',
  strict: 'Strict: 85% is not more than 85%',
  equal: 'Equal counts as met',
  move: 'Try another tier',
  asListed: 'As listed',
  moveTo: (partner: string, tier: string) => `${partner} in ${tier}`,
  needs: (rule: string) => `needs ${rule}`,
  below: (gap: string) => `${gap} below`,
  above: (gap: string) => `${gap} above`,
  onBar: 'on the bar (=)',
  noValue: 'not stated',
  noRule: 'no rule stated',
  axis: (criterion: string, start: string) => `${sentence(criterion)}, starts at ${start}`,
  byValue: 'by its value',
  tried: (tier: string) => `tried in ${tier}`,
  markTitle: (partner: string, criterion: string) => `${partner}: ${criterionOf(criterion)}`,
  markText: (value: string, rule: string, tier: string) => `${value}; ${tier} ${rule}.`,
  meets: 'Meets the rule',
  misses: 'Misses the rule',
  unknown: 'Not stated',
  exactly: 'Exactly on the threshold',
  ghostCard: (partner: string, tier: string) => `${partner} in ${tier}`,
  ghostText: (met: number, known: number) => (met === known ? `By value it belongs here and meets all ${numeral(known)} criteria that can be checked.` : `By value it belongs here and meets ${numeral(met)} of ${numeral(known)} criteria that can be checked.`),
  next: 'To the next tier',
  top: 'Highest tier',
  hold: (gaps: string) => `Highest tier; to hold it: ${gaps}`,
  short: (tier: string, gaps: string) => `${tier}: ${gaps}`,
  none: 'nothing known is missing',
  moreThanNothing: (criterion: string) => `any more ${criterionOf(criterion)}`,
  gap: (gap: string, criterion: string) => `${gap} ${criterionOf(criterion)}`,
  gaps: (gaps: readonly string[]) => list(gaps),
  corner: 'Partner',
  columns: { collar: 'Criteria met', tier: 'Tier', earned: 'Tier by value', verdict: 'Verdict', group: 'Group', stated: 'Stated size', named: 'Named', open: 'Open places', low: 'From', high: 'To', level: 'Level', share: 'Share of partners', leads: 'Leads a month, each', funds: 'Development funds, each', commitment: 'Commitment a year, each', revenueShare: 'Revenue share', stage: 'Stage', time: 'Time', partnersHere: 'Partners in it' },
  onboarding: 'onboarding phases',
  lifecycle: 'lifecycle stages',
  times: (texts: readonly string[], unit: string) => `${unit === '' ? '' : `${unit}s `}${list(texts)}`,
  // counts
  groupCount: (named: number, stated: string) => `${count(named)} of ${stated} named`,
  groupOnly: (named: number) => `${plural(named, 'name')}, no size stated`,
  of: (named: number, stated: string) => `${count(named)} of ${stated}`,
  countedNames: (counted: string, names: string) => `${counted}: ${names}`,
  named: 'Named partner',
  socket: 'Target without a name',
  outside: 'Named, outside the count',
  socketTitle: (group: string, place: number, of: string) => `${group}: place ${count(place)} of ${of}`,
  socketText: 'The document states the place but names no partner for it.',
  unplaced: (amount: string, goal: string, kind: string) => `${amount} of ${goal} in no ${groupWord(kind)}`,
  places: 'Partners',
  more: (amount: number) => `${count(amount)} more`,
  partnersSaid: (amount: string) => `${amount} partners`,
  // bands
  band: 'Band as stated',
  bandNamed: (tier: string, range: string) => `${tier}, ${range}`,
  overlap: 'Claimed by two tiers',
  bandAxis: 'Investment a year',
  bandWhole: 'All bands',
  bandDetail: (end: string) => `Enlarged: the first ${end}`,
  lifecycleTitle: 'Lifecycle stages',
  stageTime: 'Time as stated',
  both: (range: string) => `${range} is claimed twice`,
  nobodyPlaced: 'not stated',
  // ladder
  ladder: 'Level',
  year: 'Plan year',
  ladderAxis: 'Partners by rank, best first',
  onLevel: (amount: string, year: string) => `${amount} in ${year}`,
  top5: (share: string) => `top ${share}`,
  rest: 'everyone else',
  leadsMonth: (amount: string) => `${amount} leads a month`,
  people: (amount: number) => (Number.isInteger(amount) ? count(amount) : decimal(amount)),
  matrixTitle: 'Levels',
  leadsTitle: 'Leads a month at the minimum of each level',
  leadsAxis: 'Qualified leads a month',
  leadsGoal: (amount: string) => `goal: more than ${amount}`,
  populationTitle: 'Partners per level by plan year',
  fundsOf: (amount: string) => `${amount} funds`,
  commits: (amount: string) => `${amount} commitment`,
} as const

const metOf = (met: number, of: number, first: boolean): string => (met === of ? `all ${numeral(of)}` : first ? `${numeral(met)} of ${numeral(of)}` : numeral(met))

/** What the lens `tiers` says: sentences by the ids of its sayings. */
export const tiersSays = {
  findings: {
    'tiers-none': (v: Said) => `${t(v, 'programme')} states no tiers.`,
    'tiers-verified': (v: Said) => {
      const silent = all(v, 'silent').map(criterionOf)
      const full = all(v, 'full')
      const opening = full.length === 0
        ? `No partner is fully verified${silent.length === 0 ? '' : `: ${list(silent)} ${silent.length === 1 ? 'is' : 'are'} not stated for any`}.`
        : `${list(full)} ${full.length === 1 ? 'is' : 'are'} fully verified, ${numeral(full.length)} of ${numeral(n(v, 'partners'))}.`
      const groups = all(v, 'who').map((who, i) => {
        const met = Number(all(v, 'met')[i])
        const of = Number(all(v, 'of')[i])
        if (i > 0) return `${who} ${metOf(met, of, false)}`
        return `${who} ${who.includes(' and ') ? 'meet' : 'meets'} ${metOf(met, of, true)} criteria that can be checked`
      })
      return groups.length === 0 ? opening : `${opening} ${groups.join(', ')}.`
    },
    'tiers-misplaced': (v: Said) =>
      `${t(v, 'partner')} is listed in ${t(v, 'listed')} (${t(v, 'band')}) at ${cash(v, 'value')}. By value it is ${t(v, 'earned')}, where it meets ${metOf(n(v, 'met'), n(v, 'known'), true)} criteria that can be checked.`,
    'tiers-boundary': (v: Said) =>
      `${cash(v, 'revenue')} of ARR (${percent(n(v, 'share'), 0)}) sits with partners below their tier's completion threshold; ${cash(v, 'other')} (${percent(n(v, 'otherShare'), 0)}) ${v['equal'] === 'yes' ? 'under the strict rule' : 'if equal counted as met'}.`,
    'tiers-closest': (v: Said) => `Closest to the next tier: ${t(v, 'partner')}, ${t(v, 'gaps')} short of ${t(v, 'tier')}.`,
    'tiers-satisfaction': (v: Said) =>
      all(v, 'reached').length === 0
        ? `No partner reaches the satisfaction goal of ${t(v, 'goal')}; ${t(v, 'best')} is closest at ${percent(n(v, 'at'))}.`
        : `${names(v, 'reached')} ${all(v, 'reached').length === 1 ? 'reaches' : 'reach'} the satisfaction goal of ${t(v, 'goal')}.`,
    'tiers-tried': (v: Said) => `Tried, not stated: ${t(v, 'partner')} in ${t(v, 'tier')}, where it meets ${metOf(n(v, 'met'), n(v, 'known'), true)} criteria that can be checked.`,
    'tiers-counts': (v: Said) => `${t(v, 'programme')} states ${count(n(v, 'placed'))} places in ${plural(n(v, 'groups'), groupWord(t(v, 'kind')))} and names ${count(n(v, 'named'))} partners for them.`,
    'tiers-unplaced': (v: Said) => `${count(n(v, 'unplaced'))} of ${t(v, 'goal')} partners are in no ${groupWord(t(v, 'kind'))}.`,
    'tiers-outside': (v: Said) => `${names(v, 'groups')} ${all(v, 'groups').length === 1 ? 'states' : 'state'} no size: ${plural(n(v, 'named'), 'named partner')} outside the count.`,
    'tiers-overlap': (v: Said) => `${short(v, 'low')} ${n(v, 'high') === Infinity ? 'or more' : `to ${short(v, 'high')}`}${n(v, 'yearly') === 1 ? ' a year' : ''} is claimed by two tiers: ${t(v, 'lower')} and ${t(v, 'upper')}.`,
    'tiers-overlaps': (v: Said) => `${plural(n(v, 'more'), 'more stretch', 'more stretches')} of money ${n(v, 'more') === 1 ? 'is' : 'are'} claimed by two tiers.`,
    'tiers-bands': (v: Said) => `${t(v, 'programme')} states ${numeral(n(v, 'tiers'))} ${n(v, 'tiers') === 1 ? 'tier' : 'tiers'} by ${n(v, 'yearly') === 1 ? 'yearly investment' : 'contract value'}, ${n(v, 'low') === n(v, 'high') ? `from ${short(v, 'low')}` : `${short(v, 'low')} to ${short(v, 'high')}`}.`,
    'tiers-ladder': (v: Said) => `By rank, the ${count(n(v, 'partners'))} partners of ${t(v, 'year')} are ${list(all(v, 'each'))}.`,
    'tiers-leads': (v: Said) => `At each level's minimum partners bring ${list(all(v, 'leads'))} qualified leads a month in ${list(all(v, 'years'))}; the goal of more than ${count(n(v, 'goal'))} ${all(v, 'missed').length === 0 ? 'is met' : `is missed in ${list(all(v, 'missed'))}`}.`,
    'tiers-funds': (v: Said) => `${t(v, 'year')}: up to ${cash(v, 'funds')} of development funds against ${cash(v, 'commitment')} of commitments a year.`,
    'tiers-certification': (v: Said) => `${sentence(numeral(n(v, 'levels')))} certification levels${all(v, 'days').length === 0 ? '' : ` of ${list(all(v, 'days'))} days`}${v['goal'] === '' ? '' : `; ${t(v, 'goal')} are to complete`}. Who holds one is not stated.`,
  },
  needs: {
    'tiers-needs': () => 'Tiers needs a tier and at least one score per partner. AIA states them; add columns, or set a tier under Rules.',
    'tiers-needs-rules': () => 'Whether a partner meets its tier needs thresholds per tier and values per partner. AIA states both.',
    'tiers-needs-service': (v: Said) => `${sentence(list(all(v, 'silent').map(criterionOf)))} ${all(v, 'silent').length === 1 ? 'is' : 'are'} not stated for any partner. Add a column to complete the check.`,
    'tiers-needs-level': () => 'Which partner stands on which level is not stated. A level per partner, with its leads and commitment, would complete it.',
    'tiers-needs-stage': (v: Said) => `${sentence(numeral(n(v, 'stages')))} ${t(v, 'kind')} are stated (${t(v, 'times')}); which partner is in which is not stated.`,
    'tiers-needs-listing': () => 'Which partner is listed in which tier is not stated, so nobody can be checked against a band.',
    'tiers-needs-investment': () => 'Which partner invests how much is not stated, so nobody can be checked against a band.',
    'tiers-some': (v: Said) => `${count(n(v, 'shown'))} of ${count(n(v, 'all'))} partners stand on the stage, by value; table and chart have all of them.`,
  },
  notes: {
    'wall-position': (v: Said) => (v['height'] === undefined ? 'Left to right as the axis says; rows in the stated order. Depth carries no value.' : `Height is ${criterionOf(t(v, 'height'))}, starting at ${t(v, 'start')}; each step stands at its tier's threshold. Height is no money except where annual revenue is chosen. Depth carries no value.`),
    'tiers-collar': () => 'Five marks beside each partner, from the top: contract value, completion, satisfaction, SLA, revenue.',
    'tiers-enlarged': () => 'The lower rail shows the first part of the upper one, enlarged; both are linear.',
    'tiers-rank': () => 'Populations are shares of the planned partners, so halves occur.',
  },
}

/** How far above or below a threshold in the unit of the criterion. */
export const gapText = (criterion: string, gap: number, currency: string): string => (criterion === 'value' || criterion === 'revenue' ? money(gap, currency) : points(gap))
