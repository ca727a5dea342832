import type { Facts } from '#analytics/facts.ts'
import type { AtomId, NodeId } from '#model/ids.ts'
import type { Value } from '#model/value.ts'

/** A pipeline of deals that is asked for, where no deal is stated: ">$5M", "3x quota". A pipeline of innovations is no pipeline of deals. */
export interface PipelineTarget { subject: NodeId; /** the measure by its name */ label: string; /** the period it belongs to, '' = none stated */ period: string; text: string; value: Value | undefined; atoms: readonly AtomId[] }

export function pipelineTargets(facts: Facts): readonly PipelineTarget[] {
  return facts.all
    .filter((atom) => !atom.restates && (/^success metric: .*pipeline/i.test(atom.predicate) || (atom.predicate === 'target' && /pipeline/i.test(facts.label(atom.subject)) && !/innovation/i.test(facts.label(atom.subject)))))
    .map((atom) => {
      const months = facts.of(atom.subject, 'months')[0]
      return {
        subject: facts.id(atom.subject),
        label: atom.predicate === 'target' ? facts.label(atom.subject) : atom.predicate.replace(/^success metric: /, ''),
        period: months?.text ?? '',
        text: atom.text,
        value: atom.value,
        atoms: [atom.id, ...(months === undefined ? [] : [months.id])],
      }
    })
}
