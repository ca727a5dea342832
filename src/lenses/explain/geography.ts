import type { Known } from '#analytics/book.ts'
import { formula, type Terms } from '#analytics/explain/terms.ts'
import { isStated } from '#analytics/known.ts'
import type { Shift } from '#analytics/regions.ts'
import type { Term } from '#model/term.ts'
import { saysNumbers, type CellExplainer } from '#lenses/explain/explainer.ts'
import { planGeography } from '#lenses/geography-plan.ts'

/** Shares of revenue as stated, investment as stated or moved by the reader, and its share of all. */
export const explainGeography: CellExplainer = (context, { node, column, cell }, terms) => {
  const plan = saysNumbers(cell) ? planGeography(context) : undefined
  // Who stands on the plate of a region shows the difference of that region.
  const plate = plan?.plates.find((each) => each.row.id === node || each.bodies.some((body) => body.id === node))
  const region = plan?.stated.rows.find((each) => each.id === plate?.row.id)
  if (plan === undefined || region === undefined) return undefined
  const invested = (row: { id: string; investment: Known }): Term => moved(row, plan.shift, context.book.currency, terms)
  const share = (): Term => {
    const all = formula('geography-all-investment', 'sum', plan.stated.rows.filter((row) => isStated(row.investment)).map((row) => ({ name: 'investment', node: row.id, term: invested(row) })), 'money', context.book.currency)
    return formula('geography-investment-share', 'quotient', [{ name: 'investment', node: region.id, term: invested(region) }, { name: 'geography-all', term: all }], 'ratio')
  }
  switch (column.id) {
    case 'revenue': return terms.known(region.share, 'ratio')
    case 'amount': return invested(region)
    case 'investment': return share()
    case 'offset': return formula('geography-offset', 'difference', [{ name: 'geography-share-of-investment', node: region.id, term: share() }, { name: 'geography-share-of-revenue', node: region.id, term: terms.known(region.share, 'ratio') }], 'ratio')
    default: return undefined
  }
}

/** What a region states, and what the reader moved from or to it. */
function moved({ id, investment }: { id: string; investment: Known }, shift: Shift | undefined, currency: string, terms: Terms): Term {
  const stated = terms.known(investment, 'money', { currency, missing: 'not-stated' })
  if (shift === undefined || shift.from === shift.to || !(shift.amount > 0) || (id !== shift.from && id !== shift.to)) return stated
  const amount: Term = { kind: 'given', by: 'control', value: shift.amount, unit: 'money', currency, text: 'geography-moved' }
  const [key, operation] = id === shift.from ? (['geography-less-moved', 'difference'] as const) : (['geography-with-moved', 'sum'] as const)
  return formula(key, operation, [{ name: 'investment', node: id, term: stated }, { name: 'geography-moved', term: amount }], 'money', currency)
}
