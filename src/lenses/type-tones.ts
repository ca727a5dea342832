import type { NodeType } from '#model/ecosystem.ts'
import type { Tone } from '#model/scene.ts'

/**
 * Color by type, at most seven, the same in every lens: what an executive asks about first has its own hue, and kin share one
 * (a milestone and its phase). The rest is neutral and told apart by shape.
 */
const toneOfType: Partial<Record<NodeType, Tone>> = {
  Partner: 'category-2', PartnerClass: 'category-2', PartnerType: 'category-2',
  Opportunity: 'category-1', CommercialModel: 'category-1', Tier: 'category-1',
  Milestone: 'category-7', Phase: 'category-7',
  Risk: 'category-6', Mitigation: 'category-6',
  Capability: 'category-3', Solution: 'category-3', Enablement: 'category-3',
  Standard: 'category-4', Governance: 'category-4', Stakeholder: 'category-4',
  KPI: 'category-5', Scorecard: 'category-5',
}

export const toneOf = (type: NodeType): Tone => toneOfType[type] ?? 'neutral'

/** Tone of a programme by its place among the programmes. */
export const programmeTone = (programme: number): Tone => (['category-2', 'category-3', 'category-1', 'category-7', 'category-4', 'category-5', 'category-6'] as const)[programme % 7]!
