import type { Known } from '#analytics/book.ts'
import type { Facts } from '#analytics/facts.ts'
import { isStated } from '#analytics/known.ts'
import { amountOf, firstKnown, lastDayOf, ratioOf } from '#analytics/reading.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Value } from '#model/value.ts'
import { readValue } from '#model/value-grammar.ts'

/** done = marked done; unreported = past its period without a status; ahead = not yet due; undated = nothing to compare. */
export type MilestoneState = 'done' | 'unreported' | 'ahead' | 'undated'

export interface PlannedMilestone {
  id: NodeId
  label: string
  /** as the period is named: Q2 2025 */
  period: string
  /** first day of the period; NaN = relative or not stated */
  first: number
  /** last day of the period */
  due: Known
  state: MilestoneState
  /** progress it reports, and progress it promises, 0..1 */
  progress: Known
  promised: Known
  /** sum the whole portfolio is to reach with it */
  portfolio: Known
  /** partners and opportunities it concerns */
  concerns: readonly NodeId[]
  /** measures it concerns */
  measures: readonly NodeId[]
  atoms: readonly AtomId[]
}

const concerning = ['concerns partner', 'concerns opportunity']

/** Milestones of dated periods in stated order; plans counted in months or years are `relative-plan.ts`. Without an as-of date nothing is unreported. */
export function roadmap(facts: Facts, asOf: number | undefined): readonly PlannedMilestone[] {
  return facts.saying('milestone').map((listed): PlannedMilestone => {
    const node = listed.object
    const period = facts.label(listed.subject)
    const when = readValue(period, 'timeline')
    const due: Known = { value: lastDayOf(when), atoms: [listed.id] }
    const status = facts.of(node, 'status')[0]
    const concerns = concerning.flatMap((predicate) => facts.of(node, predicate))
    const measures = facts.of(node, 'concerns KPI')
    return {
      id: facts.id(node),
      label: facts.label(node),
      period,
      first: firstDayOf(when),
      due,
      state: status && /done|complete/i.test(status.text) ? 'done' : stateOf(due, asOf),
      progress: firstKnown(facts.of(node, 'integration progress'), ratioOf),
      promised: firstKnown(facts.of(node, 'target progress'), ratioOf),
      portfolio: firstKnown(facts.of(node, 'portfolio target'), amountOf),
      concerns: concerns.map((atom) => facts.id(atom.object)),
      measures: measures.map((atom) => facts.id(atom.object)),
      atoms: [listed, ...(status ? [status] : []), ...concerns, ...measures].map((atom) => atom.id),
    }
  })
}

const firstDayOf = (value: Value | undefined): number => (value?.kind === 'when' && value.calendar ? value.first : NaN)

const stateOf = (due: Known, asOf: number | undefined): MilestoneState =>
  asOf === undefined || !isStated(due) ? 'undated' : due.value < asOf ? 'unreported' : 'ahead'

export interface PaceStep {
  partner: NodeId
  from: Known
  to: Known
  /** to - from, 0..1 */
  rise: number
  period: string
}

/**
 * How far integration has to rise from one stated or promised mark to the next, partner by partner. "Complete ... integration"
 * without a number promises 100 %.
 */
export function requiredPace(milestones: readonly PlannedMilestone[]): readonly PaceStep[] {
  const reached = new Map<NodeId, Known>()
  return milestones.flatMap((milestone) => {
    const mark = markOf(milestone)
    if (!isStated(mark)) return []
    return milestone.concerns.flatMap((partner) => {
      const from = reached.get(partner)
      reached.set(partner, mark)
      return from && mark.value > from.value ? [{ partner, from, to: mark, rise: mark.value - from.value, period: milestone.period }] : []
    })
  })
}

const markOf = ({ progress, promised, label, due }: PlannedMilestone): Known =>
  isStated(progress)
    ? progress
    : isStated(promised)
      ? promised
      : /^complete\b.*\bintegration$/i.test(label)
        ? { value: 1, atoms: due.atoms }
        : { value: NaN, atoms: [] }
