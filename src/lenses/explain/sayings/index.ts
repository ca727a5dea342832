import type { LensId } from '#model/view-state.ts'
import type { SayingExplainers } from '#lenses/explain/sayings/asked.ts'
import { changesSayings } from '#lenses/explain/sayings/changes.ts'
import { complianceSayings } from '#lenses/explain/sayings/compliance.ts'
import { concentrationPotentialSayings, portfolioCountSayings } from '#lenses/explain/sayings/counts.ts'
import { economicsSayings } from '#lenses/explain/sayings/economics.ts'
import { geographySayings } from '#lenses/explain/sayings/geography.ts'
import { dataQualitySayings, ecosystemSayings, knowledgeSayings } from '#lenses/explain/sayings/graph.ts'
import { integrationSayings } from '#lenses/explain/sayings/integration.ts'
import { concentrationMoneySayings, pipelineSayings, portfolioMoneySayings } from '#lenses/explain/sayings/money.ts'
import { riskSayings } from '#lenses/explain/sayings/risk.ts'
import { roadmapSayings } from '#lenses/explain/sayings/roadmap.ts'
import { stakeholdersSayings } from '#lenses/explain/sayings/stakeholders.ts'
import { tiersSayings } from '#lenses/explain/sayings/tiers.ts'

/** Sentences with numbers by lens: one file a lens, a line here. */
export const sayingExplainers: Partial<Record<LensId, SayingExplainers>> = {
  changes: changesSayings,
  compliance: complianceSayings,
  concentration: { ...concentrationMoneySayings, ...concentrationPotentialSayings },
  'data-quality': dataQualitySayings,
  economics: economicsSayings,
  ecosystem: ecosystemSayings,
  geography: geographySayings,
  integration: integrationSayings,
  knowledge: knowledgeSayings,
  pipeline: pipelineSayings,
  portfolio: { ...portfolioMoneySayings, ...portfolioCountSayings },
  risk: riskSayings,
  roadmap: roadmapSayings,
  stakeholders: stakeholdersSayings,
  tiers: tiersSayings,
}
