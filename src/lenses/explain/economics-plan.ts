import { attributedRevenue } from '#analytics/attributed-revenue.ts'
import { formula } from '#analytics/explain/terms.ts'
import { factsOf } from '#analytics/facts.ts'
import { shareLines } from '#analytics/revenue-share.ts'
import type { TermPart } from '#model/term.ts'
import { slide } from '#lenses/economics-chart.ts'
import { chosen, type ExplainChart } from '#lenses/explain/economics-bars.ts'

/** A revenue goal, the part partnerships are to bring, and the partner's part of a revenue that the reader supposes. */
export const planBars: ExplainChart = (context, _, terms) => {
  const { currency } = context.book
  const facts = factsOf(context.ecosystem, context.programme)
  const part = attributedRevenue(facts)
  const lines = shareLines(facts)
  if (part === undefined) return {}
  const goal: TermPart = { name: 'economics-goal', node: part.goalNode, term: terms.known(part.goal, 'money', { currency }) }
  return {
    amount: (_bar, row) => {
      if (row.id === 'goal') return goal.term
      if (row.id === 'part') return formula('economics-attributed', 'product', [goal, { name: 'economics-share-of-goal', node: part.shareNode, term: terms.known(part.share, 'ratio') }], 'money', currency)
      const line = lines.find((each) => each.id === row.id)
      const supposed = slide(context, 'marketplace', 0, 1000, 0) * 1e6
      if (line === undefined || supposed === 0) return undefined
      return formula('economics-part-of-revenue', 'product', [{ name: 'economics-supposed-revenue', term: chosen(supposed, 'money', 'chosen-here', currency) }, { name: 'economics-share-paid', node: line.node, term: terms.known({ value: line.low, atoms: line.atoms }, 'ratio') }], 'money', currency)
    },
  }
}
