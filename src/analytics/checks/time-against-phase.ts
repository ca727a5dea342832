import type { CheckRule } from '#analytics/checks/check.ts'
import { sharedStem } from '#analytics/checks/stems.ts'
import type { DurationUnit } from '#model/value.ts'

/** Whole days of the shortest such span, so that no phase is called longer than it is. */
const days: Readonly<Record<DurationUnit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 28, quarter: 90, year: 365 }

/** A KPI wants a step done in less time than its phase of the lifecycle lasts. A.3 row 30. */
export const timeAgainstPhase: CheckRule = {
  id: 'time-against-phase',
  severity: 'medium',
  row: 30,
  find({ facts }) {
    const phases = facts.nodes('Phase').flatMap((node) => {
      const atom = facts.of(node, 'months')[0] ?? facts.of(node, 'weeks')[0]
      return atom?.value?.kind === 'when' && !atom.value.calendar ? [{ node, atom, when: atom.value }] : []
    })
    for (const kpi of facts.nodes('KPI')) {
      const target = facts.of(kpi, 'target').find((atom) => atom.value?.kind === 'duration')
      if (target?.value?.kind !== 'duration') continue
      const wanted = target.value.value * days[target.value.unit]
      const phase = phases.find(
        ({ node, when }) => sharedStem(facts.label(node), facts.label(kpi)) && (when.last - when.first) * days[when.unit] > wanted,
      )
      if (phase === undefined) continue
      const before = phases.find(({ when }) => when.last === phase.when.first && when.unit === phase.when.unit)
      return {
        values: {
          kpi: facts.label(kpi),
          target: target.text,
          days: wanted,
          phase: facts.label(phase.node),
          span: phase.atom.text,
          before: before ? facts.label(before.node) : '',
          beforeSpan: before?.atom.text ?? '',
        },
        inputs: [target, phase.atom, ...(before ? [before.atom] : [])].map((atom) => atom.id),
        nodes: [kpi, phase.node, ...(before ? [before.node] : [])].map((node) => facts.id(node)),
      }
    }
    return undefined
  },
}
