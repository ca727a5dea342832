import type { Book } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { roadmap, type MilestoneState, type PlannedMilestone } from '#analytics/roadmap.ts'
import type { AtomId } from '#model/ids.ts'

export interface Slip {
  milestone: PlannedMilestone
  /** whole days from the last day of its period to the as-of date, negative = days left; NaN without either date */
  days: number
}

/** Calendar span of milestones: names of the first and the last period, empty where there is none. */
export interface PeriodSpan {
  count: number
  from: string
  to: string
}

export interface Slippage {
  all: number
  done: PeriodSpan
  unreported: PeriodSpan
  ahead: PeriodSpan
  undated: number
  /** every dated milestone in order of due date; ties as stated */
  rows: readonly Slip[]
  atoms: readonly AtomId[]
}

/** Which milestones are past their period without a status, as of the book's date (DOMAIN.md C, question 32). */
export function slippage(facts: Facts, book: Book): Slippage {
  const milestones = roadmap(facts, book.asOf)
  const day = (milestone: PlannedMilestone): number => (isStated(milestone.due) ? milestone.due.value : Infinity)
  const sorted = milestones.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)))
  const span = (state: MilestoneState): PeriodSpan => {
    const found = sorted.filter((milestone) => milestone.state === state)
    return { count: found.length, from: found[0]?.period ?? '', to: found.at(-1)?.period ?? '' }
  }
  return {
    all: milestones.length,
    done: span('done'),
    unreported: span('unreported'),
    ahead: span('ahead'),
    undated: span('undated').count,
    rows: sorted.map((milestone) => ({ milestone, days: (book.asOf ?? NaN) - milestone.due.value })),
    atoms: [...new Set(milestones.flatMap((milestone) => milestone.atoms))],
  }
}
