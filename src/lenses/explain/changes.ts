import { formula } from '#analytics/explain/terms.ts'
import { changeRows } from '#lenses/changes-plan.ts'
import type { CellExplainer } from '#lenses/explain/explainer.ts'

/** A value is one stated fact, of today or of the former snapshot; the difference is what the two make. */
export const explainChanges: CellExplainer = (context, { node, column, cell }, terms) => {
  const change = changeRows(context).find((row) => row.node === node)?.change
  if (change === undefined || typeof cell.value !== 'number') return undefined
  const currency = { currency: context.base.currency }
  const [before, after] = [terms.known(change.before, 'money', currency), terms.known(change.after, 'money', currency)]
  if (column.id === 'before') return before
  if (column.id === 'after') return after
  if (column.id !== 'difference') return undefined
  return formula('changes-difference', 'difference', [{ name: 'changes-now', node, term: after }, { name: 'changes-before', node, term: before }], 'money', currency.currency)
}
