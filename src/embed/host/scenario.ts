/** One supposition as attributes say it: `<orrery-scenario remove="partner:jpmorgan-chase">`, `<orrery-scenario win="opportunity:azure">`. */
const operations = { remove: 'remove-partner', win: 'win-deal', lose: 'lose-deal' } as const
const numbers = { probability: 'set-probability', value: 'set-value', revenue: 'set-revenue', growth: 'set-growth' } as const

type Operation = Readonly<Record<string, unknown>>

/**
 * @param said attribute to value of one element
 * @returns operations as in `ScenarioOp`; `node` names whose value, probability, due day ... is set
 */
export function operationsOf(said: (attribute: string) => string | null): Operation[] {
  const done: Operation[] = []
  for (const [attribute, op] of Object.entries(operations)) {
    const node = said(attribute)
    if (node !== null) done.push({ op, node })
  }
  const node = said('node')
  if (node === null) return done
  for (const [attribute, op] of Object.entries(numbers)) {
    const value = said(attribute)
    if (value !== null) done.push({ op, node, value: Number(value) })
  }
  const due = said('due')
  if (due !== null) done.push({ op: 'set-due', node, day: due })
  return done
}
