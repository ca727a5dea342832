import type { Book, Known, Partnership } from '#analytics/book.ts'
import { isStated, notStated } from '#analytics/known.ts'
import type { ScoreCriterion } from '#analytics/score-weights.ts'

/** How a criterion's mark is read from what is stated of a partner. */
export type Measure = 'revenue-of-largest' | 'satisfaction' | 'completion'

/**
 * Which stated number answers a criterion, by its name. This mapping is a reading, no document states it (DOMAIN.md A.2.2), so whoever
 * shows a score says which was used. A criterion that no number answers stays unknown.
 */
const answers: readonly (readonly [RegExp, Measure])[] = [
  [/\brevenue\b/i, 'revenue-of-largest'],
  [/\bsatisfaction\b/i, 'satisfaction'],
  [/\btechnical\b|\bintegration\b/i, 'completion'],
]

export const measureFor = (criterion: Pick<ScoreCriterion, 'label'>): Measure | undefined => answers.find(([name]) => name.test(criterion.label))?.[1]

/** Mark of a partner, 0..100; NaN = nothing stated answers the criterion. Revenue counts against the largest of the partners shown. */
export function measureOf(criterion: Pick<ScoreCriterion, 'label'>, partner: Partnership, book: Book): Known {
  const measure = measureFor(criterion)
  if (measure === undefined) return notStated
  if (measure !== 'revenue-of-largest') return isStated(partner[measure]) ? { value: 100 * partner[measure].value, atoms: partner[measure].atoms } : notStated
  const largest = book.partners.reduce<Known>((most, row) => (isStated(row.revenue) && !(row.revenue.value <= most.value) ? row.revenue : most), notStated)
  if (!isStated(partner.revenue) || !(largest.value > 0)) return notStated
  return { value: (100 * partner.revenue.value) / largest.value, atoms: [...new Set([...partner.revenue.atoms, ...largest.atoms])] }
}
