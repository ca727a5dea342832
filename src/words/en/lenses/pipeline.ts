import { t, type Said } from '#words/en/said.ts'

export const pipelineTargetWords = { section: 'What is asked of the pipeline', item: (period: string, text: string) => (period === '' ? text : `${text}, months ${period}`) }

/** What Pipeline says where a pipeline is asked for and no deal is stated. */
export const pipelineSays = {
  findings: {
    'pipeline-wanted': (v: Said) => `A ${t(v, 'label')} of ${t(v, 'text')} is wanted${t(v, 'period') === '' ? '' : ` in months ${t(v, 'period')}`}${t(v, 'unknown') === '' ? '' : `; the ${t(v, 'unknown')} is not stated`}.`,
  },
  needs: {},
  notes: {},
}
