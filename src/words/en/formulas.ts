import { count, day, decimal, percent, plural } from '#words/format.ts'

/** What a figure hands over: its params, plus `currency` where it is money. */
export type FormulaParams = Readonly<Record<string, number | string>>

export interface FormulaWords {
  /** name of the number */
  name: string
  /** how it is computed, in one sentence */
  formula: string
  /** what this number leaves out or takes for granted; '' = nothing to add */
  note: (params: FormulaParams) => string
}

const n = (params: FormulaParams, key: string): number => Number(params[key] ?? NaN)
const leftOut = (params: FormulaParams, what: string): string =>
  n(params, 'missing') > 0 ? `${plural(n(params, 'missing'), 'partner')} left out: ${what} not stated.` : ''

/** Key figures by formula id. */
export const formulas: Readonly<Record<string, FormulaWords>> = {
  'portfolio-total': {
    name: 'Signed contract value',
    formula: 'Sum of the contract values of all signed partners.',
    note: (p) => leftOut(p, 'contract value'),
  },
  'recurring-revenue': {
    name: 'ARR',
    formula: 'Sum of the annual revenue of all signed partners.',
    note: (p) => leftOut(p, 'annual revenue'),
  },
  'target-chance': {
    name: 'Chance to reach the target in time',
    formula:
      'Every way the open deals due in time can be won or lost, each with its stated probability and independent of the others; the ways that reach the target are added up.',
    note: (p) =>
      (n(p, 'draws') > 0 ? `Too many different sums to add up: simulated, ${count(n(p, 'draws'))} draws, standard error ${percent(n(p, 'error'), 2)}. ` : '') +
      (n(p, 'lost') === 1
        ? `${plural(n(p, 'overdue'), 'deal')} past the due date ${n(p, 'overdue') === 1 ? 'counts' : 'count'} as lost, as you chose.`
        : n(p, 'overdue') > 0 && !Number.isNaN(n(p, 'overdueLost'))
        ? `${plural(n(p, 'overdue'), 'deal')} past the due date still ${n(p, 'overdue') === 1 ? 'counts' : 'count'} at the stated probability; counted as lost, the chance is ${percent(n(p, 'overdueLost'))}.`
        : ''),
  },
  'top-two': {
    name: 'Share of the two largest partners',
    formula: 'Contract value of the two largest partners divided by all signed contract value.',
    note: (p) =>
      [
        Number.isNaN(n(p, 'effective')) ? '' : `As concentrated as ${decimal(n(p, 'effective'), 1)} equal partners.`,
        leftOut(p, 'contract value'),
      ]
        .filter(Boolean)
        .join(' '),
  },
  'revenue-below-integration': {
    name: 'ARR below an integration threshold',
    formula:
      'Annual revenue of the partners whose integration completion does not pass the threshold of the tier they are listed in. "More than 85%" is not passed by 85%.',
    note: (p) =>
      Number.isNaN(n(p, 'share'))
        ? ''
        : n(p, 'equal') === 1
          ? `${percent(n(p, 'share'))} of ARR, with an equal value counted as met; ${percent(n(p, 'otherShare'))} as the rule is written.`
          : `${percent(n(p, 'share'))} of ARR; ${percent(n(p, 'otherShare'))} if an equal value counted as met.`,
  },
  'partners-named': {
    name: 'Partners named',
    formula: 'Partners that the document names, beside the number it wants.',
    note: () => '',
  },
  'stated-target': {
    name: 'A target as stated',
    formula: 'The document’s own words.',
    note: () => 'No actual value is stated beside it, so nothing is computed from it.',
  },
  growth: {
    name: 'Growth a year',
    formula: 'Growth rate of each partner weighted by its annual revenue.',
    note: (p) => leftOut(p, 'annual revenue or growth rate'),
  },
  'to-check': {
    name: 'To check',
    formula:
      'Findings of the rules that compare what the document states with itself: contradictions, missing dates and undefined numbers.',
    note: (p) => (n(p, 'high') > 0 ? `${count(n(p, 'high'))} of them high: they change an answer.` : ''),
  },
}

/** The same number under another reading: what stands before its value. */
export const readings: Readonly<Record<string, (params: FormulaParams) => string>> = {
  'expected-in-time': () => 'With the deals due in time at their stated probabilities',
  doubling: () => 'Doubles at the weighted growth rate in',
  'by-last-deal': (p) => `By ${day(n(p, 'lastDue'))}, when the last open deal is due`,
  hhi: () => 'As HHI, 0 to 10,000',
  boundary: (p) => (n(p, 'equal') === 1 ? `“More than” as it is written (${percent(n(p, 'otherShare'))})` : `If an equal value counted as met (${percent(n(p, 'otherShare'))})`),
  overdue: (p) => (n(p, 'lost') === 1 ? 'With overdue deals at their stated probability' : 'If overdue deals counted as lost'),
  'simple-mean': () => 'As a simple mean of the partners’ rates',
  'high-only': () => 'Of high severity',
}
