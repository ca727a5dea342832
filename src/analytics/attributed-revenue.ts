import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { atomsOf, isStated, notStated } from '#analytics/known.ts'
import { amountOf, firstKnown, ratioOf } from '#analytics/reading.ts'
import type { NodeId } from '#model/ids.ts'

/** The part of a revenue goal that partnerships are to bring: share x goal. */
export interface AttributedRevenue {
  /** node that states the goal: the programme */
  goalNode: NodeId
  goal: Known
  /** how the goal is called: "ARR goal by 2045" */
  goalText: string
  /** node that states the share: a KPI */
  shareNode: NodeId
  share: Known
  amount: Known
}

/** undefined: no revenue goal of the programme, or no KPI that is a share of it. */
export function attributedRevenue(facts: Facts): AttributedRevenue | undefined {
  const said = facts.all.find((atom) => /\b(?:ARR|revenue) goal\b/i.test(atom.predicate) && atom.value?.kind === 'money')
  const kpi = facts.saying('target').find((atom) => atom.value?.kind === 'ratio' && /\b(?:ARR|revenue)\b.*\bpartner/i.test(atom.text))
  if (said === undefined || kpi === undefined) return undefined
  const goal = firstKnown([said], amountOf)
  const share = firstKnown([kpi], ratioOf)
  return {
    goalNode: facts.id(said.subject),
    goal,
    goalText: said.predicate,
    shareNode: facts.id(kpi.subject),
    share,
    amount: isStated(goal) && isStated(share) ? { value: goal.value * share.value, atoms: atomsOf(goal, share) } : notStated,
  }
}
