import { count, decimal, list, percent } from '#words/format.ts'
import { all, n, t, type Said } from '#words/en/said.ts'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numeral = (value: number): string => numbers[value] ?? count(value)
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** "Revenue Performance" inside a sentence; abbreviations stay as they are. */
const lower = (text: string): string => text.replace(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())

/** Texts of stage, legend, controls, chart and table of the lens. */
export const scorecardWords = {
  score: (value: number) => (Number.isNaN(value) ? 'not scored' : decimal(value, 2)),
  axis: 'Score, 0 to 100',
  weightAxis: 'Weight',
  unknown: 'Not stated',
  weight: (label: string) => `Weight: ${lower(label)}`,
  weightSaid: (weight: number) => percent(weight, 0),
  reading: 'Unknown',
  leftOut: 'Left out, weights renormalized',
  zero: 'Counted as zero',
  vary: 'Ranking by the weight of',
  compare: 'Compare ranks with',
  compareStated: 'Weights as stated',
  compareEqual: 'Equal weights',
  /** heads of the ranks at the right of the stage */
  otherStated: 'with weights as stated',
  otherEqual: 'with equal weights',
  rank: (rank: number) => (Number.isNaN(rank) ? '–' : `${count(rank)}.`),
  otherRank: (rank: number, score: number) => `${count(rank)}. ${decimal(score, 2)}`,
  stacked: (rule: string) => `Score by criterion (${rule})`,
  byWeight: (label: string) => `Score by the weight of ${lower(label)} among the known criteria: ranks swap where lines cross`,
  weightOf: (label: string) => `Weight of ${lower(label)} among the known criteria`,
  now: (share: string) => `now ${share}`,
  columns: { rank: 'Rank', score: 'Score', other: 'Under the other rule', least: 'At least', most: 'At most', criterion: 'Criterion', weight: 'Weight', scale: 'Scale as stated', partners: 'Partners scored' },
  mark: (label: string) => `${label}, 0 to 100`,
  criterionText: (weight: string, scale: string) => (scale === '' ? `Weighs ${weight}; how it is marked is not stated.` : `Weighs ${weight}; marked on: ${scale}.`),
  nobody: 'No partner has a mark.',
  weights: 'Weights',
  scales: 'How each criterion is marked',
  borrowed: (lender: string) => `borrowed from ${lender}`,
  weightsSaid: (weights: string) => `weights ${weights}`,
} as const

const weighs = (v: Said): string => all(v, 'weights').join('/')
/** "JPMorgan Chase 91.59, EY Global 80.39 and ..." is read as a list of pairs, so it takes commas only. */
const pairs = (v: Said): string => all(v, 'names').map((name, i) => `${name} ${all(v, 'scores')[i] ?? ''}`).join(', ')

/** What the lens `scorecard` says: sentences by the ids of its sayings. */
export const scorecardSays = {
  findings: {
    'scorecard-none': (v: Said) => `${t(v, 'programme')} states no scorecard.`,
    'scorecard-borrowed': (v: Said) => `Borrowed from ${t(v, 'lender')}: ${weighs(v)}. ${t(v, 'programme')} states no weights.`,
    'scorecard-own': (v: Said) => `${t(v, 'card')} of ${t(v, 'programme')} weighs ${numeral(all(v, 'weights').length)} criteria: ${weighs(v)}.`,
    'scorecard-edited': (v: Said) => `Weights as set here: ${weighs(v)}; stated ${all(v, 'stated').join('/')}.`,
    'scorecard-ranks': (v: Said) => {
      const unknown = all(v, 'unknown')
      if (unknown.length === 0) return `${pairs(v)}.`
      const other = all(v, 'others').join(', ')
      return v['zero'] === 'yes'
        ? `${pairs(v)} with unknown counted as zero; ${other} with ${list(unknown)} left out.`
        : `${pairs(v)} with ${list(unknown)} left out; ${other} if unknown counts as zero.`
    },
    'scorecard-fragile': (v: Said) => {
      const spans = all(v, 'next')
      const first = `${t(v, 'leader')} stays first as long as ${t(v, 'criterion')} weighs more than ${t(v, 'at')} of the known criteria`
      return spans.length === 0 ? `${first}.` : `${first}; ${spans.map((span, i) => `below ${all(v, 'below')[i] ?? ''} ${span} passes ${all(v, 'passed')[i] ?? ''}`).join(', ')}.`
    },
    'scorecard-ceiling': (v: Said) => `${t(v, 'leader')} stays first as long as ${t(v, 'criterion')} weighs less than ${t(v, 'at')} of the known criteria; beyond that ${t(v, 'next')} leads.`,
    'scorecard-firm': (v: Said) => `${t(v, 'leader')} stays first whatever ${t(v, 'criterion')} weighs.`,
    'scorecard-nobody': () => 'No partner is scored in the document.',
  },
  needs: {
    'scorecard-needs': (v: Said) => `Scorecard needs criteria with weights and a mark per partner. ${all(v, 'who').length === 0 ? 'Add them to the data.' : `${list(all(v, 'who'))} ${all(v, 'who').length === 1 ? 'states' : 'state'} weights.`}`,
    'scorecard-needs-marks': (v: Said) => `A score needs a mark per partner and criterion: ${list(all(v, 'criteria').map(lower))}. AIA can be scored with borrowed weights.`,
    'scorecard-unknown': (v: Said) => `${sentence(list(all(v, 'criteria').map(lower)))} ${all(v, 'criteria').length === 1 ? 'is' : 'are'} not stated for any partner.`,
    'scorecard-some': (v: Said) => `${count(n(v, 'shown'))} of ${count(n(v, 'all'))} partners stand on the stage, by score; table and chart have all of them.`,
  },
  notes: {
    'wall-position': (v: Said) => (v['weights'] === 'only' ? 'Bars show the stated weights, in stated order. Depth carries no value.' : 'Height is rank, an order; left to right is the score. Depth carries no value.'),
    'scorecard-mapping': (v: Said) => `How marks are read: ${all(v, 'criteria').map((label, i) => `${lower(label)} = ${measureWords[all(v, 'measures')[i] ?? ''] ?? 'not stated'}`).join('; ')}. The document states no such mapping.`,
    'scorecard-range': () => 'The dashed bar under a score runs from unknown counted as 0 to unknown counted as 100.',
    'scorecard-rank-lines': (v: Said) => `Lines at the right lead to the rank under ${v['with'] === 'stated' ? 'the weights as stated' : 'equal weights'}.`,
  },
}

const measureWords: Readonly<Record<string, string>> = {
  'revenue-of-largest': 'annual revenue as a share of the largest partner',
  satisfaction: 'stated satisfaction',
  completion: 'integration completion',
}
