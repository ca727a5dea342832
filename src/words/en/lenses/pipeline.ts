import { count, money, percent, plural } from '#words/format.ts'
import { due, numberWord, target } from '#words/en/findings.ts'
import { all, cash, n, names, t, type Said } from '#words/en/said.ts'

export const pipelineTargetWords = { section: 'What is asked of the pipeline', item: (period: string, text: string) => (period === '' ? text : `${text}, months ${period}`) }

/** What Pipeline says where a pipeline is asked for and no deal is stated. */
export const pipelineSays = {
  findings: {
    'one-way': (v: Said) => `One way leads to ${target(v)} by ${due(v)}: all ${numberWord(n(v, 'count')).toLowerCase()} deals.`,
    'ways': (v: Said) => `${numberWord(n(v, 'sets'))} sets of deals lead to ${target(v)} by ${due(v)}.`,
    'chance-expected': (v: Said) => `${percent(n(v, 'chance'))} at the stated probabilities; ${cash(v, 'expected')} expected.`,
    'pipeline-sum': (v: Said) => `${numberWord(n(v, 'deals'))} open ${n(v, 'deals') === 1 ? 'deal' : 'deals'}: ${cash(v, 'total')}${Number.isFinite(n(v, 'weighted')) ? `, ${cash(v, 'weighted')} at the stated probabilities` : ''}.`,
    'past-due': (v: Said) =>
      `${names(v, 'deals')} ${all(v, 'deals').length === 1 ? 'is' : 'are'} past ${all(v, 'deals').length === 1 ? 'its' : 'their'} ${t(v, 'unit')}: ${cash(v, 'weighted')} of ${cash(v, 'allWeighted')} weighted, ${percent(n(v, 'share'))}.`,
    'overdue-lost': (v: Said) => `If overdue deals count as lost, at most ${cash(v, 'most')} can be reached in ${t(v, 'year')}.`,
    'pipeline-none': (v: Said) => `No deal is stated in this document for ${t(v, 'programme')}.`,
    'pipeline-closed': (v: Said) => `No deal is open: ${count(n(v, 'won'))} won, ${count(n(v, 'lost'))} lost.`,
    'pipeline-wanted': (v: Said) => `A ${t(v, 'label')} of ${t(v, 'text')} is wanted${t(v, 'period') === '' ? '' : ` in months ${t(v, 'period')}`}${t(v, 'unknown') === '' ? '' : `; the ${t(v, 'unknown')} is not stated`}.`,
  },
  needs: {
    'needs-deal-value': (v: Said) => `${plural(n(v, 'deals'), 'deal')} without a value: outside every sum.`,
  },
  notes: {
    'pipeline-ghosts': () => 'A thin outline is what stood there before the scenario; a dashed line joins it to what is supposed.',
    'pipeline-outcomes': () => 'A diamond on the line of the target date is one outcome; the larger it is, the more likely.',
    'pipeline-simulated': (v: Said) => `The deals add up to too many different sums: chances are simulated, ${count(n(v, 'draws'))} draws, standard error ${percent(n(v, 'error'), 2)}, seed ${count(n(v, 'seed'))}. What is expected stays exact.`,
    'pipeline-lines': () => 'A thin line under a step is the portfolio expected up to it at the stated probabilities; a short upright mark is the plan.',
  },
}

/** The two readings of a deal past its date, each with the chance to reach the target in time. */
export const pipelineWords = {
  overdue: 'Deals past their date',
  stated: (chance: string) => (chance === 'not stated' ? 'Count at their stated probability' : `Count at their stated probability: ${chance}`),
  lost: (chance: string) => (chance === 'not stated' ? 'Count as lost' : `Count as lost: ${chance}`),
  /** `due` = "end of 2025" */
  outcomes: (due: string) => `Outcomes by ${due.replace(/^end of/, 'the end of')}`,
  outcomeLegend: 'Possible outcomes',
  outcomeTitle: (amount: number, currency: string) => `Portfolio at ${money(amount, currency, { short: true })}`,
  outcomeCard: (chance: number, due: string, reaches: boolean) => `Chance ${percent(chance)} by ${due.replace(/^end of/, 'the end of')}, at the stated probabilities of deals that do not hang on each other${reaches ? '; the target is reached' : ''}.`,
}
