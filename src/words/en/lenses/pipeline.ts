import { count, plural } from '#words/format.ts'
import { n, t, type Said } from '#words/en/said.ts'

export const pipelineTargetWords = { section: 'What is asked of the pipeline', item: (period: string, text: string) => (period === '' ? text : `${text}, months ${period}`) }

/** What Pipeline says where a pipeline is asked for and no deal is stated. */
export const pipelineSays = {
  findings: {
    'pipeline-closed': (v: Said) => `No deal is open: ${count(n(v, 'won'))} won, ${count(n(v, 'lost'))} lost.`,
    'pipeline-wanted': (v: Said) => `A ${t(v, 'label')} of ${t(v, 'text')} is wanted${t(v, 'period') === '' ? '' : ` in months ${t(v, 'period')}`}${t(v, 'unknown') === '' ? '' : `; the ${t(v, 'unknown')} is not stated`}.`,
  },
  needs: {
    'needs-deal-value': (v: Said) => `${plural(n(v, 'deals'), 'deal')} without a value: outside every sum.`,
  },
  notes: {
    'pipeline-lines': () => 'A thin line under a step is the portfolio expected up to it at the stated probabilities; a short upright mark is the plan.',
  },
}

/** The two readings of a deal past its date, each with the chance to reach the target in time. */
export const pipelineWords = {
  overdue: 'Deals past their date',
  stated: (chance: string) => (chance === 'not stated' ? 'Count at their stated probability' : `Count at their stated probability: ${chance}`),
  lost: (chance: string) => (chance === 'not stated' ? 'Count as lost' : `Count as lost: ${chance}`),
}
