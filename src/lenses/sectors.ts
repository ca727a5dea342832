import { nodeTypes, type Ecosystem, type NodeType } from '#model/ecosystem.ts'

/** What the rest of a program is about (VIEWS.md 3.1): six sectors, the same in the halo and on the plinth. */
export const sectorIds = ['technology', 'compliance', 'risk', 'plan', 'performance', 'people'] as const
export type SectorId = (typeof sectorIds)[number]

const ofType: Partial<Record<NodeType, SectorId>> = {
  Capability: 'technology', Solution: 'technology', Enablement: 'technology',
  Standard: 'compliance', SuccessStory: 'performance', CommercialModel: 'performance',
  Risk: 'risk', Mitigation: 'risk',
  Milestone: 'plan', Phase: 'plan',
  KPI: 'performance', Scorecard: 'performance', Tier: 'performance',
}

/** Index in `sectorIds`. Controls are capabilities by type, but what they are about is compliance. */
export function sectorOf({ nodes }: Ecosystem, node: number): number {
  const sector: SectorId = nodes.kinds[node] === 'Control' ? 'compliance' : (ofType[nodeTypes[nodes.types[node]!]!] ?? 'people')
  return sectorIds.indexOf(sector)
}
