import { count, decimal, list, money, percent, plural } from '#words/format.ts'
import { numberWord } from '#words/en/findings.ts'
import { all, cash, n, names, t, type Said } from '#words/en/said.ts'

/** 0.016667 -> "+1.67 points"; less than half a hundredth is "0 points" */
function offset(value: number): string {
  if (Number.isNaN(value)) return 'not stated'
  const points = Math.round(value * 1e4) / 100
  return points === 0 ? '0 points' : `${points > 0 ? '+' : '−'}${decimal(Math.abs(points), 2)} points`
}
const ratios = (v: Said) => `${all(v, 'ratios').map((each) => decimal(Number(each) * 100, 2)).join(', ')}%`

/** Short texts of the lens: on the stage, in legend, controls, flat view and table. */
export const geographyWords = {
  offset,
  share: (value: number) => `${percent(value)} of revenue`,
  invested: (value: string, difference: string) => `${value} invested, ${difference}`,
  nobody: 'no partner, no revenue stated',
  nobodyLines: ['no partner,', 'no revenue stated'],
  noShare: 'no share, no partner stated',
  turns: (revenue: string, investment: string) => `${revenue} outside, ${investment} inside`,
  over: 'Invested above its share of revenue',
  under: 'Invested below its share of revenue',
  even: 'Invested as its share of revenue',
  unknown: 'Share not stated',
  key: 'Key partner',
  empty: 'Target without a name',
  missing: 'Region nobody speaks of',
  removed: 'Removed',
  from: 'Move investment from',
  to: 'To',
  move: 'Amount moved a year',
  moved: (amount: number, currency: string) => money(amount, currency),
  sharesTitle: 'Share of partner revenue and of investment',
  seatsTitle: 'Regional partners, named and wanted',
  gapsTitle: 'Where nobody is named',
  axis: 'Share of the whole',
  /** the second bar of a pair stands under the name of its region */
  investment: 'invested there',
  revenueNote: (amount: string, share: number) => `${amount}, ${percent(share)} of revenue`,
  investmentNote: (amount: string, share: number) => `${amount}, ${percent(share)} of investment`,
  ofRevenue: (amount: string, share: number) => `${amount}, ${percent(share)}`,
  region: 'Region',
  seat: (place: number) => String(place),
  nobodyNamed: 'no name',
  headings: { name: 'Name', region: 'Region', role: 'Role', place: 'Place as stated', revenue: 'Share of revenue', investment: 'Share of investment', offset: 'Difference', amount: 'Investment a year' },
  roles: { region: 'Region', regional: 'Regional partner', key: 'Key partner', both: 'Regional and key partner', wide: 'Works across regions', empty: 'Target without a name', missing: 'Nobody speaks of it' },
  emptyTitle: (region: string) => `A place in ${region}`,
  emptyCard: (region: string, named: number, seats: number) => `${region} is to have ${plural(seats, 'regional partner')}; ${count(named)} ${named === 1 ? 'is' : 'are'} named.`,
  typeCard: (text: string) => `The document asks for “${text}” and says of no place which region it is for.`,
  missingCard: (region: string) => `The document names no partner and no revenue for ${region}. Which regions there are is reference data, not a statement of the document.`,
  wanted: (wanted: number) => `${count(wanted)} wanted, none named`,
}

/** What the lens `geography` says: sentences by the ids of its sayings. */
export const geographySays = {
  findings: {
    'geography-none': (v: Said) => `${t(v, 'programme')} states no region.`,
    'regions-share': (v: Said) => `${numberWord(n(v, 'regions'))} regions make up ${percent(n(v, 'share'))} of partner revenue${Number.isFinite(n(v, 'countries')) ? `, yet ${count(n(v, 'countries'))}${t(v, 'plus')} countries are claimed` : ''}.`,
    'regions-seats': (v: Said) => `${t(v, 'region')} names ${count(n(v, 'named'))} of its ${count(n(v, 'seats'))} partners.`,
    'regions-ratio': (v: Said) => `Investment is ${percent(n(v, 'ratio'), 2)} of revenue: ${ratios(v)}.`,
    'regions-missing': (v: Said) => `No partner and no revenue is stated for ${names(v, 'regions')}.`,
    'regions-moved': (v: Said) => `With ${cash(v, 'amount')} a year moved from ${t(v, 'from')} to ${t(v, 'to')}, investment would be ${ratios(v)} of revenue.`,
    'regions-aimed': (v: Said) => `${t(v, 'programme')} aims at ${names(v, 'regions')}${Number.isFinite(n(v, 'wanted')) ? ` with ${count(n(v, 'wanted'))} regional partnerships` : ''}; no partner and no share is stated for ${all(v, 'regions').length === 2 ? 'either' : all(v, 'regions').length === 1 ? 'it' : 'any'}.`,
    'countries-only': (v: Said) => `${t(v, 'programme')} wants partners in ${t(v, 'more')} ${count(n(v, 'countries'))} countries; it names no country and no region.`,
  },
  needs: {
    'needs-region': () => 'Geography needs a region or country per partner. Global Partnership Network states them.',
    'needs-region-share': () => 'Geography needs a share of revenue and an investment per region. Global Partnership Network states them.',
    'no-place': (v: Said) => `${list(all(v, 'partners'))} ${all(v, 'partners').length === 1 ? 'states' : 'state'} no region and ${all(v, 'partners').length === 1 ? 'is' : 'are'} not on this stage.`,
  },
  notes: {
    'geography-rings': (v: Said) => `Outer ring: one turn is ${t(v, 'revenue')} of partner revenue a year. Inner ring: one turn is ${t(v, 'investment')} of investment. Where they part, a region gets more or less than its share.`,
    'geography-plates': () => 'A plate is a region; the place on it has no meaning. Revenue per partner is not stated, so all bodies are one size.',
    'geography-reference': () => 'Which regions there are in the world is reference data: North America, Latin America, Europe, Middle East, Africa, Asia-Pacific.',
  },
}
