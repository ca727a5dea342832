import { count, decimal, list, money, percent } from '#words/format.ts'
import { all, cash, n, names, short, t, type Said } from '#words/en/said.ts'

const whole = (v: Said, key: string): string => money(n(v, key), t(v, 'currency'), { short: true })
const quoted = (texts: readonly string[]): string => list(texts.map((text) => `"${text}"`))
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const startsWith = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** "Tier 1: Global System Integrators" is called Tier 1. */
const groupName = (label: string): string => label.split(':')[0] ?? label

/** What a program calls the role of a partner, by the relation that states it. */
function roleText(kind: string, group: string): string {
  if (kind === 'pipeline') return 'in the pipeline'
  if (kind === 'target partner' || kind === 'typical partner') return `a target in ${group}`
  if (kind === 'tier 2 partner') return `in Tier 2 of ${group}`
  return `in ${groupName(group)}`
}

function rolesOf(v: Said, firm: string): string {
  const rows = all(v, 'roleFirm').flatMap((name, i) => {
    if (name !== firm) return []
    const sum = (all(v, 'roleSum')[i] ?? '').split(' ')[0]
    return [`${roleText(all(v, 'roleKind')[i] ?? '', all(v, 'roleGroup')[i] ?? '')}${sum === '' ? '' : ` at ${sum}`} (${all(v, 'rolePlace')[i]})`]
  })
  return `${firm} is ${list(rows)}`
}

const measureNames: Readonly<Record<string, string>> = { satisfaction: 'satisfaction', onboarding: 'onboarding', uptime: 'uptime' }

