import type { Deal } from '#analytics/book.ts'
import type { CheckRule } from '#analytics/checks/check.ts'
import { isStated } from '#analytics/known.ts'
import { roadmap, type PlannedMilestone } from '#analytics/roadmap.ts'

const quarter = 92

/**
 * A pilot starts before its deal is due, or talks start no more than a quarter before it: pilot, close and go-live are not told
 * apart. A.3 row 13. The words "pilot" and "discussions" carry the rule, because the source has no stage for a milestone.
 */
export const mixedDates: CheckRule = {
  id: 'mixed-dates',
  severity: 'medium',
  row: 13,
  find({ facts, book }) {
    const milestones = roadmap(facts, book.asOf).filter((milestone) => isStated(milestone.due))
    const pairs = book.deals
      .filter((deal) => isStated(deal.due))
      .flatMap((deal) => milestones.filter((milestone) => concerns(milestone, deal)).map((milestone) => ({ deal, milestone })))
    const pilots = pairs.filter(({ deal, milestone }) => /\bpilot\b/i.test(milestone.label) && milestone.due.value < deal.due.value)
    const talks = pairs.filter(
      ({ deal, milestone }) => /\bdiscussions\b/i.test(milestone.label) && deal.due.value - milestone.due.value <= quarter,
    )
    const found = [...pilots, ...talks]
    if (found.length === 0) return undefined
    return {
      values: {
        pilots: pilots.map(({ deal }) => deal.label),
        pilotPeriods: pilots.map(({ milestone }) => milestone.period),
        pilotDue: pilots.map(({ deal }) => deal.due.text),
        talks: talks.map(({ deal }) => deal.label),
        talkPeriods: talks.map(({ milestone }) => milestone.period),
        talkDue: talks.map(({ deal }) => deal.due.text),
      },
      inputs: found.flatMap(({ deal, milestone }) => [...milestone.due.atoms, ...deal.due.atoms]),
      nodes: found.flatMap(({ deal, milestone }) => [deal.partner, milestone.id]),
    }
  },
}

const concerns = (milestone: PlannedMilestone, deal: Deal): boolean =>
  milestone.concerns.includes(deal.id) || milestone.concerns.includes(deal.partner)
