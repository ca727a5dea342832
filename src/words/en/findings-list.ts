import { count, day, decimal, due, index, list, money, percent, plural, years } from '#words/format.ts'
import { all, cash, n, names, short, t, type Said } from '#words/en/said.ts'
import { en } from '#words/en.ts'
import { numberWord } from '#words/en/findings.ts'

const { shortName } = en
const pairs = (v: Said, labels: string, values: string, said: (value: number) => string): string =>
  list(all(v, labels).map((label, i) => `${shortName(label)} (${said(Number(all(v, values)[i]))})`))
const byDue = (value: number): string => due(value).replace(/^end of/, 'the end of')

const criteria: Readonly<Record<string, string>> = { value: 'contract value', completion: 'completion', satisfaction: 'satisfaction', service: 'SLA', revenue: 'annual revenue' }
const isMoney = (criterion: string): boolean => criterion === 'value' || criterion === 'revenue'

/** The ranked findings, one sentence each (VIEWS.md 6), and the rule behind it in one line. */
export const findingsList: Readonly<Record<string, { text: (v: Said) => string; rule: string }>> = {
  'target-gap': {
    text: (v) => `${t(v, 'programme')} holds ${cash(v, 'total')} of its ${short(v, 'target')}${t(v, 'plus')} target; ${cash(v, 'gap')} is missing.`,
    rule: 'Signed contract value against the target.',
  },
  'only-way': {
    text: (v) =>
      `${short(v, 'target')} by ${byDue(n(v, 'due'))} needs ${pairs(v, 'deals', 'amounts', (amount) => money(amount, t(v, 'currency'), { short: true }))} together: ${percent(n(v, 'chance'))} at the stated probabilities, ${cash(v, 'expected')} expected.`,
    rule: 'Every set of open deals due in time that reaches the target without a deal to spare; there is one.',
  },
  'past-due': {
    text: (v) =>
      `${pairs(v, 'deals', 'chances', (chance) => percent(chance))} ${all(v, 'deals').length === 1 ? 'is past its quarter' : 'are past their quarter'} on ${day(n(v, 'asOf'))}: ${cash(v, 'weighted')}, ${percent(n(v, 'share'))} of the weighted pipeline.`,
    rule: 'Open deals whose period ended before the as-of date.',
  },
  'few-carry': {
    text: (v) => `${names(v, 'partners')} ${all(v, 'partners').length === 1 ? 'carries' : 'carry'} ${percent(n(v, 'share'))} of contract value: as concentrated as ${decimal(n(v, 'effective'), 1)} equal partners (HHI ${index(n(v, 'hhi'))}).`,
    rule: 'The fewest partners that hold more than 80% together.',
  },
  'largest-loss': {
    text: (v) => `Losing ${t(v, 'partner')} would cut ARR by ${percent(n(v, 'share'))} to ${cash(v, 'revenue')}${Number.isFinite(n(v, 'gap')) ? ` and widen the gap to ${cash(v, 'gap')}` : ''}.`,
    rule: 'Each partner removed in turn; the one that takes most annual revenue.',
  },
  'wrong-tier': {
    text: (v) =>
      `${t(v, 'partner')} is listed in the ${short(v, 'low')}${t(v, 'plus')} tier at ${cash(v, 'value')}. By value it is ${t(v, 'earned').replace(/ Tier$/, '')}, where it meets ${n(v, 'met') === n(v, 'known') ? `all ${numberWord(n(v, 'known')).toLowerCase()}` : `${numberWord(n(v, 'met')).toLowerCase()} of ${numberWord(n(v, 'known')).toLowerCase()}`} criteria that can be checked.`,
    rule: 'Contract value against the band of the tier a partner is listed in.',
  },
  'largest-misses': {
    text: (v) =>
      `${t(v, 'partner')}, the largest partner, misses ${numberWord(all(v, 'criteria').length).toLowerCase()} ${t(v, 'tier').replace(/ Tier$/, '')} ${all(v, 'criteria').length === 1 ? 'threshold' : 'thresholds'}: ${list(
        all(v, 'criteria').map((criterion, i) => {
          const said = (text: string | undefined) => (isMoney(criterion) ? money(Number(text), t(v, 'currency'), { short: true }) : percent(Number(text)))
          const rule = all(v, 'strict')[i] === '>' ? `more than ${said(all(v, 'rules')[i])}` : `${said(all(v, 'rules')[i])} or more`
          return `${criteria[criterion] ?? criterion} ${said(all(v, 'stated')[i])} (needs ${rule})`
        }),
      )}.`,
    rule: 'The partner of largest contract value against the thresholds of its listed tier.',
  },
  'revenue-below': {
    text: (v) =>
      `${money(n(v, 'revenue'), t(v, 'currency'))} of ARR (${percent(n(v, 'share'))}) sits with partners below their tier’s completion threshold${
        t(v, 'partner') === '' || Number.isNaN(n(v, 'otherRevenue'))
          ? ''
          : n(v, 'strict') === 1
            ? `; ${money(n(v, 'otherRevenue'), t(v, 'currency'))} (${percent(n(v, 'otherShare'))}) if ${t(v, 'partner')}’s ${percent(n(v, 'value'))} counted as more than ${percent(n(v, 'value'))}`
            : `, with ${t(v, 'partner')}’s ${percent(n(v, 'value'))} counted as met; ${money(n(v, 'otherRevenue'), t(v, 'currency'))} (${percent(n(v, 'otherShare'))}) as the rule is written`
      }.`,
    rule: 'Annual revenue of partners whose integration completion does not pass the threshold of the tier they are listed in.',
  },
  'silent-milestones': {
    text: (v) =>
      `${count(n(v, 'silent'))} of ${plural(n(v, 'all'), 'milestone')}, all due in ${t(v, 'from') === t(v, 'to') ? t(v, 'to') : `${t(v, 'from').replace(/ \d{4}$/, t(v, 'from').slice(-4) === t(v, 'to').slice(-4) ? '' : '$&')} to ${t(v, 'to')}`}, carry no status${
        all(v, 'unfinished').length === 0 ? '' : `; ${numberWord(all(v, 'unfinished').length).toLowerCase()} of the ${numberWord(n(v, 'done')).toLowerCase()} marked done stand at ${list(all(v, 'unfinished').map((share) => percent(Number(share))))}`
      }.`,
    rule: 'Milestones whose period ended before the as-of date and that are not marked done.',
  },
  'rate-without-count': {
    text: (v) =>
      `The certification rate of ${percent(n(v, 'rate'))} cannot be derived from ${numberWord(n(v, 'partners')).toLowerCase()} partners (${all(v, 'shares').map((share, i, every) => percent(Number(share)).replace('%', i === every.length - 1 ? '%' : '')).join(', ')}) or ${numberWord(n(v, 'standards')).toLowerCase()} standards (${numberWord(n(v, 'fit')).toLowerCase()} make ${percent(n(v, 'fitShare'), 2)}). ${numberWord(n(v, 'named'))} of ${count(n(v, 'pairs'))} pairs are named.`,
    rule: 'A stated rate against every count of partners and of standards.',
  },
  'date-conflict': {
    text: (v) => {
      const later = all(v, 'later').map((label) => label.split(' ')[0]?.toLowerCase() ?? '')
      const same = all(v, 'same').map((label) => label.split(' ')[0]?.toLowerCase() ?? '')
      const verb = (words: readonly string[]) => list([...new Set(words)].map((word) => ({ sign: 'signed', deploy: 'deployed', launch: 'launched', complete: 'completed', begin: 'begun' })[word] ?? word))
      return `${shortName(t(v, 'partner'))} is to be complete by ${t(v, 'due')} in the objectives, ${same.length > 0 ? `${verb(same)} in ${t(v, 'due').replace(/ \d{4}$/, '')} and ` : ''}${verb(later)} in ${t(v, 'laterPeriod').replace(/ \d{4}$/, '')} in the roadmap${Number.isNaN(n(v, 'weeks')) ? '' : `; onboarding takes ${count(n(v, 'weeks'))} weeks`}.`
    },
    rule: 'An objective’s date against the milestones about the same partner.',
  },
  'five-years': {
    text: (v) =>
      `ARR grows ${percent(n(v, 'rate'), 2)} a year: ${n(v, 'each') === 1 ? `${money(n(v, 'separate'), t(v, 'currency'), { compact: true })} in ${numberWord(n(v, 'years')).toLowerCase()} years partner by partner, ${cash(v, 'blended')} by the document’s formula` : `${cash(v, 'blended')} in ${numberWord(n(v, 'years')).toLowerCase()} years by the document’s formula, ${cash(v, 'separate')} partner by partner`}; doubling takes ${years(Math.round(n(v, 'doubling') * 100) / 100)}.`,
    rule: 'Revenue-weighted growth, applied unchanged.',
  },
}

/** Why a finding stands where it stands. */
export const rankReasons = {
  pinned: 'Pinned',
  role: (role: string) => `First for the ${role}`,
  board: 'In the order for the board',
  lens: (lens: string) => `The answer of ${lens}`,
  check: 'To be checked before it is quoted',
} as const
export const rankingRule = 'Order: what you pinned, then what the chosen role asks first, then the order for the board, then the answers of the other lenses, then high findings about the document. The same for everyone at the same view.'