/** Findings of the channel and network documents, and those across all documents: the same shape as `checkWords`. */
export const networkCheckWords: Readonly<Record<string, { title: string; text: (values: Said) => string }>> = {
  'unreachable-share': {
    title: 'One partner type must pass what all reach together',
    text: (v) =>
      `${t(v, 'type')} alone are to bring ${t(v, 'goal')}, while all partners together are projected at ${list(all(v, 'shares').map((share) => percent(Number(share))))} of total revenue in ${list(all(v, 'years'))}. It fits only if "total" means partner revenue, which is not stated.`,
  },
  'impact-twice': {
    title: 'Two sums for one revenue impact',
    text: (v) =>
      `${t(v, 'type')}: "${t(v, 'goal')}" as a success metric, ${whole(v, 'low')} to ${whole(v, 'high')} a year in the economics, ${decimal(n(v, 'leastTimes'), 0)} to ${decimal(n(v, 'mostTimes'), 0)} times apart.`,
  },
  'onboarding-shortfall': {
    title: 'The roadmap onboards fewer partners than projected',
    text: (v) => `${list(all(v, 'parts'))} partners are to be onboarded by month ${count(n(v, 'month'))}, ${count(n(v, 'planned'))} in all; ${t(v, 'year')} is projected with ${count(n(v, 'projected'))}.`,
  },
  'growth-pace': {
    title: 'The growth target outruns the projection',
    text: (v) =>
      `More than ${percent(n(v, 'quarterly'))} a quarter is more than ${percent(n(v, 'yearly'), 2)} a year; from ${t(v, 'from')} to ${t(v, 'to')} partner revenue is projected to grow by ${percent(n(v, 'growth'), 2)}.`,
  },
  'deal-size': {
    title: 'Deals larger than the revenue of a partner',
    text: (v) =>
      `The average deal is to be more than ${whole(v, 'deal')}, yet ${t(v, 'year')} counts ${whole(v, 'perPartner')} of revenue per partner: at most one deal a year for every ${decimal(n(v, 'partnersPerDeal'), 0)} partners.`,
  },
  'lead-shortfall': {
    title: 'Levels ask for fewer leads than the target',
    text: (v) =>
      `With ${count(n(v, 'partners'))} partners the minimums of ${names(v, 'levels')} come to ${decimal(n(v, 'leads'))} qualified leads a month; the target is more than ${count(n(v, 'aim'))}.`,
  },
  'level-names': {
    title: 'One name for two things, a level without a rule',
    text: (v) =>
      [
        t(v, 'word') === ''
          ? ''
          : `"${t(v, 'word')}" is the tier of ${t(v, 'type')} ("${t(v, 'tier')}", from ${whole(v, 'own')} a year) and the level ${t(v, 'level')} (from ${whole(v, 'asked')} a year).`,
        ...all(v, 'bare').map((label, i) => `${label} has a revenue share of ${all(v, 'shares')[i]} but no definition and no rule of entry.`),
      ]
        .filter(Boolean)
        .join(' '),
  },
  'early-stories': {
    title: 'Success stories before the start',
    text: (v) =>
      `The document is "${t(v, 'status')}", yet it tells of ${list(all(v, 'partners').map((partner, i) => `${partner} (${all(v, 'achievements')[i]})`))}${all(v, 'steps').length === 0 ? '' : `; still to come: ${quoted(all(v, 'steps'))}`}.`,
  },
  'moving-targets': {
    title: 'Two targets for one measure',
    text: (v) =>
      [
        ...all(v, 'measures').map((measure, i) => `${startsWith(measure)}: ${all(v, 'first')[i]} and ${all(v, 'second')[i]}.`),
        t(v, 'limit') === '' ? '' : `A share of "${t(v, 'limit')}" is also stated as "${t(v, 'number')}".`,
        all(v, 'multiples').length === 0 ? '' : `Returns such as "${all(v, 'multiples')[0]}" are multiples; gross or net is not stated.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  'unfilled-tiers': {
    title: 'Tiers smaller than the target, and few of them named',
    text: (v) =>
      `${Number.isNaN(n(v, 'target')) ? '' : `${count(n(v, 'target'))}+ partners are the objective; the `}${Number.isNaN(n(v, 'target')) ? 'The ' : ''}tiers add up to ${count(n(v, 'assigned'))}${n(v, 'open') > 0 ? `, so ${count(n(v, 'open'))} are in no tier` : ''}. ${count(n(v, 'named'))} are named: ${list(all(v, 'groups').map((label, i) => `${all(v, 'groupNamed')[i]} of ${all(v, 'groupStated')[i]} in ${groupName(label)}`))}.`,
  },
  'revenue-coverage': {
    title: 'Identified revenue stays under the target',
    text: (v) =>
      `${whole(v, 'partners')} of named partners and ${whole(v, 'tiers')} by tier average make ${whole(v, 'identified')} of ${short(v, 'target')}+; ${whole(v, 'open')} is open.${all(v, 'regions').length === 0 ? '' : ` ${names(v, 'regions')} share ${percent(n(v, 'regionShare'))} of it${Number.isNaN(n(v, 'countries')) ? '' : `, while ${count(n(v, 'countries'))}+ countries are claimed${Number.isNaN(n(v, 'plannedCountries')) ? '' : ` and ${count(n(v, 'plannedCountries'))}+ planned`}`}${all(v, 'without').length === 0 ? '' : `; nothing is stated for ${names(v, 'without')}`}.`}`,
  },
  'investment-totals': {
    title: 'Two totals for partner investment',
    text: (v) => `The tier program comes to ${cash(v, 'low')} to ${cash(v, 'high')} a year, the regions to ${cash(v, 'regional')}; who invests is not stated.`,
  },
  'pass-rate': {
    title: 'A pass rate that reads like a pass mark',
    text: (v) =>
      [
        t(v, 'stated') === '' ? '' : `${t(v, 'exam')}: "${t(v, 'stated')}" may mean the mark to reach or the share that passes.`,
        all(v, 'rates').length === 0 ? '' : `Two completion rates have two targets: ${list(all(v, 'rates').map((rate, i) => `${lower(rate)} ${all(v, 'targets')[i]}`))}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  'partner-placement': {
    title: 'Partners where their facts do not put them',
    text: (v) =>
      [
        all(v, 'keyPartners').length === 0 ? '' : `Key partners named neither in Tier 1 nor in their region: ${list(all(v, 'keyPartners').map((partner, i) => `${partner} (${all(v, 'keyRegions')[i]})`))}.`,
        all(v, 'abroad').length === 0 ? '' : `Homes in two places: ${list(all(v, 'abroad').map((partner, i) => `${partner} (${all(v, 'homes')[i]})`))}.`,
        all(v, 'solutions').length === 0 ? '' : `Solutions that match no stated specialization: ${list(all(v, 'solutions').map((solution, i) => `${solution} with ${all(v, 'solutionPartners')[i]}`))}.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  'roles-across': {
    title: 'One firm, several roles',
    text: (v) =>
      `${count(n(v, 'count'))} firms play different roles in different documents. ${all(v, 'firms')
        .slice(0, 3)
        .map((firm) => `${rolesOf(v, firm)}.`)
        .join(' ')}${all(v, 'united').length === 0 ? '' : ` Taken as one by name: ${list(all(v, 'united'))}.`}`,
  },
  'measure-scales': {
    title: 'One measure on several scales',
    text: (v) => `${startsWith(all(v, 'measures').map((measure, i) => `${measureNames[measure] ?? measure} ${all(v, 'forms')[i]}`).join('; '))}.`,
  },
  'no-history': {
    title: 'No history anywhere',
    text: (v) =>
      `${count(n(v, 'measures'))} measures have a current value and none has a second one in ${count(n(v, 'documents'))} documents; ${count(n(v, 'trends'))} trends are stated. A line over time runs between plan points.`,
  },
}
