import type { NodeType } from '#model/ecosystem.ts'

/** The words that the facts use for their subjects, by the canonical type they fold into. */
const kindsOf: Readonly<Record<NodeType, readonly string[]>> = {
  Programme: ['Programme'],
  Partner: ['Partner'],
  PartnerClass: ['PartnerClass'],
  PartnerType: ['PartnerType', 'Segment'],
  Tier: ['Tier'],
  Opportunity: ['Opportunity'],
  Capability: [
    'Capability',
    'Component',
    'Control',
    'Endpoint',
    'GovernanceElement',
    'InnovationArea',
    'IntegrationFamily',
    'IntegrationPoint',
    'Layer',
    'Pattern',
    'TechClass',
    'Technology',
    'TestAutomation',
    'TestLevel',
  ],
  Place: ['Region', 'Country'],
  Solution: ['Solution'],
  Risk: ['Risk', 'RiskCategory'],
  Mitigation: ['Mitigation'],
  KPI: ['KPI', 'MetricGroup', 'Objective', 'Projection'],
  Milestone: ['Milestone', 'Workstream'],
  Phase: ['LifecyclePhase', 'OnboardingPhase', 'Period', 'Phase', 'Stage'],
  Standard: ['Requirement', 'Standard'],
  Stakeholder: ['Audience', 'Contact', 'Stakeholder'],
  CommercialModel: ['AllianceModel', 'BenefitCategory', 'CostCategory', 'RevenueModel'],
  Enablement: ['Certification', 'Enablement'],
  Governance: ['GovernanceBody', 'Review'],
  Scorecard: ['Formula', 'Scorecard'],
  SuccessStory: ['SuccessStory'],
  Document: ['Artefact', 'Document'],
}

const types = new Map<string, NodeType>()
for (const [type, kinds] of Object.entries(kindsOf) as [NodeType, readonly string[]][]) for (const kind of kinds) types.set(kind, type)

/** Throws on a word it does not know: a new kind needs a decision, not a default. */
export function typeOfKind(kind: string): NodeType {
  const type = types.get(kind)
  if (type === undefined) throw new Error(`no canonical type for the kind "${kind}"`)
  return type
}
