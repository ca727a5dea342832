import type { CheckRule } from '#analytics/checks/check.ts'
import { lastDayOf } from '#analytics/reading.ts'
import { roadmap } from '#analytics/roadmap.ts'
import { readValue } from '#model/value-grammar.ts'

/** The plan calls a period current that is over, or milestones are past their period without a status. A.3 row 2. */
export const staleRoadmap: CheckRule = {
  id: 'stale-roadmap',
  severity: 'high',
  row: 2,
  find({ facts, book: { asOf } }) {
    if (asOf === undefined) return undefined
    const milestones = roadmap(facts, asOf)
    const unreported = milestones.filter((milestone) => milestone.state === 'unreported')
    const current = facts.saying('current period per roadmap')[0]
    const over = current !== undefined && lastDayOf(readValue(current.text, 'timeline')) < asOf
    if (unreported.length === 0 && !over) return undefined
    return {
      values: {
        current: over ? current.text : '',
        asOf,
        unreported: unreported.length,
        done: milestones.filter((milestone) => milestone.state === 'done').length,
        milestones: milestones.length,
      },
      inputs: [...(over ? [current.id] : []), ...unreported.flatMap((milestone) => milestone.due.atoms), ...asOfAtoms(facts)],
      nodes: unreported.map((milestone) => milestone.id),
    }
  },
}

/** The fact that dates the document. */
export const asOfAtoms = (facts: { saying(predicate: string): readonly { id: string }[] }): readonly string[] =>
  facts.saying('last updated').map((atom) => atom.id)
