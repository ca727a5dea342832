import type { FindingRule } from '#analytics/findings/finding.ts'

/** A stated certification rate that no count gives, beside the pairs that are named. VIEWS.md 6, finding 10. */
export const rateWithoutCount: FindingRule = {
  id: 'rate-without-count',
  lens: 'compliance',
  tone: 'watch',
  covers: ['impossible-rate'],
  find({ checks }) {
    const check = checks.find((each) => each.id === 'impossible-rate')
    if (check === undefined) return undefined
    const { values } = check
    const [rate, partners, standards] = [Number(values['rate']), Number(values['partners']), Number(values['standards'])]
    const fit = Math.round(rate * standards)
    return {
      values: { ...values, shares: Array.from({ length: partners + 1 }, (_, k) => String(k / partners)), fit, fitShare: fit / standards },
      number: { value: Number(values['named']) / Number(values['pairs']), unit: 'ratio' },
      inputs: check.inputs,
      nodes: check.nodes,
    }
  },
}
