import type { NodeType } from '#model/ecosystem.ts'
import type { Tone } from '#model/scene.ts'

/**
 * Color by type, at most seven, the same in every lens: what an executive asks about first has its own hue, and kin share one
 * (a milestone and its phase). The rest is neutral and told apart by shape.
 */
const toneOfType: Partial<Record<NodeType, Tone>> = {
  Partner: 'category-1', PartnerClass: 'category-1', PartnerType: 'category-1',
  Opportunity: 'category-2', CommercialModel: 'category-2', Tier: 'category-2',
  Milestone: 'category-3', Phase: 'category-3',
  Risk: 'category-4', Mitigation: 'category-4',
  Capability: 'category-5', Solution: 'category-5', Enablement: 'category-5',
  Standard: 'category-6', Governance: 'category-6', Stakeholder: 'category-6',
  KPI: 'category-7', Scorecard: 'category-7',
}

export const toneOf = (type: NodeType): Tone => toneOfType[type] ?? 'neutral'

/** Tone of a programme by its place among the programmes. */
export const programmeTone = (programme: number): Tone => (['category-1', 'category-3', 'category-2', 'category-4', 'category-5', 'category-6', 'category-7'] as const)[programme % 7]!
