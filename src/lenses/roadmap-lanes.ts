import { nodeIndex } from '#model/find.ts'
import type { NodeId } from '#model/ids.ts'
import { isStated } from '#analytics/known.ts'
import type { PlannedMilestone } from '#analytics/roadmap.ts'
import { roadmapWords } from '#words/en/lenses/roadmap.ts'
import { dealBodies } from '#lenses/deal-node.ts'
import type { LensContext } from '#lenses/lens.ts'

/** One upright lane: a body of the portfolio, or a topic that concerns no single one. */
export interface Lane {
  id: string
  label: string
  /** the body at its foot; undefined = a topic */
  body: NodeId | undefined
  kind: 'partner' | 'deal' | 'topic'
  milestones: readonly PlannedMilestone[]
}

/** Lanes from left: signed partners by value, deals by due date, other bodies as stated, then portfolio, measures and planning. Only lanes with a milestone. */
export function lanesOf(context: LensContext, milestones: readonly PlannedMilestone[]): readonly Lane[] {
  const { ecosystem, base } = context
  const members = new Map<string, PlannedMilestone[]>()
  for (const milestone of milestones) for (const lane of laneIds(context, milestone)) members.set(lane, [...(members.get(lane) ?? []), milestone])
  const partners = base.partners.toSorted((a, b) => (b.value.value || 0) - (a.value.value || 0)).map((partner) => partner.id)
  const due = (value: number) => (Number.isNaN(value) ? Infinity : value)
  const deals = base.deals.toSorted((a, b) => (due(a.due.value) === due(b.due.value) ? 0 : due(a.due.value) - due(b.due.value))).map((deal) => dealBodies(base).get(deal.id) ?? deal.partner)
  const topics = [...members.keys()].filter((id) => id.startsWith('topic:'))
  const bodies = [...new Set([...partners, ...deals, ...[...members.keys()].filter((id) => !id.startsWith('topic:'))])].filter((id) => members.has(id))
  const rank = (topic: string) => ['topic:portfolio', 'topic:compliance'].indexOf(topic) >= 0 ? ['topic:portfolio', 'topic:compliance'].indexOf(topic) : topic === 'topic:planning' ? 9 : 5
  const signed = new Set(partners)
  return [
    ...bodies.map((id): Lane => ({ id, label: ecosystem.nodes.labels[nodeIndex(ecosystem, id)] ?? id, body: id, kind: signed.has(id) ? 'partner' : 'deal', milestones: members.get(id) ?? [] })),
    ...topics.toSorted((a, b) => rank(a) - rank(b)).map((id): Lane => ({ id, label: roadmapWords.laneOf[id.slice(6)] ?? id.slice(6), body: undefined, kind: 'topic', milestones: members.get(id) ?? [] })),
  ]
}

/** Lanes one milestone stands on: every body it concerns, else its topic. */
function laneIds({ base, ecosystem }: LensContext, milestone: PlannedMilestone): readonly string[] {
  if (milestone.concerns.length > 0) return [...new Set(milestone.concerns.map((id) => dealBodies(base).get(id) ?? id))]
  if (isStated(milestone.portfolio)) return ['topic:portfolio']
  const [measure] = milestone.measures
  if (measure === undefined) return ['topic:planning']
  const label = roadmapWords.laneOfMeasure(ecosystem.nodes.labels[nodeIndex(ecosystem, measure)] ?? measure)
  return [`topic:${label === roadmapWords.laneOf['compliance'] ? 'compliance' : label}`]
}
