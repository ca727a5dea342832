import { count, day, list, money, percent, plural } from '#words/format.ts'

type Values = Readonly<Record<string, number | string | readonly string[]>>
const n = (values: Values, key: string): number => Number(values[key] ?? NaN)
const t = (values: Values, key: string): string => String(values[key] ?? '')
const all = (values: Values, key: string): readonly string[] => (Array.isArray(values[key]) ? (values[key] as readonly string[]) : [])
const names = (values: Values, key: string): string => list(all(values, key))
const cash = (values: Values, key: string): string => money(n(values, key), t(values, 'currency'))
const short = (values: Values, key: string): string => money(n(values, key), t(values, 'currency'), { short: true })
const numbers = (values: Values, key: string, format: (value: number) => string): string =>
  list(all(values, key).map((text) => format(Number(text))))

const measures: Readonly<Record<string, string>> = {
  value: 'contract value',
  completion: 'integration completion',
  satisfaction: 'satisfaction',
  service: 'SLA',
  revenue: 'annual revenue',
}

/** Findings to check, by rule; a title for lists and one sentence with the numbers. */
export const checkWords: Readonly<Record<string, { title: string; text: (values: Values) => string }>> = {
  'tier-band': {
    title: 'Listed in a tier its value does not reach',
    text: (v) =>
      `${names(v, 'partners')} ${all(v, 'partners').length === 1 ? 'is' : 'are'} listed in another tier than contract value earns: ${all(v, 'partners')[0]} in ${t(v, 'listed')} (from ${short(v, 'low')}) at ${cash(v, 'value')}; by value it is ${t(v, 'earned')}.`,
  },
  'stale-roadmap': {
    title: 'Roadmap without a status',
    text: (v) =>
      `On ${day(n(v, 'asOf'))} ${count(n(v, 'unreported'))} of ${plural(n(v, 'milestones'), 'milestone')} are past their period without a status${t(v, 'current') === '' ? '' : `, and the plan still calls ${t(v, 'current')} current`}.`,
  },
  'overdue-deals': {
    title: 'Overdue deals keep their probability',
    text: (v) =>
      `${names(v, 'deals')}: past due on ${day(n(v, 'asOf'))}, yet ${cash(v, 'weighted')} of ${cash(v, 'allWeighted')} weighted pipeline, ${percent(n(v, 'share'))}.`,
  },
  'no-slack': {
    title: 'The target needs every deal',
    text: (v) =>
      `${short(v, 'target')} by ${day(n(v, 'due'))} takes ${names(v, 'deals')} together: ${percent(n(v, 'chance'))}; ${cash(v, 'expected')} is expected.`,
  },
  'conflicting-dates': {
    title: 'Two dates for one thing',
    text: (v) =>
      `"${t(v, 'objective')}" is due ${t(v, 'due')}, while the roadmap has ${names(v, 'later')} in ${t(v, 'laterPeriod')}${all(v, 'same').length > 0 ? ` and only ${names(v, 'same')} in ${t(v, 'due')}` : ''}${Number.isNaN(n(v, 'weeks')) ? '' : `; onboarding takes ${count(n(v, 'weeks'))} weeks`}.`,
  },
  'plan-marks': {
    title: 'Roadmap and pipeline disagree',
    text: (v) =>
      `The roadmap marks ${numbers(v, 'marks', (x) => money(x, t(v, 'currency'), { short: true }))} for ${names(v, 'periods')}; expected are ${numbers(v, 'expected', (x) => money(x, t(v, 'currency')))}, if all are won ${numbers(v, 'allWon', (x) => money(x, t(v, 'currency'), { short: true }))}.`,
  },
  'exact-thresholds': {
    title: 'Exactly on a threshold',
    text: (v) =>
      [
        all(v, 'partners').length === 0
          ? ''
          : `${names(v, 'partners')}: ${measures[t(v, 'criterion')] ?? t(v, 'criterion')} ${percent(n(v, 'value'))} lies on a strict threshold.`,
        all(v, 'edges').length === 0
          ? ''
          : `Contract bands share ${numbers(v, 'edges', (x) => money(x, t(v, 'currency'), { short: true }))}; which side counts is not stated.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  'target-conflicts': {
    title: 'Several targets for one measure',
    text: (v) =>
      `Program and tiers set different targets: ${list(all(v, 'criteria').map((criterion, i) => `${measures[criterion] ?? criterion} ${percent(Number(all(v, 'overall')[i]))} against ${percent(Number(all(v, 'lowest')[i]))} to ${percent(Number(all(v, 'highest')[i]))}`))}.`,
  },
  'impossible-rate': {
    title: 'A rate that nothing yields',
    text: (v) =>
      `A certification rate of ${percent(n(v, 'rate'))} cannot come from ${plural(n(v, 'partners'), 'partner')} or ${plural(n(v, 'standards'), 'standard')}${all(v, 'denominators').length > 0 ? `; a count of ${list(all(v, 'denominators'))} would fit` : ''}. ${count(n(v, 'named'))} of ${count(n(v, 'pairs'))} partner-standard pairs are named.`,
  },
  'unclear-mean': {
    title: 'An average without a rule',
    text: (v) =>
      `Satisfaction is stated as ${percent(n(v, 'stated'))}: ${percent(n(v, 'simple'), 2)} as a simple mean, ${percent(n(v, 'weighted'), 2)} weighted by revenue. Which one is meant is not stated.`,
  },
  'open-terms': {
    title: 'No contract term',
    text: (v) =>
      `${t(v, 'deal')}: ${short(v, 'base')} base${Number.isNaN(n(v, 'bonus')) ? '' : `, up to ${short(v, 'bonus')} bonus`} and ${short(v, 'minimum')} a year make ${short(v, 'value')} in ${Number.isNaN(n(v, 'yearsWithBonus')) ? '' : `${n(v, 'yearsWithBonus').toFixed(2)} to `}${n(v, 'yearsWithoutBonus').toFixed(2)} years; the term is not stated.`,
  },
  'done-in-progress': {
    title: 'Marked done while in progress',
    text: (v) => `Marked done: ${list(all(v, 'milestones').map((label, i) => `${label} (${percent(Number(all(v, 'progress')[i]))})`))}.`,
  },
  'mixed-dates': {
    title: 'Pilot, talks and close are not told apart',
    text: (v) =>
      [
        ...all(v, 'pilots').map((deal, i) => `${deal}: pilot in ${all(v, 'pilotPeriods')[i]}, deal due in ${all(v, 'pilotDue')[i]}.`),
        ...all(v, 'talks').map((deal, i) => `${deal}: talks start in ${all(v, 'talkPeriods')[i]}, deal due in ${all(v, 'talkDue')[i]}.`),
      ].join(' '),
  },
  'blended-projection': {
    title: 'Two ways to project',
    text: (v) =>
      `${count(n(v, 'years'))} years at one blended rate give ${money(n(v, 'blended'), t(v, 'currency'), { compact: false })}; partner by partner ${money(n(v, 'separate'), t(v, 'currency'), { compact: false })}.`,
  },
  'short-names': {
    title: 'One partner, several names',
    text: (v) => `${list(all(v, 'names').map((name, i) => `${name} is also called ${all(v, 'short')[i]}`))}.`,
  },
  'unstated-ratio': {
    title: 'A ratio that is never stated',
    text: (v) => `ARR is ${percent(n(v, 'ratio'))} of contract value for all ${plural(n(v, 'partners'), 'partner')}; no rule says so.`,
  },
  'trend-without-history': {
    title: 'Trends without history',
    text: (v) =>
      `${plural(n(v, 'trends'), 'measure')} ${n(v, 'trends') === 1 ? 'has' : 'have'} a trend but one value and no date${all(v, 'frequencies').length > 0 ? `; ${list(all(v, 'frequencies').map((text) => `"${text}"`))} can mean two things` : ''}.`,
  },
  'claimed-count': {
    title: 'A count that is not shown',
    text: (v) =>
      `${count(n(v, 'claimed'))} atoms are claimed ${n(v, 'mentions') === 2 ? 'twice' : plural(n(v, 'mentions'), 'time')} and never defined; the document states ${count(n(v, 'stated'))} facts.`,
  },
}
