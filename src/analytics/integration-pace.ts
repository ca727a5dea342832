import type { Book, Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated, notStated } from '#analytics/known.ts'
import { requiredPace, roadmap, type PaceStep } from '#analytics/roadmap.ts'
import type { NodeId } from '#model/ids.ts'

export interface IntegrationPace {
  partner: NodeId
  label: string
  /** completion stated, 0..1 */
  actual: Known
  /** last mark the roadmap promises for a period that is over at the as-of date, 0..1; NaN = none, or no date */
  plan: Known & { period: string }
  /** actual - plan, 0..1: -0.12 is twelve points behind */
  gap: number
  /** rises the roadmap asks for, in order */
  steps: readonly PaceStep[]
}

/** Integration against plan, partner by partner. Where the roadmap promises nothing there is no plan to be behind. */
export function integrationPace(facts: Facts, book: Book): readonly IntegrationPace[] {
  const milestones = roadmap(facts, book.asOf)
  const steps = requiredPace(milestones)
  const dueOf = new Map(milestones.map((milestone) => [milestone.period, milestone.due] as const))
  return book.partners.map((partner): IntegrationPace => {
    const own = steps.filter((step) => step.partner === partner.id)
    const due = own.filter((step) => book.asOf !== undefined && (dueOf.get(step.period)?.value ?? NaN) < book.asOf).at(-1)
    const plan = due ? { ...due.to, period: due.period } : { ...notStated, period: '' }
    return {
      partner: partner.id,
      label: partner.label,
      actual: partner.completion,
      plan,
      // Whole millionths, so that 0.78 - 0.9 is -0.12.
      gap: isStated(partner.completion) && isStated(plan) ? Math.round((partner.completion.value - plan.value) * 1e6) / 1e6 : NaN,
      steps: own,
    }
  })
}
