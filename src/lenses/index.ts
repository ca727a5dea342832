import { changesLens } from '#lenses/changes.ts'
import { complianceLens } from '#lenses/compliance.ts'
import { concentrationLens } from '#lenses/concentration.ts'
import { dataQualityLens } from '#lenses/data-quality.ts'
import { economicsLens } from '#lenses/economics.ts'
import { ecosystemLens } from '#lenses/ecosystem.ts'
import { geographyLens } from '#lenses/geography.ts'
import { integrationLens } from '#lenses/integration.ts'
import { knowledgeLens } from '#lenses/knowledge.ts'
import type { Lens } from '#lenses/lens.ts'
import { pipelineLens } from '#lenses/pipeline.ts'
import { portfolioLens } from '#lenses/portfolio.ts'
import { riskLens } from '#lenses/risk.ts'
import { roadmapLens } from '#lenses/roadmap.ts'
import { scorecardLens } from '#lenses/scorecard.ts'
import { stakeholdersLens } from '#lenses/stakeholders.ts'
import { tiersLens } from '#lenses/tiers.ts'

/** The catalogue, in the order of `lensIds`: picker, legend, table, flat view and the tests that loop over it come from here. */
export const lenses: readonly Lens[] = [
  portfolioLens, ecosystemLens, concentrationLens, pipelineLens, tiersLens, economicsLens, scorecardLens, complianceLens, riskLens, roadmapLens,
  integrationLens, geographyLens, stakeholdersLens, knowledgeLens, dataQualityLens, changesLens,
]
