import type { Book } from '#analytics/book.ts'
import { concentration } from '#analytics/concentration.ts'
import { growth, projection } from '#analytics/growth.ts'
import { meanCompletion, meanSatisfaction } from '#analytics/means.ts'
import { outcomes } from '#analytics/outcomes.ts'
import { pipeline } from '#analytics/pipeline.ts'
import { portfolio } from '#analytics/portfolio.ts'
import { recurringRevenue } from '#analytics/recurring-revenue.ts'
import { removals } from '#analytics/removal.ts'
import { requiredSets } from '#analytics/required-sets.ts'
import { misplaced, tierChecks } from '#analytics/tiers.ts'
import { ways } from '#analytics/ways.ts'

/** A question a book can answer. */
export interface Metric {
  id: string
  of(book: Book): unknown
}

/** Every metric by id; adding one is a file beside these and a line here. Tests run all of them on every kind of book. */
export const metrics = [
  { id: 'portfolio', of: portfolio },
  { id: 'recurring-revenue', of: recurringRevenue },
  { id: 'growth', of: growth },
  { id: 'projection', of: (book) => projection(book) },
  { id: 'concentration', of: concentration },
  { id: 'removals', of: removals },
  { id: 'pipeline', of: pipeline },
  { id: 'outcomes', of: (book) => outcomes(book) },
  { id: 'required-sets', of: (book) => requiredSets(book) },
  { id: 'ways', of: (book) => ways(book) },
  { id: 'tiers', of: (book) => tierChecks(book) },
  { id: 'misplaced', of: misplaced },
  { id: 'mean-satisfaction', of: meanSatisfaction },
  { id: 'mean-completion', of: meanCompletion },
] as const satisfies readonly Metric[]
